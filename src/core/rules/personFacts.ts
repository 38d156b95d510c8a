import { pathOf, type Thing } from '../book/paths';
import { compareText } from '../compareText';
import type { KindName, RecordOf } from '../records/kinds';
import type { PartialRecord } from '../records/typed';
import type { Path } from '../yaml/yamlTypes';

/** A file of a book and what it holds; `{}` where it cannot be read. */
export interface RecordFile<K extends KindName> {
  readonly thing: Thing & { readonly kind: K };
  readonly record: PartialRecord<RecordOf<K>>;
}

/** All that the rules know of one person, in any order, private files among the others. */
export interface PersonFacts {
  readonly slug: string;
  readonly person: PartialRecord<RecordOf<'person'>>;
  /** Dated one-on-ones: held, skipped and to come. */
  readonly notes: readonly RecordFile<'oneOnOne'>[];
  /** What is collected for the next one-on-one. */
  readonly next: readonly RecordFile<'oneOnOne'>[];
  readonly goals: readonly RecordFile<'goal'>[];
  readonly delegations: readonly RecordFile<'delegation'>[];
  readonly recognition: readonly RecordFile<'recognition'>[];
}

/** A place to go to. */
export interface Target {
  /** Relative to the book's folder. */
  readonly path: string;
  readonly at: Path;
}

/** Returns the target, file and path within it, of a value in a record. */
export function targetIn(thing: Thing, at: Path): Target {
  return { path: pathOf(thing), at };
}

/** One thing with the private sibling that says more of it. */
export interface MergedRecord<K extends KindName> {
  /** The shared file; the private one where there is no other. */
  readonly main: RecordFile<K>;
  /** Both files, the shared one first: lists are read one by one, since an item's place is its file and index. */
  readonly files: readonly RecordFile<K>[];
  /** Both taken together, key by key; what the shared file says counts. */
  readonly record: PartialRecord<RecordOf<K>>;
}

/** Puts the files of each thing together: ordered by person, then by name. */
export function mergedRecords<K extends KindName>(
  files: readonly RecordFile<K>[],
): readonly MergedRecord<K>[] {
  const grouped = new Map<string, [RecordFile<K>, ...RecordFile<K>[]]>();
  for (const file of [...files].sort(byPath)) {
    const key = keyOf(file);
    const group = grouped.get(key);
    if (group) group.push(file);
    else grouped.set(key, [file]);
  }
  return [...grouped.values()].map((group) => ({
    main: group[0],
    files: group,
    record: Object.assign({}, ...group.map(({ record }) => record).reverse()) as PartialRecord<RecordOf<K>>,
  }));
}

/** The file of a thing that states a key; the main one where none does. */
export function fileWith<K extends KindName>(merged: MergedRecord<K>, key: keyof RecordOf<K>): RecordFile<K> {
  return merged.files.find(({ record }) => key in record) ?? merged.main;
}

/** True if any of these keys is stated in the private file alone. */
export function isPrivate<K extends KindName>(
  merged: MergedRecord<K>,
  keys: readonly (keyof RecordOf<K>)[],
): boolean {
  return keys.some((key) => fileWith(merged, key).thing.private);
}

function byPath(a: RecordFile<KindName>, b: RecordFile<KindName>): number {
  return compareText(keyOf(a), keyOf(b)) || Number(a.thing.private) - Number(b.thing.private);
}

function keyOf({ thing }: RecordFile<KindName>): string {
  return `${thing.person ?? ''}/${thing.name}`;
}
