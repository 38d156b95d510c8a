import type { Silence } from '../rules/silence';
import type { Localizer } from './pageFrame';

/** What was silent for eight weeks, a sentence each; nothing of what there was no chance to say. */
export function silenceLines(
  { people, unrecognised, becoming, untold, held, direction }: Silence,
  t: Localizer['t'],
): readonly string[] {
  return [
    unrecognised === 0
      ? undefined
      : t('Recognition: none is written down for {0} of {1} people.', unrecognised, people),
    untold === 0
      ? undefined
      : t('Becoming: {0} of {1} people have not heard from you who you see them becoming.', untold, becoming),
    held > 0 && direction === 0 ? t('Vision: no topic was about direction.') : undefined,
  ].filter((line) => line !== undefined);
}
