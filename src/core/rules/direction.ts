import { dayOfName } from '../book/paths';
import { compareText } from '../compareText';
import type { Day } from '../day';
import type { KindName, RecordOf } from '../records/kinds';
import { valueKey } from '../records/sameValue';
import type { PartialRecord } from '../records/typed';
import { type RecordFile, type Target, targetIn } from './personFacts';

/** The kinds of records that cite a value of the book under `value`. */
const CITING = ['opportunity', 'recognition', 'goal'] as const satisfies readonly KindName[];

/** A record that cites a value. */
export interface Citation {
  readonly kind: (typeof CITING)[number];
  readonly text: string;
  /** Whose it is: a slug, or undefined where nobody is named. */
  readonly person: string | undefined;
  readonly day: Day | undefined;
  readonly private: boolean;
  readonly target: Target;
}

/** A value, and what cites it, the newest first. */
interface CitedValue {
  readonly value: string;
  /** False where the book does not list it, or not any more. */
  readonly isListed: boolean;
  readonly citations: readonly Citation[];
}

/** All that may cite a value. */
export interface CitingFiles {
  readonly goals: readonly RecordFile<'goal'>[];
  readonly recognition: readonly RecordFile<'recognition'>[];
  readonly opportunities: readonly RecordFile<'opportunity'>[];
}

/**
 * Returns each value with the records that cite it: those that the book lists in its order, then cited ones that it
 * does not.
 */
export function valueCitations(values: readonly string[], files: CitingFiles): readonly CitedValue[] {
  const cited = new Map<string, { value: string; isListed: boolean; citations: Citation[] }>();
  for (const value of values) {
    if (!cited.has(valueKey(value))) cited.set(valueKey(value), { value, isListed: true, citations: [] });
  }
  const add = (value: string | undefined, citation: Citation) => {
    if (value === undefined || valueKey(value) === '') return;
    const one = cited.get(valueKey(value)) ?? { value, isListed: false, citations: [] };
    cited.set(valueKey(value), one);
    one.citations.push(citation);
  };
  for (const { thing, record } of files.opportunities)
    add(record.value, {
      kind: 'opportunity',
      text: record.title ?? thing.name,
      person: record.owner,
      day: record.raised ?? dayOfName(thing.name),
      private: thing.private,
      target: targetIn(thing, ['value']),
    });
  for (const { thing, record } of files.recognition)
    add(record.value, {
      kind: 'recognition',
      text: record.text ?? thing.name,
      person: thing.person,
      day: record.date ?? dayOfName(thing.name),
      private: thing.private,
      target: targetIn(thing, ['value']),
    });
  for (const { thing, record } of files.goals)
    add(record.value, {
      kind: 'goal',
      text: record.title ?? thing.name,
      person: thing.person,
      day: record.since,
      private: thing.private,
      target: targetIn(thing, ['value']),
    });
  return [...cited.values()].map(({ citations, ...one }) => ({
    ...one,
    citations: citations.sort((a, b) => compareText(b.day ?? '', a.day ?? '') || compareText(a.text, b.text)),
  }));
}

type Opportunity = PartialRecord<RecordOf<'opportunity'>>;

/** So many retros have been answered when mission, vision and values are first of use. */
const RETROS = 2;

/**
 * True if mission, vision and values are first of use with the record that was just added: it answers the second retro, or
 * is the first judgement, whichever comes first. So they are asked for once in the life of a book, and never in one that
 * was past it before.
 * @param before the records there were; @param added the new one
 */
export function isDirectionDue(before: readonly Opportunity[], added: Opportunity): boolean {
  return !isOfUse(before) && isOfUse([...before, added]);
}

function isOfUse(records: readonly Opportunity[]): boolean {
  const retros = new Set(records.flatMap(({ retro }) => (retro === undefined ? [] : [retro])));
  return retros.size >= RETROS || records.some(({ kind }) => kind === 'judgement');
}
