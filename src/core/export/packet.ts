import { compareText } from '../compareText';
import type { Day } from '../day';
import type { KindName, RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import { isDone } from '../rules/openPromises';
import { exportedSections, type PacketSection } from './exportedKinds';
import type { Fact } from './exportFacts';
import { type ExportPeriod, isAfter, isIn } from './exportPeriod';

/** What a packet is made from. More than the person's own may be given: what is not theirs, or private, is not taken. */
export interface PacketFacts {
  readonly person: Fact<'person'>;
  readonly goals: readonly Fact<'goal'>[];
  readonly recognition: readonly Fact<'recognition'>[];
  readonly delegations: readonly Fact<'delegation'>[];
  readonly opportunities: readonly Fact<'opportunity'>[];
  /** Records of kinds that say by `export` what of them is told. */
  readonly others?: readonly Fact<KindName>[];
  /** The day it is: for what is missing in goals that are worked on; without one it is not said. */
  readonly today?: Day;
}

type Goal = PartialRecord<RecordOf<'goal'>>;

/** A goal with what of it lies in the period, oldest first. */
export interface PacketGoal {
  readonly fact: Fact<'goal'>;
  readonly goal: Goal;
  readonly milestones: readonly NonNullable<Goal['milestones']>[number][];
  readonly evidence: readonly NonNullable<Goal['evidence']>[number][];
  readonly checkins: readonly NonNullable<Goal['checkins']>[number][];
}

/** What a review packet tells, however it is written down. */
export interface Packet {
  readonly goals: readonly PacketGoal[];
  /** Proof of growth that belongs to no goal. */
  readonly evidence: PacketGoal['evidence'];
  readonly recognition: readonly Fact<'recognition'>[];
  readonly delegations: readonly Fact<'delegation'>[];
  readonly opportunities: readonly Fact<'opportunity'>[];
  /** What is told of records of other kinds. */
  readonly others: readonly PacketSection[];
}

/**
 * What of a person's files a review packet tells: nothing private, nothing of one-on-ones, what lies in the period.
 * @param period the days it is about; what has no day is always in
 */
export function packetOf(facts: PacketFacts, period: ExportPeriod): Packet {
  const slug = facts.person.thing.person;
  const own = <F extends Fact<'goal' | 'recognition' | 'delegation'>>(all: readonly F[]): readonly F[] =>
    all.filter(({ thing }) => !thing.private && thing.person === slug).toSorted(byName);
  return {
    goals: own(facts.goals).flatMap((fact) => goalIn(fact, period)),
    evidence: dated(facts.person.record.evidence, period),
    recognition: own(facts.recognition).filter(
      ({ record: { text, date } }) => text !== undefined && isIn(period, date),
    ),
    // One that has ended has no day of its end on record, so it is in unless it began behind the period.
    delegations: own(facts.delegations).filter(
      ({ record: { outcome, since } }) => outcome !== undefined && !isAfter(period, since),
    ),
    opportunities: facts.opportunities
      .filter(
        ({ thing, record: { owner, title, outcome } }) =>
          !thing.private &&
          slug !== undefined &&
          owner === slug &&
          title !== undefined &&
          outcome?.text !== undefined &&
          isIn(period, outcome.date),
      )
      .toSorted(byName),
    others: exportedSections(
      (facts.others ?? []).filter(({ thing }) => thing.person === slug),
      period,
    ),
  };
}

/** Nothing for a goal that says nothing about the period: set later, or closed with nothing in it. */
function goalIn(fact: Fact<'goal'>, period: ExportPeriod): PacketGoal[] {
  const goal = fact.record;
  if (goal.title === undefined || isAfter(period, goal.since)) return [];
  const evidence = dated(goal.evidence, period);
  const checkins = dated(goal.checkins, period);
  const milestones = (goal.milestones ?? []).filter(({ text }) => text !== undefined);
  const reached = milestones.some(({ done }) => isDone(done) && isIn(period, done));
  const isOpen = goal.status === 'active' || goal.status === 'planned';
  const isBound = period.from !== undefined || period.to !== undefined;
  if (!isOpen && !reached && evidence.length + checkins.length === 0 && isBound) return [];
  return [{ fact, goal, milestones, evidence, checkins }];
}

/** What has a text and lies in the period, oldest first; what has no day comes last. */
function dated<T extends { readonly date?: string | undefined; readonly text?: string | undefined }>(
  items: readonly T[] | undefined,
  period: ExportPeriod,
): readonly T[] {
  return (items ?? [])
    .filter(({ date, text }) => text !== undefined && isIn(period, date))
    .toSorted((a, b) => compareText(a.date ?? '9', b.date ?? '9'));
}

function byName(a: Fact<'goal' | 'recognition' | 'delegation' | 'opportunity'>, b: typeof a): number {
  return compareText(a.thing.name, b.thing.name);
}
