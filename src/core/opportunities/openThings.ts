import type { Day } from '../day';
import { compareText, type Filed } from '../rules/facts';
import { daysOver } from './lookAgain';
import { byRaised, day } from './order';
import { isSameRetro } from './takenOn';

/** Something still open, with the days since it was to be looked at again; undefined where it is not due. */
export interface OpenThing {
  readonly opportunity: Filed<'opportunity'>;
  readonly days: number | undefined;
}

/** What of earlier retros is still open. */
export interface OpenThings {
  readonly facing: number;
  readonly raised: number;
  /** Of those faced, how many are due to be looked at again, today or before. */
  readonly due: number;
  /** All of them: what is due first, the longest due at the head; then the longest raised first. */
  readonly things: readonly OpenThing[];
}

/**
 * What is raised or faced and does not come from this retro.
 * @param retro the path of the retro that is open, from the workspace folder; without one, all that is open
 */
export function openThings(records: readonly Filed<'opportunity'>[], today: Day, retro?: string): OpenThings {
  const things = records
    .filter(({ record }) => isOpen(record.status) && !isSameRetro(record.retro, retro))
    .map((opportunity) => ({ opportunity, days: daysOver(opportunity.record, today) }))
    .sort(dueFirst);
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

function dueFirst(a: OpenThing, b: OpenThing): number {
  return compareText(dueDay(a), dueDay(b)) || byRaised(a.opportunity, b.opportunity);
}

function dueDay({ opportunity, days }: OpenThing): string {
  return days === undefined ? '\uffff' : (day(opportunity.record.revisit) ?? '\uffff');
}
