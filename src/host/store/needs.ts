import { EventEmitter } from 'vscode';
import { ME, type Thing } from '../../core/book/paths';
import type { Day } from '../../core/day';
import { writtenCadence } from '../../core/rules/cadence';
import type { Filed } from '../../core/rules/facts';
import { compareNames } from '../../core/rules/lastHeld';
import { type Need, needOf } from '../../core/rules/need';
import { type OpenPromise, openPromises } from '../../core/rules/promises';
import { readSetting } from '../contributions';
import type { Book } from './book';
import type { Head, Heads } from './heads';
import { pooled } from './pool';
import { BOOK_SHARD } from './summaryReader';

/** How many people are looked through at once in the background: few, so that others get their turn. */
const WIDTH = 4;
/** How many of the newest one-on-ones are always read again; older ones only while a promise in them is open. */
const NEWEST = 12;
/** After how many people rows are told of what was found. */
const BATCH = 50;

/** What a person's files say of how much they need the lead; kept between sessions. */
interface Facts {
  /** How many one-on-ones there are: another number means that old ones came or went. */
  readonly count: number;
  readonly promises: readonly OpenPromise[];
  readonly delegations: readonly Filed<'delegation'>[];
  readonly goals: readonly Filed<'goal'>[];
}

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
  #swept: Promise<void> | undefined;
  #disposed = false;
  /** Fires with the slugs of people who need the lead in another way now. */
  readonly onDidChange = this.#changed.event;

  constructor(book: Book, heads: Heads, today: () => Day) {
    this.#book = book;
    this.#heads = heads;
    this.#today = today;
    this.#listener = heads.onDidChange((slugs) => {
      for (const slug of slugs) this.#facts.delete(slug);
    });
  }

  /** How much a person needs the lead; undefined for the archived and for the lead. */
  async of(head: Head): Promise<Need | undefined> {
    const { slug, person, lastHeld } = head;
    if (slug === ME) return undefined;
    const record = person.ok ? person.record : {};
    const facts = await this.#known(slug);
    const cadences = {
      person: writtenCadence(person),
      book: writtenCadence(await this.#book.summary({ kind: 'book', name: 'book', private: false })),
      setting: readSetting('cadence', this.#book.root),
    };
    return needOf(
      { slug, archived: record.archived, since: record.since, lastHeld, cadences, ...facts },
      this.#today(),
    );
  }

  /** The open promises of a person's one-on-ones, whoever made them. */
  async promises(slug: string): Promise<readonly OpenPromise[]> {
    return (await this.#known(slug)).promises;
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
    let changed = new Set<string>();
    const tell = () => {
      if (changed.size > 0) this.#changed.fire(changed);
      changed = new Set();
    };
    await pooled(slugs, WIDTH, async (slug) => {
      if (this.#disposed) return;
      const before = await this.#known(slug);
      const now = await this.#read(slug, before);
      if (JSON.stringify(before) !== JSON.stringify(now)) changed.add(slug);
      this.#facts.set(slug, Promise.resolve(now));
      done++;
      report(done / slugs.length);
      if (done % BATCH === 0) tell();
    });
    tell();
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
    return ((await this.#book.cache.get(BOOK_SHARD, key(slug)))?.value as Facts | undefined) ?? NOTHING;
  }

  async #read(slug: string, before: Facts): Promise<Facts> {
    const notes = [...(await this.#book.thingsNow('oneOnOne', slug))];
    notes.sort((a, b) => compareNames(b.name, a.name));
    const open = new Set(before.promises.map(({ note }) => note));
    const read =
      notes.length === before.count
        ? notes.filter(({ name }, index) => index <= NEWEST || open.has(name))
        : notes;
    const summaries = await pooled(read, WIDTH, async (thing) => ({
      name: thing.name,
      private: thing.private,
      summary: (await this.#book.summaryNow(thing)).summary,
    }));
    const facts: Facts = {
      count: notes.length,
      promises: openPromises(summaries),
      delegations: await this.#filed('delegation', slug),
      goals: await this.#filed('goal', slug),
    };
    if (JSON.stringify(facts) !== JSON.stringify(before)) {
      await this.#book.cache.set(BOOK_SHARD, key(slug), { mtime: 0, size: 0, value: facts });
    }
    return facts;
  }

  /** Only what may ask for the lead is kept: what is active and has a day. */
  async #filed<K extends 'delegation' | 'goal'>(kind: K, slug: string): Promise<Filed<K>[]> {
    const things: readonly (Thing & { kind: K })[] = await this.#book.thingsNow(kind, slug);
    const filed = await pooled(things, WIDTH, async (thing) => {
      const { summary } = await this.#book.summaryNow(thing);
      return { thing, record: summary.ok ? summary.record : {} } as Filed<K>;
    });
    return filed.filter(({ record }) => record.status === 'active');
  }
}

function key(slug: string): string {
  return `need of ${slug}`;
}
