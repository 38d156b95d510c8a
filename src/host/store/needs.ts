import { Disposable, EventEmitter, workspace } from 'vscode';
import { ME, pathOf, type Thing, thingAt } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { Day } from '../../core/day';
import type { KindName } from '../../core/records/kinds';
import { writtenCadence } from '../../core/rules/cadence';
import type { Filed } from '../../core/rules/facts';
import { compareNames } from '../../core/rules/lastHeld';
import { type Need, needOf } from '../../core/rules/need';
import { comparePromises, type OpenPromise, openPromises } from '../../core/rules/promises';
import { readSetting } from '../contributions';
import type { Book, Made } from './book';
import type { Head, Heads } from './heads';
import { pooled } from './pool';
import { foundShard, peopleShard } from './shards';
import type { Reading } from './summaryReader';
import { Turns } from './turns';

/** How many people are looked through at once in the background, and how many files of each. */
const WIDTH = 6;
/** How many of the newest one-on-ones are always looked at again; older ones only while a promise in them is open. */
const NEWEST = 12;
/** After how many people rows are told of what was found; after twice as many each next time, as all are drawn anew. */
const BATCH = 50;

/** Of how many changed people at once what they need is read before somebody asks. */
const FEW = 20;

/** What a person's files say of how much they need the lead; kept between sessions. */
interface Facts {
  /** How many one-on-ones there are: another number means that old ones came or went. */
  readonly count: number;
  readonly promises: readonly OpenPromise[];
  readonly delegations: readonly Filed<'delegation'>[];
  readonly goals: readonly Filed<'goal'>[];
}

/** What was found in each file, by its path: while its stamp is the same it is not read again. Kept between sessions. */
interface Found {
  readonly notes: Readonly<Record<string, Made<readonly OpenPromise[]>>>;
  readonly delegations: Readonly<Record<string, Made<Filed<'delegation'>>>>;
  readonly goals: Readonly<Record<string, Made<Filed<'goal'>>>>;
}

/** A need with all that it was told from. */
interface Told {
  readonly from: readonly unknown[];
  readonly need: Need | undefined;
}

const UNKNOWN: Found = { notes: {}, delegations: {}, goals: {} };
const NOTHING: Facts = { count: 0, promises: [], delegations: [], goals: [] };

/**
 * Who needs the lead, and why. First rows are told from what was stored the last time; all files are then looked
 * through in the background, and rows are told of what is another by now.
 */
export class Needs {
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #facts = new Map<string, Promise<Facts>>();
  readonly #book: Book;
  readonly #heads: Heads;
  readonly #today: () => Day;
  readonly #listener;
  readonly #told = new Map<string, Told>();
  readonly #turns = new Turns();
  /** Those of the search through all files: rows that are drawn meanwhile do not queue behind it. */
  readonly #behind = new Turns();
  #cadence: string | undefined;
  #swept: Promise<void> | undefined;
  #disposed = false;
  /** Fires with the slugs of people who need the lead in another way now. */
  readonly onDidChange = this.#changed.event;

  constructor(book: Book, heads: Heads, today: () => Day) {
    this.#book = book;
    this.#heads = heads;
    this.#today = today;
    this.#listener = Disposable.from(
      heads.onDidChange((slugs) => {
        for (const slug of slugs) this.#facts.delete(slug);
        // The rows that are drawn next ask for these: begun now, their files are read beside those of the heads.
        if (this.#swept && slugs.size <= FEW) for (const slug of slugs) this.#known(slug).catch(() => {});
      }),
      workspace.onDidChangeConfiguration(() => {
        this.#cadence = undefined;
      }),
    );
  }

  /** How much a person needs the lead; undefined for the archived and for the lead. */
  async of(head: Head): Promise<Need | undefined> {
    const { slug, person, lastHeld } = head;
    if (slug === ME) return undefined;
    const record = person.ok ? person.record : {};
    const facts = await this.#known(slug);
    const book = await this.#book.summary({ kind: 'book', name: 'book', private: false });
    // Asked for each of a thousand rows, and again whenever one of them changes.
    this.#cadence ??= readSetting('cadence', this.#book.root);
    const [setting, today] = [this.#cadence, this.#today()];
    const from = [head, facts, book, setting, today];
    const told = this.#told.get(slug);
    if (told?.from.every((one, index) => one === from[index])) return told.need;
    await this.#turns.next();
    const cadences = { person: writtenCadence(person), book: writtenCadence(book), setting };
    const need = needOf(
      { slug, archived: record.archived, since: record.since, lastHeld, cadences, ...facts },
      today,
    );
    this.#told.set(slug, { from, need });
    return need;
  }

  /** The lead's own open promises over all people who are not archived. */
  async mine(): Promise<readonly (OpenPromise & { readonly person: string })[]> {
    const heads = await this.#heads.all();
    const led = heads.filter(({ person }) => !(person.ok && person.record.archived !== undefined));
    const lists = await Promise.all(
      led.map(async ({ slug }) =>
        (await this.#known(slug)).promises.map((promise) => ({ ...promise, person: slug })),
      ),
    );
    return lists.flat().filter(({ owner }) => owner === ME);
  }

  /** Looks through everybody's files, once; `report` gets the share done, from 0 to 1. */
  sweep(report: (share: number) => void): Promise<void> {
    this.#swept ??= this.#sweep(report);
    return this.#swept;
  }

  dispose(): void {
    this.#disposed = true;
    this.#listener.dispose();
    this.#changed.dispose();
  }

  async #sweep(report: (share: number) => void): Promise<void> {
    const slugs = await this.#book.people();
    let done = 0;
    let next = BATCH;
    let changed = new Set<string>();
    const tell = () => {
      if (changed.size > 0) this.#changed.fire(changed);
      changed = new Set();
    };
    await pooled(slugs, WIDTH, async (slug) => {
      if (this.#disposed) return;
      const before = await this.#known(slug);
      const now = await this.#read(slug, before, this.#behind);
      if (JSON.stringify(before) !== JSON.stringify(now)) changed.add(slug);
      this.#facts.set(slug, Promise.resolve(now));
      done++;
      report(done / slugs.length);
      if (done < next) return;
      next *= 2;
      tell();
    });
    tell();
    // A window that is closed soon must not have looked for nothing.
    await this.#book.cache.flush();
  }

  /** What is known of a person without a sweep: from this session, else from the last; a changed one is read. */
  #known(slug: string): Promise<Facts> {
    let facts = this.#facts.get(slug);
    if (!facts) {
      // Before the sweep what was stored serves; afterwards a person is only unknown because a file changed.
      facts = this.#swept
        ? this.#stored(slug).then((before) => this.#read(slug, before))
        : this.#stored(slug);
      this.#facts.set(slug, facts);
      facts.catch(() => this.#facts.delete(slug));
    }
    return facts;
  }

  async #stored(slug: string): Promise<Facts> {
    return (
      ((await this.#book.cache.get(peopleShard(slug), key(slug)))?.value as Facts | undefined) ?? NOTHING
    );
  }

  async #read(slug: string, before: Facts, turns?: Turns): Promise<Facts> {
    const found = await this.#found(slug);
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
    const open = new Set(before.promises.map(({ note }) => note));
    const isNew = (index: number) => index <= NEWEST;
    const isSame = notes.length === before.count;
    const read = notes.filter(({ name }, index) => !isSame || isNew(index) || open.has(name));
    const look = <K extends KindName, Value>(
      things: readonly (Thing & { kind: K })[],
      known: Readonly<Record<string, Made<Value>>>,
      make: (thing: Thing & { kind: K }, summary: Summary<K>) => Value,
      how: (index: number, isKnown: boolean) => Reading,
    ) =>
      pooled(things, WIDTH, async (thing, index) => {
        const path = pathOf(thing);
        const made = await this.#book.look(thing, {
          ...(turns ? { turns } : {}),
          ...how(index, known[path] !== undefined),
          known: known[path],
          stamp: asked.get(path),
          make: (summary) => make(thing, summary),
        });
        return [path, made] as const;
      });
    const [inNotes, inDelegations, inGoals] = await Promise.all([
      // An old note is only looked at again where a promise in it is open, so few need a stamp.
      look(read, found.notes, promisesIn, (index, isKnown) => ({
        keys: ['actions'],
        unstamped: !isNew(index) && !isKnown,
      })),
      look(delegations, found.delegations, filed, () => ({})),
      look(goals, found.goals, filed, () => ({})),
    ]);
    const kept = inNotes.filter(([, { value }], index) => isNew(index) || value.length > 0);
    const now: Found = {
      notes: Object.fromEntries(kept),
      delegations: Object.fromEntries(inDelegations),
      goals: Object.fromEntries(inGoals),
    };
    const facts: Facts = {
      count: notes.length,
      promises: inNotes.flatMap(([, { value }]) => value).sort(comparePromises),
      delegations: activeOf(inDelegations),
      goals: activeOf(inGoals),
    };
    const store = (shard: string, value: unknown) =>
      this.#book.cache.set(shard, key(slug), { mtime: 0, size: 0, value });
    if (JSON.stringify(now) !== JSON.stringify(found)) await store(foundShard(slug), now);
    if (JSON.stringify(facts) !== JSON.stringify(before)) await store(peopleShard(slug), facts);
    return facts;
  }

  async #found(slug: string): Promise<Found> {
    return ((await this.#book.cache.get(foundShard(slug), key(slug)))?.value as Found | undefined) ?? UNKNOWN;
  }

  #asked(path: string): [string, Promise<string>][] {
    const thing = thingAt(path);
    if (!thing) return [];
    const stamp = this.#book.stamp(thing);
    // A file that nobody asks for any more may be gone.
    stamp.catch(() => {});
    return [[path, stamp]];
  }
}

function promisesIn(thing: Thing, summary: Summary<'oneOnOne'>): readonly OpenPromise[] {
  return openPromises([{ name: thing.name, private: thing.private, summary }]);
}

function filed<K extends 'delegation' | 'goal'>(thing: Thing & { kind: K }, summary: Summary<K>): Filed<K> {
  return { thing, record: summary.ok ? summary.record : ({} as Filed<K>['record']) };
}

/** Only what may ask for the lead is kept for rows: what is active. */
function activeOf<K extends 'delegation' | 'goal'>(
  files: readonly (readonly [string, Made<Filed<K>>])[],
): readonly Filed<K>[] {
  return files.map(([, { value }]) => value).filter(({ record }) => record.status === 'active');
}

function key(slug: string): string {
  return `need of ${slug}`;
}
