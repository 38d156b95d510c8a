import { assertNever } from '../assertNever';
import type { RecordOf } from '../records/kinds';
import type { OpportunityStatus, OutcomeStatus } from '../records/opportunityKind';
import type { PartialRecord } from '../records/typed';
import type { RecordFile } from '../rules/personFacts';
import { byNewest, byOutcome, byRevisit } from '../rules/revisitOrder';

/** The groups of the view, in their order. */
export const OPPORTUNITY_GROUPS = ['facing', 'raised', 'outcomes', 'parked'] as const;
/** One of `OPPORTUNITY_GROUPS`. */
export type OpportunityGroup = (typeof OPPORTUNITY_GROUPS)[number];

/** The opportunities of each group, in the order of its rows. */
export type OpportunityGroups = Readonly<Record<OpportunityGroup, readonly RecordFile<'opportunity'>[]>>;

/**
 * Every opportunity in its group: what is faced by the day to look again, so that the longest overdue comes first and those
 * without a day last; what is raised, the newest first; outcomes, the newest first; what is parked by its day.
 */
export function opportunityGroups(records: readonly RecordFile<'opportunity'>[]): OpportunityGroups {
  const of = (group: OpportunityGroup) => records.filter(({ record }) => groupOf(record) === group);
  return {
    facing: byRevisit(of('facing')),
    raised: byNewest(of('raised')),
    outcomes: byOutcome(of('outcomes')),
    parked: byRevisit(of('parked')),
  };
}

/** The group of a record. One of no known status stands with the raised: nothing says that it was taken on. */
export function groupOf({ status }: PartialRecord<RecordOf<'opportunity'>>): OpportunityGroup {
  switch (status) {
    case 'facing':
    case 'parked':
      return status;
    case 'kept':
    case 'changed':
    case 'dropped':
      return 'outcomes';
    case 'raised':
    case undefined:
      return 'raised';
    default:
      return assertNever(status);
  }
}

/** True if a status says how it ended. */
export function isOutcome(status: OpportunityStatus | undefined): status is OutcomeStatus {
  return status === 'kept' || status === 'changed' || status === 'dropped';
}
