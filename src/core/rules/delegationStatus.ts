import { type Day, daysBetween } from '../day';

/**
 * How a delegation stands:
 * `quiet`: the quiet time lasts, and nothing is said of it anywhere but in its own row;
 * `over`: the quiet time is over, since `days` days (0 on the day it ends, which is the day `quiet` names);
 * `open`: handed over with no quiet time, so nothing ever asks for a look.
 */
type DelegationStatus =
  | { readonly state: 'quiet'; readonly until: Day; readonly days: number }
  | { readonly state: 'over'; readonly since: Day; readonly days: number }
  | { readonly state: 'open' };

/**
 * Returns whether an active delegation is in its quiet time, past it, or has none; undefined for one that is done,
 * returned or of no known status.
 */
export function delegationStatus(
  delegation: { readonly status?: string | undefined; readonly quiet?: Day | undefined },
  today: Day,
): DelegationStatus | undefined {
  if (delegation.status !== 'active') return undefined;
  const { quiet } = delegation;
  if (quiet === undefined) return { state: 'open' };
  return quiet > today
    ? { state: 'quiet', until: quiet, days: daysBetween(today, quiet) }
    : { state: 'over', since: quiet, days: daysBetween(quiet, today) };
}
