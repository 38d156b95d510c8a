import { compareText } from '../compareText';
import type { Day } from '../day';
import type { AUTHORITIES } from '../records/delegationKind';
import { delegationStatus } from './delegationStatus';
import { type MergedRecord, mergedRecords, type RecordFile } from './personFacts';

/** How far a delegation goes: one of `AUTHORITIES`. */
export type Authority = (typeof AUTHORITIES)[number];

/** A delegation whose quiet time is over. */
interface DelegationOver {
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
