import type { Day } from '../day';
import { retroDay } from '../retro/retroDay';
import { compareMembers, membersOf, seriesKey } from '../retro/series';
import type { RecordFile } from '../rules/personFacts';
import { raisedOn } from '../rules/revisitOrder';
import { isSameRetro, plainPath } from './takenOn';

/** A retro of which it is asked what is still open from before it. */
export interface AskingRetro {
  /** From the workspace folder of the book, as records name it. */
  readonly path: string;
  readonly day: Day;
  /** It is still to be made: what was raised that day without a retro came before it. */
  readonly isNew?: boolean;
}

/**
 * True if an opportunity is from before a retro: its own retro comes before that in a series or has an earlier day; without a retro
 * whose day is known it was raised on an earlier day. One without any day is.
 */
export function isRaisedBefore(opportunity: RecordFile<'opportunity'>, retro: AskingRetro): boolean {
  const named = plainPath(opportunity.record.retro ?? '');
  if (isSameRetro(named, retro.path)) return false;
  if (named !== '') {
    const order = orderInSeries(named, plainPath(retro.path));
    if (order !== 0) return order < 0;
    const day = retroDay(named);
    if (day !== undefined) return day < retro.day;
  }
  const raised = raisedOn(opportunity);
  if (raised === retro.day) return named === '' && retro.isNew === true;
  return raised === undefined || raised < retro.day;
}

/** Below 0 where the first of two paths comes before the other in a series of both; 0 where nothing is known of that. */
function orderInSeries(path: string, other: string): number {
  const key = seriesKey(path);
  if (!key.includes('#') || key !== seriesKey(other)) return 0;
  const [one, two] = membersOf([path, other]);
  return one && two ? compareMembers(one, two) : 0;
}
