import { pathOf, type Thing, thingAt } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { KindName } from '../../core/records/kinds';
import { compareNames } from '../../core/rules/lastHeld';
import { comparePromises, type OpenPromise, openPromises } from '../../core/rules/openPromises';
import type { RecordFile } from '../../core/rules/personFacts';
import { isForLeadAlone, isLeadsAlone } from './leadsAlone';
import { mapLimit } from './mapLimit';
import type { Book, Made } from './openedBook';
import { foundShard, needKey, peopleShard } from './shards';
import type { SummaryReading } from './summaryReader';
import type { Turns } from './turns';

/** How many files of a person are read at once: of several people at a time. */
const WIDTH = 6;
/** How many of the newest one-on-ones are always looked at again; older ones only while a promise in them is open. */
const NEWEST = 12;

/** What a person's files say of how much they need the lead; kept between sessions. */
export interface Facts {
  /** How many one-on-ones there are: another number means that old ones came or went. */
  readonly count: number;
  readonly promises: readonly OpenPromise[];
  readonly delegations: readonly RecordFile<'delegation'>[];
  readonly goals: readonly RecordFile<'goal'>[];
}

/**
 * What was found in each file, by its path: while its stamp is the same it is not read again. Kept between sessions, but for
 * files that are for the lead alone: those are read anew in each.
 */
interface Found {
  readonly notes: Readonly<Record<string, Made<readonly OpenPromise[]>>>;
  readonly delegations: Readonly<Record<string, Made<RecordFile<'delegation'>>>>;
  readonly goals: Readonly<Record<string, Made<RecordFile<'goal'>>>>;
}

const UNKNOWN: Found = { notes: {}, delegations: {}, goals: {} };
const NOTHING: Facts = { count: 0, promises: [], delegations: [], goals: [] };

/** The files that tell how much a person needs the lead. */
export class NeedFiles {
  readonly #book: Book;
  /** Names of one-on-ones that were changed since they were read, by person: old ones among them are read again. */
  readonly #touched = new Map<string, Set<string>>();
  /** What was found in files that are for the lead alone, by person: never stored. */
  readonly #leadsAlone = new Map<string, Found>();
  /** The paths of older ones in which no promise is open. */
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
    const stored = await this.#found(slug);
    const found = merged(stored, this.#leadsAlone.get(slug) ?? UNKNOWN);
    const all = [found.notes, found.delegations, found.goals].flatMap(Object.keys);
    // All questions that are known by now are asked side by side: one after the other each waits for the window.
    const asked = new Map(all.flatMap((path) => this.#asked(path)));
    const [listed, delegations, goals] = await Promise.all([
      this.#book.thingsNow('oneOnOne', slug),
      this.#book.thingsNow('delegation', slug),
      this.#book.thingsNow('goal', slug),
    ]);
    await turns?.next();
    const notes = [...listed].sort((a, b) => compareNames(b.name, a.name));
    const touched = new Set(this.#touched.get(slug));
    const open = new Set(before.promises.map(({ note }) => note));
    const isNew = (index: number) => index <= NEWEST;
    const isSame = notes.length === before.count;
    // Of a private one nothing is known from an earlier session.
    const isUnread = (thing: Thing) =>
      isLeadsAlone(thing) &&
      found.notes[pathOf(thing)] === undefined &&
      !this.#withoutPromise.has(pathOf(thing));
    const read = notes.filter(
      (thing, index) =>
        !isSame || isNew(index) || open.has(thing.name) || touched.has(thing.name) || isUnread(thing),
    );
    const look = <K extends KindName, Value>(
      things: readonly (Thing & { kind: K })[],
      known: Readonly<Record<string, Made<Value>>>,
      make: (thing: Thing & { kind: K }, summary: Summary<K>) => Value,
      reading: SummaryReading,
    ) =>
      mapLimit(things, WIDTH, async (thing) => {
        const path = pathOf(thing);
        const made = await this.#book.look(thing, {
          ...(turns ? { turns } : {}),
          ...reading,
          known: known[path],
          stamp: asked.get(path),
          make: (summary) => make(thing, summary),
        });
        return [path, made] as const;
      });
    const [inNotes, inDelegations, inGoals] = await Promise.all([
      look(read, found.notes, promisesIn, { keys: ['actions'] }),
      look(delegations, found.delegations, filed, {}),
      look(goals, found.goals, filed, {}),
    ]);
    const isKept = (index: number, { value }: Made<readonly OpenPromise[]>) =>
      isNew(index) || value.length > 0;
    const kept = inNotes.filter(([, made], index) => isKept(index, made));
    for (const [index, [path, made]] of inNotes.entries())
      if (isForLeadAlone(path) && !isKept(index, made)) this.#withoutPromise.add(path);
    const foundIn = (isMeant: (path: string) => boolean): Found => ({
      notes: Object.fromEntries(kept.filter(([path]) => isMeant(path))),
      delegations: Object.fromEntries(inDelegations.filter(([path]) => isMeant(path))),
      goals: Object.fromEntries(inGoals.filter(([path]) => isMeant(path))),
    });
    this.#leadsAlone.set(slug, foundIn(isForLeadAlone));
    const facts: Facts = {
      count: notes.length,
      promises: inNotes.flatMap(([, { value }]) => value).sort(comparePromises),
      delegations: activeOf(inDelegations),
      goals: activeOf(inGoals),
    };
    const store = async (shard: string, now: unknown, before: unknown) => {
      if (JSON.stringify(now) === JSON.stringify(before)) return;
      await this.#book.cache.set(shard, needKey(slug), { mtime: 0, size: 0, value: now });
    };
    await store(
      foundShard(slug),
      foundIn((path) => !isForLeadAlone(path)),
      stored,
    );
    await store(peopleShard(slug), sharedOf(facts), await this.stored(slug));
    // Only now: another who reads meanwhile has to read them too.
    for (const name of touched) this.#touched.get(slug)?.delete(name);
    return facts;
  }

  async #found(slug: string): Promise<Found> {
    return (
      ((await this.#book.cache.get(foundShard(slug), needKey(slug)))?.value as Found | undefined) ?? UNKNOWN
    );
  }

  #asked(path: string): [string, Promise<string>][] {
    const thing = thingAt(path);
    if (!thing) return [];
    const stamp = this.#book.stamp(thing);
    // A file that nobody asks for any more may be gone.
    stamp.catch(() => {});
    return [[path, stamp]];
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

function promisesIn(thing: Thing, summary: Summary<'oneOnOne'>): readonly OpenPromise[] {
  return openPromises([{ name: thing.name, private: thing.private, summary }]);
}

function filed<K extends 'delegation' | 'goal'>(
  thing: Thing & { kind: K },
  summary: Summary<K>,
): RecordFile<K> {
  return { thing, record: summary.ok ? summary.record : ({} as RecordFile<K>['record']) };
}

/** Only what may ask for the lead is kept for rows: what is active. */
function activeOf<K extends 'delegation' | 'goal'>(
  files: readonly (readonly [string, Made<RecordFile<K>>])[],
): readonly RecordFile<K>[] {
  return files.map(([, { value }]) => value).filter(({ record }) => record.status === 'active');
}

/** Facts without what is for the lead alone. */
export function sharedOf({ count, promises, delegations, goals }: Facts): Facts {
  return {
    count,
    promises: promises.filter((promise) => !promise.private),
    delegations: delegations.filter(({ thing }) => !isLeadsAlone(thing)),
    goals: goals.filter(({ thing }) => !isLeadsAlone(thing)),
  };
}

function merged(some: Found, others: Found): Found {
  return {
    notes: { ...some.notes, ...others.notes },
    delegations: { ...some.delegations, ...others.delegations },
    goals: { ...some.goals, ...others.goals },
  };
}
