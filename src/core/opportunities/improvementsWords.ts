/** Every word of the page of improvements, so that it can be translated; `{0}`, `{1}` are filled in. */
export const improvementsWords = {
  title: 'Improvements',
  titleOf: 'Improvements owned by {0}',
  titleMine: 'Improvements I owned',
  vision: 'Our vision: {0}',
  period: '{0} to {1}',
  since: 'Since {0}',
  until: 'Until {0}',
  intro:
    'What we found a new way to do, and how we know that it helped. Each of these began as something we chose to face, and is here because we reviewed what came of it. What did not work is here too, with what we learned.',
  introOf:
    'What {0} took on, and what came of it: what changed, how we knew, and what we learned where it did not work.',
  introMine:
    'What I took on myself, and what came of it: what changed, how we knew, and what we learned where it did not work.',
  grew: 'Who led them: {0}.',
  quarter: '{0}, quarter {1}',
  noDay: 'No date',
  kept: 'kept',
  changed: 'changed on the way',
  dropped: 'dropped',
  problem: 'a problem to fix',
  judgement: 'a judgement where no rule existed',
  owner: 'owned by {0}',
  me: 'me',
  change: 'What we changed: {0}',
  result: '{0}: {1}',
  measure: 'How we knew: {0}',
  noSentence: 'No outcome recorded yet.',
  retro: 'Retro',
  record: 'Record',
  followThrough: 'Follow-through',
  followIntro: 'Counted from the records, one by one.',
  takenOn: 'Taken on: {0}',
  lookedAt: 'Reviewed: {0}',
  onDay: 'on or before the planned day: {0}',
  later: 'later: {0}',
  dayUnknown: 'no date: {0}',
  cameOfIt: 'What came of them: {0} kept, {1} changed on the way, {2} dropped',
  stillFacing: 'Still being faced: {0}',
  overdue: 'overdue for review: {0}',
  facing: 'What we are facing now',
  lookAgain: 'review on {0}',
  wasDue: 'review was due on {0}',
  noLook: 'no review day',
  nothing:
    'No improvements recorded for this period yet. The next step: open your latest retro and answer “What opportunity should we face?” Name the one person who would grow by owning it, what exactly changes, how you will know, and a review day. The outcome then appears here.',
  nothingYet:
    'Nothing reviewed in this period yet. The next step: take the first of those below, see whether it worked, and record its outcome in one sentence: “We found a new way to … that improved ….” It then appears here.',
};

/** The words of the improvements page, translated: the same keys as `improvementsWords`. */
export type ImprovementsWords = Readonly<Record<keyof typeof improvementsWords, string>>;
