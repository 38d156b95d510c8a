/**
 * Every word of a new retro, so that it can be translated; `{0}` is filled in. Headings should stay such as `family` knows,
 * or the file is no retro to Leadbook.
 */
export const newRetroWords = {
  title: 'Retro {0}',
  stillOpen: 'Still open from last time',
  owner: 'Owner',
  actions: 'Action items',
  well: 'What went well',
  improve: 'What to improve',
  start: 'Start',
  stop: 'Stop',
  continue: 'Continue',
  liked: 'Liked',
  learned: 'Learned',
  lacked: 'Lacked',
  longedFor: 'Longed for',
  mad: 'Mad',
  sad: 'Sad',
  glad: 'Glad',
  goal: 'Goal',
  change: 'Change',
  measurement: 'Measurement',
};

/** The same words, translated. */
export type NewRetroWords = Readonly<Record<keyof typeof newRetroWords, string>>;
