import type { Day } from '../day';
import { daysOverdue } from '../rules/dueForReview';
import type { RecordFile } from '../rules/personFacts';
import { byDays, raisedOn, sortDay } from '../rules/revisitOrder';
import { type AskingRetro, isRaisedBefore } from './raisedBefore';

/** Something still open, with the days since it was to be looked at again; undefined where it is not due. */
interface OpenThing {
  readonly opportunity: RecordFile<'opportunity'>;
  readonly days: number | undefined;
}

/** What of earlier retros is still open. */
interface OpenThings {
  readonly facing: number;
  readonly raised: number;
  /** Of those faced, how many are due to be looked at again, today or before. */
  readonly due: number;
  /** All of them: what is due first, the longest due at the head; then the longest raised first. */
  readonly things: readonly OpenThing[];
}

/**
 * Returns the opportunities that are raised or faced and come from before a retro, with their counts. A judgement has
 * been made: it is among them once it is to be read again.
 * @param retro the retro that is open; without one, all that is open
 */
export function openThings(
  records: readonly RecordFile<'opportunity'>[],
  today: Day,
  retro?: AskingRetro,
): OpenThings {
  const open = records
    .filter((one) => isOpen(one.record.status) && (!retro || isRaisedBefore(one, retro)))
    .map((opportunity) => ({ opportunity, days: daysOverdue(opportunity.record, today) }))
    .filter(({ opportunity: { record }, days }) => record.kind !== 'judgement' || days !== undefined);
  const isDue = ({ record }: RecordFile<'opportunity'>) => daysOverdue(record, today) !== undefined;
  const things = byDays(
    open,
    ({ opportunity }) => opportunity,
    [(one) => (isDue(one) ? sortDay(one.record.revisit) : undefined), raisedOn],
    'oldest',
  );
  const count = (status: string) =>
    things.filter(({ opportunity }) => opportunity.record.status === status).length;
  return {
    facing: count('facing'),
    raised: count('raised'),
    due: things.filter(({ days }) => days !== undefined).length,
    things,
  };
}

function isOpen(status: string | undefined): boolean {
  return status === 'facing' || status === 'raised';
}
