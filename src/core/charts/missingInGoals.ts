import type { Day } from '../day';
import { daysBetween } from '../day';
import { isDone } from '../rules/openPromises';
import type { MergedRecord } from '../rules/personFacts';
import type { ChartFrame } from './chartFrame';

/** Days after which the last evidence of a goal, or the last check-in, is said to be old. */
const OLD_DAYS = 60;

/** What a reviewer would ask of a goal and not find, in words: "no evidence since May". */
export function missingInGoals(
  { files, record }: MergedRecord<'goal'>,
  { t, today, shortDay }: Pick<ChartFrame, 't' | 'today' | 'shortDay'>,
): readonly string[] {
  const evidence = newest(
    files.flatMap((file) => file.record.evidence ?? []),
    today,
  );
  const checkin = newest(
    files.flatMap((file) => file.record.checkins ?? []),
    today,
  );
  const milestones = files.flatMap((file) => file.record.milestones ?? []);
  const isOld = (day: Day) => daysBetween(day, today) >= OLD_DAYS;
  return [
    evidence === undefined
      ? t('no evidence')
      : isOld(evidence)
        ? t('no evidence since {0}', shortDay(evidence))
        : '',
    checkin === undefined
      ? t('no check-in')
      : isOld(checkin)
        ? t('no check-in since {0}', shortDay(checkin))
        : '',
    milestones.length === 0 ? t('no milestone') : '',
    milestones.some(({ due, done }) => due !== undefined && due < today && !isDone(done))
      ? t('a milestone past its day')
      : '',
    record.due === undefined ? t('no day it is meant for') : '',
  ].filter((part) => part !== '');
}

function newest(items: readonly { readonly date?: Day | undefined }[], today: Day): Day | undefined {
  return items
    .flatMap(({ date }) => (date !== undefined && date <= today ? [date] : []))
    .sort()
    .at(-1);
}
