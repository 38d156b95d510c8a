import { personThing } from '../book/paths';
import type { Day } from '../day';
import { textsIn } from '../records/textsIn';
import { type BecomingStatus, becomingStatus } from './becoming';
import { type Authority, delegationsOver } from './delegations';
import { dueForReview } from './dueForReview';
import { idleGoals, stepsDue, titleOf } from './goalsIdle';
import { fileWith, isPrivate, type PersonFacts, type RecordFile, type Target, targetIn } from './personFacts';
import { untold } from './recognitionDue';

/** What every line of the page has: its place, and whether it is for the lead's eyes alone. */
export interface PreparationLine {
  readonly target: Target;
  readonly private: boolean;
}

/** An active goal with no movement for long. */
export interface IdleLine extends PreparationLine {
  readonly title: string;
  /** The day something last moved, and days since; undefined where the goal holds no day. */
  readonly moved: Day | undefined;
  readonly days: number | undefined;
}

/** A milestone or a goal that is due or soon will be. */
export interface StepLine extends PreparationLine {
  /** A milestone, or the goal as a whole, whose title is then the text. */
  readonly what: 'milestone' | 'goal';
  readonly text: string;
  readonly title: string;
  readonly due: Day;
  /** Days since it was due: 0 today, negative while it is to come. */
  readonly days: number;
}

/** An opportunity that is due to be looked at again. */
export interface AgainLine extends PreparationLine {
  readonly title: string;
  /** The day it was to be looked at, and days since. */
  readonly revisit: Day;
  readonly days: number;
}

/** Recognition not told yet. */
export interface UntoldLine extends PreparationLine {
  readonly text: string;
  readonly effect: string | undefined;
  /** The day it happened, and days since. */
  readonly date: Day | undefined;
  readonly days: number | undefined;
}

/** A delegation whose quiet time is over. */
export interface OverLine extends PreparationLine {
  readonly outcome: string;
  readonly authority: Authority | undefined;
  /** What was agreed: what is expected, and what is not theirs to change. */
  readonly expectations: readonly string[];
  readonly limits: readonly string[];
  /** The day its quiet time ended, and days since. */
  readonly since: Day;
  readonly days: number;
}

/** Where there is evidence the line leads to the newest, else to `becoming` in the person's own file. */
export type BecomingLine = PreparationLine & Omit<BecomingStatus, 'becoming'> & { readonly becoming: string };

/** Active goals with no movement for long. */
export function idleLines({ goals }: PersonFacts, today: Day): IdleLine[] {
  return idleGoals(goals, today).map(({ goal, moved, days }) => ({
    title: titleOf(goal),
    moved,
    days,
    private: isPrivate(goal, ['title']),
    target: targetIn(fileWith(goal, 'title').thing, ['title']),
  }));
}

/** Milestones and goals that are due or soon will be. */
export function stepLines({ goals }: PersonFacts, today: Day): StepLine[] {
  return stepsDue(goals, today).map(({ goal, ...step }) => ({
    ...step,
    title: titleOf(goal),
    private: step.private || isPrivate(goal, ['title']),
  }));
}

/** Recognition they have not heard yet. */
export function untoldLines({ recognition }: PersonFacts, today: Day): UntoldLine[] {
  return untold(recognition, today).map(({ recognition: one, date, days }) => ({
    text: one.record.text ?? one.main.thing.name,
    effect: one.record.effect,
    date,
    days,
    private: isPrivate(one, ['text', 'effect']),
    target: targetIn(fileWith(one, 'text').thing, ['text']),
  }));
}

/** Delegations whose quiet time is over. */
export function overLines({ delegations }: PersonFacts, today: Day): OverLine[] {
  return delegationsOver(delegations, today).map(({ delegation: one, since, days }) => ({
    outcome: one.record.outcome ?? one.main.thing.name,
    authority: one.record.authority,
    expectations: textsIn(one.record.expectations),
    limits: textsIn(one.record.limits),
    since,
    days,
    private: isPrivate(one, ['outcome', 'authority', 'quiet', 'expectations', 'limits']),
    target: targetIn(fileWith(one, 'outcome').thing, ['outcome']),
  }));
}

/** Returns one line about when evidence last backed who they are becoming, or none where that is not written. */
export function becomingLines(facts: PersonFacts, today: Day): BecomingLine[] {
  const { slug } = facts;
  const { becoming, state, evidence } = becomingStatus(facts, today);
  if (becoming === undefined) return [];
  const own = targetIn(personThing(slug), ['becoming']);
  return [
    {
      becoming,
      state,
      evidence,
      private: evidence?.private ?? false,
      target: evidence?.target ?? own,
    },
  ];
}

/** Returns the opportunities that a person owns and that are due to be looked at again, the longest due first. */
export function againLines(
  opportunities: readonly RecordFile<'opportunity'>[],
  slug: string,
  today: Day,
): readonly AgainLine[] {
  const owned = opportunities.filter(({ record }) => record.owner === slug);
  return dueForReview(owned, today).map(({ opportunity: { thing, record }, days }) => ({
    target: targetIn(thing, ['title']),
    private: false,
    title: record.title ?? thing.name,
    revisit: record.revisit ?? today,
    days,
  }));
}
