import type { Day } from '../day';
import type { Relation } from '../records/personKind';
import { type ReadyLine, readyLines } from './handOver';
import { heldOneOnOnes } from './held';
import type { PersonFacts, RecordFile } from './personFacts';
import {
  type AgainLine,
  againLines,
  type BecomingLine,
  becomingLines,
  type IdleLine,
  idleLines,
  type OverLine,
  overLines,
  type StepLine,
  stepLines,
  type UntoldLine,
  untoldLines,
} from './preparationLines';
import { type PromiseLine, promiseLines } from './promiseLines';
import type { PromiseWith } from './promisesElsewhere';
import type { Question } from './questionBank';
import { askNext } from './questions';
import { relationOf, toldDay } from './relations';
import { isUnpraised } from './silence';
import { type SupportLine, supportLines } from './supportLines';
import { type TopicLine, waitingTopics } from './waitingTopics';

/** A section of the page; each is there even with no lines. */
export type PreparationSection =
  | { readonly section: 'promises'; readonly lines: readonly PromiseLine[] }
  /** Support of goals and delegations that the lead still owes. */
  | { readonly section: 'support'; readonly lines: readonly SupportLine[] }
  | { readonly section: 'topics'; readonly lines: readonly TopicLine[] }
  | { readonly section: 'idle'; readonly lines: readonly IdleLine[] }
  | { readonly section: 'due'; readonly lines: readonly StepLine[] }
  | { readonly section: 'untold'; readonly lines: readonly UntoldLine[] }
  /** Opportunities of theirs that are due to be looked at again. */
  | { readonly section: 'again'; readonly lines: readonly AgainLine[] }
  | { readonly section: 'delegations'; readonly lines: readonly OverLine[] }
  /** One line where they may be ready to decide alone, else none. */
  | { readonly section: 'ready'; readonly lines: readonly ReadyLine[] }
  /** One line, or none where `becoming` is not written. */
  | { readonly section: 'becoming'; readonly lines: readonly BecomingLine[] }
  /** A question has no place: it is in no file until it is asked. */
  | { readonly section: 'question'; readonly question: Question };

/** What to look at before a one-on-one: data for a page that is the same whenever the book is. */
export interface Preparation {
  readonly slug: string;
  /** The slug where the person's file states no name. */
  readonly name: string;
  readonly relation: Relation;
  /** The day they heard who the lead sees them becoming; undefined where they have not. */
  readonly told: Day | undefined;
  /** True if no praise of them has been written down for eight weeks. */
  readonly isUnpraised: boolean;
  /** How they like to be recognised. */
  readonly recognise: string | undefined;
  readonly lastHeld: Day | undefined;
  /** In the order in which they are shown. */
  readonly sections: readonly PreparationSection[];
}

/**
 * Prepares the next one-on-one with a person. For the lead alone, so private files take part, told by `private`.
 * The order of the files makes no difference.
 * @param opportunities all of the book: those that the person owns take part
 * @param elsewhere open promises in the one-on-ones of others: those that the person made take part
 */
export function preparationOf(
  facts: PersonFacts,
  today: Day,
  opportunities: readonly RecordFile<'opportunity'>[] = [],
  elsewhere: readonly PromiseWith[] = [],
): Preparation {
  const { slug, person } = facts;
  const held = heldOneOnOnes(facts.notes, today);
  return {
    slug,
    name: person.name ?? slug,
    relation: relationOf(person),
    told: toldDay(person, today),
    isUnpraised: isUnpraised(facts, today),
    recognise: person.recognise,
    lastHeld: held[0]?.day,
    sections: [
      { section: 'promises', lines: promiseLines(facts, held, today, elsewhere) },
      { section: 'support', lines: supportLines(facts) },
      { section: 'topics', lines: waitingTopics(facts, held, today) },
      { section: 'idle', lines: idleLines(facts, today) },
      { section: 'due', lines: stepLines(facts, today) },
      { section: 'untold', lines: untoldLines(facts, today) },
      { section: 'again', lines: againLines(opportunities, slug, today) },
      { section: 'delegations', lines: overLines(facts, today) },
      { section: 'ready', lines: readyLines(facts, today) },
      { section: 'becoming', lines: becomingLines(facts, today) },
      { section: 'question', question: askNext(facts, today) },
    ],
  };
}
