import { type Day, isDay } from '../day';
import { type ExportPeriod, isAfter, isIn } from '../export/exportPeriod';
import { isReviewDue } from '../rules/dueForReview';
import type { RecordFile } from '../rules/personFacts';
import { outcomeOn, raisedOn } from '../rules/revisitOrder';
import { opportunityGroups } from './groups';

type Opportunity = RecordFile<'opportunity'>;

/** A quarter of a year; both absent for outcomes whose day is not written down. */
export interface Quarter {
  readonly year: string | undefined;
  /** 1 to 4. */
  readonly quarter: number | undefined;
  /** Its outcomes, the newest first. */
  readonly outcomes: readonly Opportunity[];
}

/** What became of what was taken on: plain counts, each of which can be checked against the files. */
export interface FollowThrough {
  /** Looked at again or still faced: the sum of `lookedAt` and `facing`. */
  readonly takenOn: number;
  /** With an outcome, which lies in the time asked for: the sum of `onDay`, `later` and `noDay`. */
  readonly lookedAt: number;
  /** On the day set for it, or before. */
  readonly onDay: number;
  readonly later: number;
  /** Where either day is not written down. */
  readonly noDay: number;
  readonly kept: number;
  readonly changed: number;
  readonly dropped: number;
  readonly facing: number;
  /** Of those faced, the ones whose day to look again has passed. */
  readonly overdue: number;
}

/** All that the page of improvements says. */
interface Ledger {
  /** The newest first; what has no day last. */
  readonly quarters: readonly Quarter[];
  /** The owners of the outcomes, each once, in order of the slugs. */
  readonly owners: readonly string[];
  /** What is being faced, by the day to look again; none where the time asked for lies in the past. */
  readonly facing: readonly Opportunity[];
  readonly followThrough: FollowThrough;
}

/**
 * The outcomes of a time, and what became of what was taken on.
 * @param period the days of the outcomes it is about; an outcome without a day is always in
 * @param person the slug of an owner: theirs alone
 */
export function ledger(
  records: readonly Opportunity[],
  today: Day,
  period: ExportPeriod,
  person?: string,
): Ledger {
  const own = records.filter(
    ({ thing, record }) => !thing.private && (person === undefined || record.owner === person),
  );
  const groups = opportunityGroups(own);
  const outcomes = groups.outcomes.filter((one) => isIn(period, outcomeOn(one)));
  const isNow = !isAfter(period, today);
  const facing = isNow ? groups.facing.filter((one) => !isAfter(period, raisedOn(one))) : [];
  const owners = new Set(outcomes.flatMap(({ record }) => record.owner ?? []));
  return {
    quarters: byQuarter(outcomes),
    owners: [...owners].sort(),
    facing,
    followThrough: followThrough(outcomes, facing, today),
  };
}

function byQuarter(outcomes: readonly Opportunity[]): readonly Quarter[] {
  // The outcomes are sorted, so each quarter's stand together.
  const quarters = new Map<string, { year?: string; quarter?: number; outcomes: Opportunity[] }>();
  for (const one of outcomes) {
    const on = outcomeOn(one);
    const when =
      on === undefined ? {} : { year: on.slice(0, 4), quarter: Math.ceil(Number(on.slice(5, 7)) / 3) };
    const key = `${when.year ?? ''} ${when.quarter ?? ''}`;
    const there = quarters.get(key);
    if (there) there.outcomes.push(one);
    else quarters.set(key, { ...when, outcomes: [one] });
  }
  return [...quarters.values()].map(({ year, quarter, outcomes: all }) => ({ year, quarter, outcomes: all }));
}

function followThrough(
  outcomes: readonly Opportunity[],
  facing: readonly Opportunity[],
  today: Day,
): FollowThrough {
  const count = (status: string) => outcomes.filter(({ record }) => record.status === status).length;
  const looks = outcomes.map(lookOf);
  const looked = (look: string) => looks.filter((one) => one === look).length;
  return {
    takenOn: outcomes.length + facing.length,
    lookedAt: outcomes.length,
    onDay: looked('onDay'),
    later: looked('later'),
    noDay: looked('noDay'),
    kept: count('kept'),
    changed: count('changed'),
    dropped: count('dropped'),
    facing: facing.length,
    overdue: facing.filter(({ record }) => isReviewDue(record, today)).length,
  };
}

function lookOf(one: Opportunity): 'onDay' | 'later' | 'noDay' {
  const on = outcomeOn(one);
  const { revisit } = one.record;
  if (on === undefined || revisit === undefined || !isDay(revisit)) return 'noDay';
  return on <= revisit ? 'onDay' : 'later';
}
