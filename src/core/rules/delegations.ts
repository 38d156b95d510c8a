import { compareText } from '../compareText';
import { type Day, daysBetween } from '../day';
import type { AUTHORITIES } from '../records/delegationKind';
import type { RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import { type MergedRecord, mergedRecords, type RecordFile } from './personFacts';

/** How far a delegation goes: one of `AUTHORITIES`. */
export type Authority = (typeof AUTHORITIES)[number];

/**
 * How a delegation stands:
 * `quiet`: the quiet time lasts, and nothing is said of it anywhere but in its own row;
 * `over`: the quiet time is over, since `days` days (0 on the day it ends, which is the day `quiet` names);
 * `open`: handed over with no quiet time, so nothing ever asks for a look.
 */
export type DelegationStatus =
  | { readonly state: 'quiet'; readonly until: Day; readonly days: number }
  | { readonly state: 'over'; readonly since: Day; readonly days: number }
  | { readonly state: 'open' };

/** How an active delegation stands; undefined for one that is done, returned or of no known status. */
export function delegationStatus(
  delegation: PartialRecord<RecordOf<'delegation'>>,
  today: Day,
): DelegationStatus | undefined {
  if (delegation.status !== 'active') return undefined;
  const { quiet } = delegation;
  if (quiet === undefined) return { state: 'open' };
  return quiet > today
    ? { state: 'quiet', until: quiet, days: daysBetween(today, quiet) }
    : { state: 'over', since: quiet, days: daysBetween(quiet, today) };
}

/** A delegation whose quiet time is over. */
export interface DelegationOver {
  readonly delegation: MergedRecord<'delegation'>;
  readonly since: Day;
  readonly days: number;
}

/** The active delegations whose quiet time is over, the longest first. */
export function delegationsOver(
  delegations: readonly RecordFile<'delegation'>[],
  today: Day,
): readonly DelegationOver[] {
  return mergedRecords(delegations)
    .flatMap((delegation) => {
      const status = delegationStatus(delegation.record, today);
      if (status?.state !== 'over') return [];
      return [{ delegation, since: status.since, days: status.days }];
    })
    .sort((a, b) => compareText(a.since, b.since));
}

/**
 * True if a delegation whose quiet time is over is due for a look: until a one-on-one is held on that day or later.
 * @param lastHeld the day of the last one-on-one that was held
 */
export function isDueForLook({ since }: { readonly since: Day }, lastHeld: Day | undefined): boolean {
  return lastHeld === undefined || lastHeld < since;
}
