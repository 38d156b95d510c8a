import type { Day } from '../day';
import type { Localizer } from './pageFrame';

/**
 * Since when a topic has been on the table: "since Nov 7", "third time". Nothing for one that was in no one-on-one yet.
 * @param times in how many one-on-ones it was; see `timesRaised`
 */
export function sinceWords(
  since: Day | undefined,
  times: number,
  { t, shortDay }: Pick<Localizer, 't' | 'shortDay'>,
): readonly string[] {
  if (since === undefined) return [];
  const from = t('since {0}', shortDay(since));
  if (times < 2) return [from];
  const words = [t('second time'), t('third time'), t('fourth time'), t('fifth time')];
  return [from, words[times - 2] ?? t('raised {0} times', times)];
}
