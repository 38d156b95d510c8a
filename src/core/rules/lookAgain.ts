import { type Day, daysBetween } from '../day';
import type { RecordOf } from '../records/kinds';
import type { Loose } from '../records/typed';
import type { Filed } from './facts';
import { byRevisit, day } from './revisitOrder';

type Opportunity = Loose<RecordOf<'opportunity'>>;

/** An opportunity with the days since it was to be looked at again: 0 on that day. */
export interface DueToLook {
  readonly opportunity: Filed<'opportunity'>;
  readonly days: number;
}

/** What is faced and due to be looked at again, the longest due first. */
export function lookAgain(records: readonly Filed<'opportunity'>[], today: Day): readonly DueToLook[] {
  return byRevisit(records).flatMap((opportunity) => {
    const days = daysOver(opportunity.record, today);
    return days === undefined ? [] : [{ opportunity, days }];
  });
}

/** Days since what is faced was to be looked at again, 0 on the day; undefined where it is not due. */
export function daysOver(record: Opportunity, today: Day): number | undefined {
  const revisit = day(record.revisit);
  if (record.status !== 'facing' || revisit === undefined || revisit > today || isLookedAt(record))
    return undefined;
  return daysBetween(revisit, today);
}

/** Whether the day to look again has passed with no outcome: today is not past. */
export function isOver(record: Opportunity, today: Day): boolean {
  return (daysOver(record, today) ?? 0) > 0;
}

/**
 * Whether an outcome is written for the day to look again. One from before that day belongs to an earlier round: what was
 * dropped and is faced anew has it still.
 */
function isLookedAt({ outcome, revisit }: Opportunity): boolean {
  if (outcome?.text === undefined) return false;
  return outcome.date === undefined || revisit === undefined || outcome.date >= revisit;
}
