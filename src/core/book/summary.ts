import { type KindName, keyOrder, kinds, type RecordOf } from '../records/kinds';
import type { RecordKind } from '../records/recordKind';
import { type FieldProblem, type PartialRecord, typed } from '../records/typed';
import { read } from '../yaml';
import { quickRead } from '../yaml/quickRead';
import type { Place, Problem } from '../yaml/yamlTypes';

/** A flaw with the place to go to. */
interface PlacedFieldProblem extends FieldProblem {
  readonly place: Place;
}

/**
 * What is kept of a file when it is not open: the keys that rows need, and what is wrong in it. Plain data, so that
 * it can be stored and read again as JSON.
 */
export type Summary<K extends KindName> =
  | {
      readonly ok: true;
      readonly record: PartialRecord<RecordOf<K>>;
      readonly flaws: readonly PlacedFieldProblem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const START: Place = { offset: 0, length: 0, line: 0, column: 0 };

/**
 * Reads a record's file and keeps its summary.
 * @param isPrivate the text is a private sibling's, which need not have every key
 */
export function summarise<K extends KindName>(kind: K, text: string, isPrivate: boolean): Summary<K> {
  return keptOf(kind, text, isPrivate, kinds[kind].summary);
}

/** As `summarise`, with every key that statistics need: all but long prose. */
export function factsIn<K extends KindName>(kind: K, text: string, isPrivate: boolean): Summary<K> {
  const { blocks = [] }: RecordKind = kinds[kind];
  return keptOf(
    kind,
    text,
    isPrivate,
    keyOrder(kind).filter((key) => !blocks.includes(key)),
  );
}

function keptOf<K extends KindName>(
  kind: K,
  text: string,
  isPrivate: boolean,
  keys: readonly string[],
): Summary<K> {
  const kept = (record: PartialRecord<RecordOf<K>>) => {
    const source = record as Record<string, unknown>;
    const some: Record<string, unknown> = {};
    for (const key of keys) if (source[key] !== undefined) some[key] = source[key];
    return some as PartialRecord<RecordOf<K>>;
  };
  const quick = quickRead(text);
  const easily = quick && typed(kind, quick, isPrivate);
  // Only a parse tells the places of flaws.
  if (easily?.flaws.length === 0) return { ok: true, record: kept(easily.record), flaws: [] };
  const reading = read(text);
  if (!reading.ok) return { ok: false, problems: reading.problems };
  const { record, flaws } = typed(kind, reading.data, isPrivate);
  return {
    ok: true,
    record: kept(record),
    flaws: flaws.map((flaw) => ({ ...flaw, place: nearest(reading, flaw.path) })),
  };
}

/**
 * True if a file's text may have one of these keys at all: one that stands nowhere in it is not in the record either, as
 * only an escape could spell it another way. So a text need not be parsed to know that it has none.
 */
export function mayHave(text: string, keys: readonly string[]): boolean {
  return text.includes('\\') || keys.some((key) => text.includes(key));
}

/** The place of what is at the path or, where a key is missing, of what should hold it. */
function nearest(
  reading: { place(path: FieldProblem['path']): Place | undefined },
  path: FieldProblem['path'],
): Place {
  for (let length = path.length; length > 0; length--) {
    const place = reading.place(path.slice(0, length));
    if (place) return place;
  }
  return START;
}
