import { type Day, daysBetween } from '../day';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import { isDone } from './openPromises';

/** Days after which the last evidence of a goal, or the last check-in, is old. */
const OLD_DAYS = 60;

/** Something that a reviewer would ask of a goal and not find. */
export interface GoalGap {
  readonly what:
    | 'noEvidence'
    | 'noEvidenceSince'
    | 'noCheckin'
    | 'noCheckinSince'
    | 'noMilestone'
    | 'milestoneOverdue'
    | 'noDue';
  /** The day of the last one, for those that say since when. */
  readonly since?: Day;
}

/**
 * Returns what is missing in a goal, the weightiest first; empty where nothing is.
 * @param records what its files say, the shared one first
 */
export function goalGaps(
  records: readonly PartialRecord<RecordOf<'goal'>>[],
  today: Day,
): readonly GoalGap[] {
  const evidence = newest(
    records.flatMap((record) => record.evidence ?? []),
    today,
  );
  const checkin = newest(
    records.flatMap((record) => record.checkins ?? []),
    today,
  );
  const milestones = records.flatMap((record) => record.milestones ?? []);
  const isOld = (day: Day) => daysBetween(day, today) >= OLD_DAYS;
  const isOverdue = milestones.some(({ due, done }) => due !== undefined && due < today && !isDone(done));
  const gaps: (GoalGap | undefined)[] = [
    evidence === undefined ? { what: 'noEvidence' } : undefined,
    evidence !== undefined && isOld(evidence) ? { what: 'noEvidenceSince', since: evidence } : undefined,
    checkin === undefined ? { what: 'noCheckin' } : undefined,
    checkin !== undefined && isOld(checkin) ? { what: 'noCheckinSince', since: checkin } : undefined,
    milestones.length === 0 ? { what: 'noMilestone' } : undefined,
    isOverdue ? { what: 'milestoneOverdue' } : undefined,
    records.every(({ due }) => due === undefined) ? { what: 'noDue' } : undefined,
  ];
  return gaps.filter((gap) => gap !== undefined);
}

function newest(items: readonly { readonly date?: Day | undefined }[], today: Day): Day | undefined {
  return items
    .flatMap(({ date }) => (date !== undefined && date <= today ? [date] : []))
    .sort()
    .at(-1);
}
