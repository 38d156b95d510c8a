import { pathOf, type Thing, thingAt } from '../../core/book/paths';
import type { KindName } from '../../core/records/kinds';
import { compareNames } from '../../core/rules/lastHeld';
import { isDone } from '../../core/rules/openPromises';
import type { RecordFile } from '../../core/rules/personFacts';
import { isForLeadAlone } from './leadsAlone';
import type { Ask, Made } from './made';
import { mapLimit } from './mapLimit';
import { Queue } from './queue';
import { foundShard, needKey } from './shards';
import type { SummaryCache } from './summaryCache';
import type { Turns } from './turns';

/** How many of a person's newest one-on-ones are kept, but for one; of older ones those in which a promise is open, or which cannot be read. */
export const NEWEST = 14;
/** How many files of a person are read at once, unless told otherwise: of several people at a time. */
const WIDTH = 6;
/** The etags of files on the disk; what an editor has not saved is no file's, and is not stored. */
const ON_DISK = /^-?[\d.]+ \d+$/;

/** What is counted of a file: its record without long prose; `unreadable` where it cannot be read. */
interface Fact {
  readonly record: RecordFile<KindName>['record'];
  readonly unreadable?: true;
}

/** What is known of some files, by their paths: while an etag is the same the file is not read again. */
type Known = Readonly<Record<string, Made<Fact>>>;

/** The kinds of a person's files all of which are counted, and one-on-ones. */
const COUNTED = ['goal', 'delegation', 'recognition'] as const satisfies readonly KindName[];
type Counted = (typeof COUNTED)[number];

/** A file with what is counted of it. */
export interface FactFile<K extends KindName> extends RecordFile<K> {
  readonly unreadable: boolean;
}

/** A one-on-one that may be read. */
export interface ListedNote {
  readonly thing: Thing & { readonly kind: 'oneOnOne' };
  /** Its place among all, the newest first, from 0. */
  readonly index: number;
  /** How many there are. */
  readonly count: number;
}

/** The files of each kind all of which are counted. */
type CountedFiles = { readonly [K in Counted]: readonly FactFile<K>[] };

/** What is counted of a person's files, in no order. */
interface PersonCounts extends CountedFiles {
  /** How many one-on-ones there are. */
  readonly count: number;
  /** All of them, the newest first: asked for or not. */
  readonly listed: readonly (Thing & { readonly kind: 'oneOnOne' })[];
  /** Those that were asked for. */
  readonly notes: readonly FactFile<'oneOnOne'>[];
  /** The paths, relative to the book, of those that cannot be read, in order. */
  readonly unreadable: readonly string[];
}

/** A book as far as its facts are made of it. */
interface Source {
  readonly cache: SummaryCache;
  thingsNow<K extends KindName>(kind: K, person?: string): Promise<readonly (Thing & { kind: K })[]>;
  look<K extends KindName, Value>(thing: Thing & { kind: K }, ask: Ask<K, Value>): Promise<Made<Value>>;
  etags(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/**
 * What is counted of people's files, told once for each state of a file, whoever counts. Kept between sessions, but for
 * files that are for the lead alone and for what is not saved yet: that is told anew in each.
 */
export class FactStore {
  readonly #book: Source;
  /** What is never stored, by person. */
  readonly #inMemory = new Map<string, Known>();
  /** Two who count the same person follow one another, so that the second finds what the first has read. */
  readonly #queue = new Queue();

  constructor(book: Source) {
    this.#book = book;
  }

  /**
   * Counts a person's files. Listed now; of each only what changed since is read.
   * @param wants which one-on-ones are asked for
   * @param turns those of background work
   */
  count(
    slug: string,
    wants: (note: ListedNote) => boolean,
    turns?: Turns,
    width = WIDTH,
  ): Promise<PersonCounts> {
    return this.#queue.run(slug, () => this.#count(slug, wants, turns, width));
  }

  async #count(
    slug: string,
    wants: (note: ListedNote) => boolean,
    turns: Turns | undefined,
    width: number,
  ): Promise<PersonCounts> {
    const stored = await this.#stored(slug);
    // Of many people who are counted at once, nobody's questions are put together in one stretch with those of all others.
    await turns?.next();
    const known: Known = { ...stored, ...this.#inMemory.get(slug) };
    // All questions that are known by now are asked side by side: one after the other each waits for the window.
    const [etags, listed, ...others] = await Promise.all([
      this.#book.etags(Object.keys(known)),
      this.#book.thingsNow('oneOnOne', slug),
      ...COUNTED.map((kind) => this.#book.thingsNow(kind, slug)),
    ]);
    await turns?.next();
    const all = [...listed].sort((a, b) => compareNames(b.name, a.name));
    const knownNotes = knownNotesIn(known);
    const count = all.length;
    const wanted = all.filter((thing, index) => wants({ thing, index, count }));
    const read = async <K extends KindName>(things: readonly (Thing & { kind: K })[]) => {
      const files = things.map((thing) => {
        const path = pathOf(thing);
        const before = known[path];
        return { path, thing, made: before && before.etag === etags.get(path) ? before : undefined };
      });
      // Most are the same: nothing is waited for on their account.
      const others = files.filter(({ made }) => made === undefined);
      const made = await mapLimit(others, width, ({ path, thing }) =>
        this.#book.look(thing, {
          ...(turns ? { turns } : {}),
          facts: true,
          known: known[path],
          etag: Promise.resolve(etags.get(path)),
          make: (summary): Fact =>
            summary.ok ? { record: summary.record } : { record: {}, unreadable: true },
        }),
      );
      const anew = new Map(others.map(({ path }, index) => [path, made[index]]));
      return files.flatMap((file) => {
        const now = file.made ?? anew.get(file.path);
        return now ? [{ ...file, made: now }] : [];
      });
    };
    const [notes, ...counted] = await Promise.all([
      read(wanted),
      ...others.map((things) => read<Counted>(things)),
    ]);
    await turns?.next();
    const newest = new Set(all.slice(0, NEWEST + 1).map(pathOf));
    const now: Record<string, Made<Fact>> = {};
    // What nobody asked for now is still what it was when it was known.
    const there = new Set(all.map(noteKey));
    for (const [key, path] of knownNotes) {
      const before = known[path];
      if (before && there.has(key)) now[path] = before;
    }
    for (const { path, made } of notes) {
      if (newest.has(path) || made.value.unreadable || hasOpenPromise(made.value)) now[path] = made;
      else delete now[path];
    }
    for (const { path, made } of counted.flat()) now[path] = made;
    await this.#keep(slug, now, stored);
    const unreadable = [...notes, ...counted.flat()].filter(({ made }) => made.value.unreadable);
    const files = COUNTED.map((kind, index) => [kind, counted[index]?.map(fileOf<Counted>)]);
    return {
      count,
      listed: all,
      notes: notes.map(fileOf),
      unreadable: unreadable.map(({ path }) => path).sort(),
      // Each was read as its own kind.
      ...(Object.fromEntries(files) as CountedFiles),
    };
  }

  async #keep(slug: string, now: Known, stored: Known): Promise<void> {
    const isStored = ([path, { etag }]: readonly [string, Made<Fact>]) =>
      ON_DISK.test(etag) && !isForLeadAlone(path);
    const entries = Object.entries(now);
    this.#inMemory.set(slug, Object.fromEntries(entries.filter((entry) => !isStored(entry))));
    const kept = Object.fromEntries(entries.filter(isStored));
    const paths = Object.keys(kept);
    const isSame =
      paths.length === Object.keys(stored).length && paths.every((path) => kept[path] === stored[path]);
    if (isSame) return;
    // Of who has no files nothing is stored.
    const entry = paths.length === 0 ? undefined : { mtime: 0, size: 0, value: kept };
    await this.#book.cache.set(foundShard(slug), needKey(slug), entry);
  }

  async #stored(slug: string): Promise<Known> {
    return ((await this.#book.cache.get(foundShard(slug), needKey(slug)))?.value as Known | undefined) ?? {};
  }
}

function fileOf<K extends KindName>({
  thing,
  made,
}: {
  thing: Thing & { kind: K };
  made: Made<Fact>;
}): FactFile<K> {
  const { record, unreadable } = made.value;
  // It was told of a file of this kind.
  return { thing, record: record as RecordFile<K>['record'], unreadable: unreadable === true };
}

/** What tells a person's one-on-ones apart: of hundreds not even the path is put together. */
function noteKey({ name, private: isPrivate }: Thing): string {
  return isPrivate ? `${name} private` : name;
}

/** The paths of the one-on-ones that are known, by their keys. */
function knownNotesIn(known: Known): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const path of Object.keys(known)) {
    const thing = thingAt(path);
    if (thing?.kind === 'oneOnOne') notes.set(noteKey(thing), path);
  }
  return notes;
}

function hasOpenPromise({ record }: Fact): boolean {
  return ((record as RecordFile<'oneOnOne'>['record']).actions ?? []).some(
    ({ text, done }) => text !== undefined && !isDone(done),
  );
}
