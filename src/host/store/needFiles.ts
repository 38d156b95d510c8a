import { pathOf, type Thing, thingAt } from '../../core/book/paths';
import { kinds } from '../../core/records/kinds';
import { comparePromises, type OpenPromise, openPromises } from '../../core/rules/openPromises';
import type { RecordFile } from '../../core/rules/personFacts';
import { type FactFile, type ListedNote, NEWEST } from './factStore';
import { isForLeadAlone, isLeadsAlone } from './leadsAlone';
import type { Book } from './openedBook';
import { needKey, peopleShard } from './shards';
import type { Turns } from './turns';

/** What a person's files say of how much they need the lead; kept between sessions. */
export interface Facts {
  /** How many one-on-ones there are: another number means that old ones came or went. */
  readonly count: number;
  readonly promises: readonly OpenPromise[];
  readonly delegations: readonly RecordFile<'delegation'>[];
  readonly goals: readonly RecordFile<'goal'>[];
  /** The paths, relative to the book, of those that cannot be read: what they say is missing. */
  readonly unreadable: readonly string[];
}

const NOTHING: Facts = { count: 0, promises: [], delegations: [], goals: [], unreadable: [] };

/** The files that tell how much a person needs the lead. */
export class NeedFiles {
  readonly #book: Book;
  /** Names of one-on-ones that were changed since they were read, by person: old ones among them are read again. */
  readonly #touched = new Map<string, Set<string>>();
  /** The paths of private ones that can be read, and in which no promise is open. */
  readonly #withoutPromise = new Set<string>();
  readonly #listener;

  constructor(book: Book) {
    this.#book = book;
    this.#listener = book.onDidChange(({ paths }) => {
      for (const path of paths) {
        const { kind, person, name = '' } = thingAt(path) ?? {};
        if (kind !== 'oneOnOne' || person === undefined) continue;
        this.#touched.set(person, (this.#touched.get(person) ?? new Set()).add(name));
      }
    });
  }

  /** What was stored of a person the last time. */
  async stored(slug: string): Promise<Facts> {
    return (
      ((await this.#book.cache.get(peopleShard(slug), needKey(slug)))?.value as Facts | undefined) ?? NOTHING
    );
  }

  /**
   * Reads of a person's files what may be another than before.
   * @param turns those of background work
   */
  async read(slug: string, before: Facts, turns?: Turns): Promise<Facts> {
    const touched = new Set(this.#touched.get(slug));
    const asking = new Set([
      ...before.promises.map(({ note }) => note),
      ...before.unreadable.map((path) => thingAt(path)?.name),
    ]);
    const wants = ({ thing, index, count }: ListedNote) =>
      // Of a private one nothing is known from an earlier session.
      (isLeadsAlone(thing) && !this.#withoutPromise.has(pathOf(thing))) ||
      count !== before.count ||
      index <= NEWEST ||
      asking.has(thing.name) ||
      touched.has(thing.name);
    const counts = await this.#book.facts.count(slug, wants, turns);
    const promises = counts.notes.map((note) => ({ note, open: promisesIn(note) }));
    for (const { note, open } of promises) {
      if (!isLeadsAlone(note.thing)) continue;
      const path = pathOf(note.thing);
      if (open.length === 0 && !note.unreadable) this.#withoutPromise.add(path);
      else this.#withoutPromise.delete(path);
    }
    const facts: Facts = {
      count: counts.count,
      promises: promises.flatMap(({ open }) => open).sort(comparePromises),
      delegations: activeOf(counts.delegation),
      goals: activeOf(counts.goal),
      unreadable: counts.unreadable,
    };
    await this.#store(slug, sharedOf(facts));
    // Only now: another who reads meanwhile has to read them too.
    for (const name of touched) this.#touched.get(slug)?.delete(name);
    return facts;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  async #store(slug: string, facts: Facts): Promise<void> {
    if (JSON.stringify(facts) === JSON.stringify(await this.stored(slug))) return;
    await this.#book.cache.set(peopleShard(slug), needKey(slug), { mtime: 0, size: 0, value: facts });
  }
}

function promisesIn({ thing, record }: FactFile<'oneOnOne'>): readonly OpenPromise[] {
  return openPromises([
    { name: thing.name, private: thing.private, summary: { ok: true, record, flaws: [] } },
  ]);
}

/** Only what may ask for the lead is kept for rows: what is active, with the keys that rows show. */
function activeOf<K extends 'delegation' | 'goal'>(files: readonly FactFile<K>[]): readonly RecordFile<K>[] {
  return files
    .filter(({ record }) => record.status === 'active')
    .map(({ thing, record }) => ({ thing, record: shownOf(thing, record) }));
}

function shownOf<K extends 'delegation' | 'goal'>(
  { kind }: Thing & { kind: K },
  record: RecordFile<K>['record'],
): RecordFile<K>['record'] {
  const keys: readonly string[] = kinds[kind].summary;
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => keys.includes(key)),
  ) as RecordFile<K>['record'];
}

/** Facts without what is for the lead alone. */
export function sharedOf({ count, promises, delegations, goals, unreadable }: Facts): Facts {
  return {
    count,
    promises: promises.filter((promise) => !promise.private),
    delegations: delegations.filter(({ thing }) => !isLeadsAlone(thing)),
    goals: goals.filter(({ thing }) => !isLeadsAlone(thing)),
    unreadable: unreadable.filter((path) => !isForLeadAlone(path)),
  };
}
