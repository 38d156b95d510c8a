import { type Day, daysBetween } from '../day';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import type { RecordFile } from './personFacts';
import { byRevisit, sortDay } from './revisitOrder';

type Opportunity = PartialRecord<RecordOf<'opportunity'>>;

/** An opportunity with the days since it was to be looked at again: 0 on that day. */
interface DueReview {
  readonly opportunity: RecordFile<'opportunity'>;
  readonly days: number;
}

/** The opportunities being faced whose review is due, longest overdue first. */
export function dueForReview(
  records: readonly RecordFile<'opportunity'>[],
  today: Day,
): readonly DueReview[] {
  return byRevisit(records).flatMap((opportunity) => {
    const days = daysOverdue(opportunity.record, today);
    return days === undefined ? [] : [{ opportunity, days }];
  });
}

/** Days since what is faced, or was decided without a rule, was to be looked at again, 0 on the day; undefined where it is not due. */
export function daysOverdue(record: Opportunity, today: Day): number | undefined {
  const revisit = sortDay(record.revisit);
  if (!isAwaited(record) || revisit === undefined || revisit > today || isLookedAt(record)) return undefined;
  return daysBetween(revisit, today);
}

/** True for what is faced, which is looked at again, and for a judgement, which nobody faces and which is read again. */
export function isAwaited({ status, kind }: Opportunity): boolean {
  return status === 'facing' || (status === 'raised' && kind === 'judgement');
}

/** True if the day to look again has passed with no outcome: today is not past. */
export function isReviewDue(record: Opportunity, today: Day): boolean {
  return (daysOverdue(record, today) ?? 0) > 0;
}

/**
 * True if an outcome is written for the day to look again. One from before that day belongs to an earlier round: what was
 * dropped and is faced anew has it still.
 */
function isLookedAt({ outcome, revisit }: Opportunity): boolean {
  if (outcome?.text === undefined) return false;
  return outcome.date === undefined || revisit === undefined || outcome.date >= revisit;
}
