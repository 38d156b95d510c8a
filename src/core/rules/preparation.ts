import type { Day } from '../day';
import { type BecomingStanding, becomingStanding } from './becoming';
import { type Authority, delegationsOver } from './delegations';
import { fileWith, isPrivate, type PersonFacts, type Target, targetIn } from './facts';
import { idleGoals, stepsDue, titleOf } from './goalsIdle';
import { heldOneOnOnes } from './held';
import { type PromiseLine, promiseLines } from './promiseLines';
import type { Question } from './questionBank';
import { askNext } from './questions';
import { untold } from './recognitionDue';
import { type TopicLine, waitingTopics } from './waitingTopics';

/** What every line of the page has: its place, and whether it is for the lead's eyes alone. */
export interface Line {
  readonly target: Target;
  readonly private: boolean;
}

export interface IdleLine extends Line {
  readonly title: string;
  /** The day something last moved, and days since; undefined where the goal holds no day. */
  readonly moved: Day | undefined;
  readonly days: number | undefined;
}

export interface StepLine extends Line {
  /** A milestone, or the goal as a whole, whose title is then the text. */
  readonly what: 'milestone' | 'goal';
  readonly text: string;
  readonly title: string;
  readonly due: Day;
  /** Days since it was due: 0 today, negative while it is to come. */
  readonly days: number;
}

export interface UntoldLine extends Line {
  readonly text: string;
  readonly effect: string | undefined;
  /** The day it happened, and days since. */
  readonly date: Day | undefined;
  readonly days: number | undefined;
}

export interface OverLine extends Line {
  readonly outcome: string;
  readonly authority: Authority | undefined;
  /** The day its quiet time ended, and days since. */
  readonly since: Day;
  readonly days: number;
}

/** Where there is evidence the line leads to the newest, else to `becoming` in the person's own file. */
export type BecomingLine = Line & Omit<BecomingStanding, 'becoming'> & { readonly becoming: string };

/** A section of the page; each is there even with no lines. */
export type Section =
  | { readonly section: 'promises'; readonly lines: readonly PromiseLine[] }
  | { readonly section: 'topics'; readonly lines: readonly TopicLine[] }
  | { readonly section: 'idle'; readonly lines: readonly IdleLine[] }
  | { readonly section: 'due'; readonly lines: readonly StepLine[] }
  | { readonly section: 'untold'; readonly lines: readonly UntoldLine[] }
  | { readonly section: 'delegations'; readonly lines: readonly OverLine[] }
  /** One line, or none where `becoming` is not written. */
  | { readonly section: 'becoming'; readonly lines: readonly BecomingLine[] }
  /** A question has no place: it is in no file until it is asked. */
  | { readonly section: 'question'; readonly question: Question };

/** What to look at before a one-on-one: data for a page that is the same whenever the book is. */
export interface Preparation {
  readonly slug: string;
  /** The slug where the person's file states no name. */
  readonly name: string;
  /** How they like to be recognised. */
  readonly recognise: string | undefined;
  readonly lastHeld: Day | undefined;
  /** In the order in which they are shown. */
  readonly sections: readonly Section[];
}

/**
 * Prepares the next one-on-one with a person. For the lead alone, so private files take part, told by `private`.
 * The order of the files in `facts` makes no difference.
 */
export function prepare(facts: PersonFacts, today: Day): Preparation {
  const { slug, person } = facts;
  const held = heldOneOnOnes(facts.notes, today);
  return {
    slug,
    name: person.name ?? slug,
    recognise: person.recognise,
    lastHeld: held[0]?.day,
    sections: [
      { section: 'promises', lines: promiseLines(facts, held, today) },
      { section: 'topics', lines: waitingTopics(facts, held, today) },
      { section: 'idle', lines: idleLines(facts, today) },
      { section: 'due', lines: stepLines(facts, today) },
      { section: 'untold', lines: untoldLines(facts, today) },
      { section: 'delegations', lines: overLines(facts, today) },
      { section: 'becoming', lines: becomingLines(facts, today) },
      { section: 'question', question: askNext(facts, today) },
    ],
  };
}

function idleLines({ goals }: PersonFacts, today: Day): IdleLine[] {
  return idleGoals(goals, today).map(({ goal, moved, days }) => ({
    title: titleOf(goal),
    moved,
    days,
    private: isPrivate(goal, ['title']),
    target: targetIn(fileWith(goal, 'title').thing, ['title']),
  }));
}

function stepLines({ goals }: PersonFacts, today: Day): StepLine[] {
  return stepsDue(goals, today).map(({ goal, ...step }) => ({
    ...step,
    title: titleOf(goal),
    private: step.private || isPrivate(goal, ['title']),
  }));
}

function untoldLines({ recognition }: PersonFacts, today: Day): UntoldLine[] {
  return untold(recognition, today).map(({ recognition: one, date, days }) => ({
    text: one.record.text ?? one.main.thing.name,
    effect: one.record.effect,
    date,
    days,
    private: isPrivate(one, ['text', 'effect']),
    target: targetIn(fileWith(one, 'text').thing, ['text']),
  }));
}

function overLines({ delegations }: PersonFacts, today: Day): OverLine[] {
  return delegationsOver(delegations, today).map(({ delegation: one, since, days }) => ({
    outcome: one.record.outcome ?? one.main.thing.name,
    authority: one.record.authority,
    since,
    days,
    private: isPrivate(one, ['outcome', 'authority', 'quiet']),
    target: targetIn(fileWith(one, 'outcome').thing, ['outcome']),
  }));
}

function becomingLines({ slug, person, goals }: PersonFacts, today: Day): BecomingLine[] {
  const { becoming, state, evidence } = becomingStanding(person, goals, today);
  if (becoming === undefined) return [];
  const own = targetIn({ kind: 'person', person: slug, name: 'person', private: false }, ['becoming']);
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
