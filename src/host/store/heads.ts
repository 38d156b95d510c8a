import { EventEmitter } from 'vscode';
import { peopleFolder, type Thing } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { Day } from '../../core/day';
import type { KindName } from '../../core/records/kinds';
import { lastHeld } from '../../core/rules/lastHeld';
import type { Book } from './book';
import { pooled, WIDTH } from './pool';
import { BOOK_SHARD } from './summaryReader';

/** What a person's row shows: little enough to be kept of everybody. */
export interface Head {
  readonly slug: string;
  readonly person: Summary<'person'>;
  /** The day of the last one-on-one that was held. */
  readonly lastHeld?: Day;
}

interface Stored extends Head {
  readonly stamp: string;
  /** The newest one-on-ones looked at, each with its stamp and whether it was skipped. */
  readonly notes: Readonly<Record<string, { readonly stamp: string; readonly skipped: boolean }>>;
}

/** Something made of a file, with the stamp of the file then. */
interface Made<Value> {
  readonly stamp: string;
  readonly value: Value;
}

/** When more heads than this come at once, others get their turn before rows are drawn of them. */
const MANY = 100;
/** How long the comparison with the disk leaves the first rows alone, in milliseconds. */
const REST = 150;

/**
 * The heads of all people of a book. What was stored the last time is given at once and compared with the disk
 * afterwards, so that the first rows do not wait for a thousand files.
 */
export class Heads {
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #heads = new Map<string, Promise<Stored>>();
  readonly #changedSince = new Set<string>();
  readonly #book: Book;
  readonly #today: () => Day;
  readonly #listener;
  #checking: Promise<unknown> | undefined;
  #disposed = false;
  /** Fires with the slugs of people whose files or head changed, also of those who came or went. */
  readonly onDidChange = this.#changed.event;

  constructor(book: Book, today: () => Day) {
    this.#book = book;
    this.#today = today;
    this.#listener = book.onDidChange(({ paths }) => this.#forget(paths));
  }

  /** The heads of everybody, in no order. */
  async all(): Promise<readonly Head[]> {
    const slugs = await this.#book.people();
    const unsure: string[] = [];
    const unknown = slugs.filter((slug) => !this.#heads.has(slug)).length;
    const heads = await pooled(slugs, WIDTH, async (slug) => {
      const known = this.#heads.get(slug);
      if (known) return known;
      // What is known to have changed is read at once: the old row must not come back, not even for a moment.
      const stored = this.#changedSince.has(slug) ? undefined : await this.#stored(slug);
      if (!stored) return this.#read(slug);
      unsure.push(slug);
      this.#heads.set(slug, Promise.resolve(stored));
      return stored;
    });
    if (unsure.length > 0)
      this.#checking = Promise.all([this.#checking, rest().then(() => this.#check(unsure))]);
    // Drawing so many rows is a stretch of work in itself: others get their turn between this and that.
    if (unknown > MANY) await new Promise((done) => setTimeout(done));
    return heads;
  }

  /** One person's head. */
  get(slug: string): Promise<Head> {
    return this.#heads.get(slug) ?? this.#read(slug);
  }

  /** Resolves when what was stored has been compared with the disk. */
  async settled(): Promise<void> {
    await this.#checking;
  }

  /** Compares what is known with the disk: a file may change while its watcher sleeps. */
  async heal(): Promise<void> {
    await this.#check([...this.#heads.keys()]);
  }

  dispose(): void {
    this.#disposed = true;
    this.#listener.dispose();
    this.#changed.dispose();
  }

  async #check(slugs: readonly string[]): Promise<void> {
    const changed = new Set<string>();
    await pooled(slugs, WIDTH, async (slug) => {
      // Until the new head is known the old one counts: rows that are drawn meanwhile do not wait for it.
      const given = this.#heads.get(slug);
      const before = await this.#stored(slug);
      const now = this.#disposed ? before : await this.#compute(slug).catch(() => before);
      if (!now || this.#heads.get(slug) !== given || JSON.stringify(before) === JSON.stringify(now)) return;
      this.#heads.set(slug, Promise.resolve(now));
      changed.add(slug);
    });
    if (changed.size > 0) this.#changed.fire(changed);
  }

  #read(slug: string): Promise<Stored> {
    const reading = this.#compute(slug);
    this.#heads.set(slug, reading);
    // What could not be read is tried again the next time.
    reading.catch(() => this.#heads.delete(slug));
    return reading;
  }

  async #compute(slug: string): Promise<Stored> {
    const before = await this.#stored(slug);
    const file = { kind: 'person', person: slug, name: 'person', private: false } as const;
    const [{ stamp, value: person }, listed] = await Promise.all([
      this.#look(file, before && { stamp: before.stamp, value: before.person }, (summary) => summary),
      this.#book.thingsNow('oneOnOne', slug),
    ]);
    const notes: Record<string, { stamp: string; skipped: boolean }> = {};
    const byName = new Map(listed.filter((note) => !note.private).map((note) => [note.name, note]));
    const held = await lastHeld([...byName.keys()], this.#today(), async (name) => {
      const note = byName.get(name);
      if (!note) return false;
      const known = before?.notes[name];
      const now = await this.#look(note, known && { stamp: known.stamp, value: known.skipped }, isSkipped);
      notes[name] = { stamp: now.stamp, skipped: now.value };
      return now.value;
    });
    const head = { slug, person, ...(held === undefined ? {} : { lastHeld: held }), stamp, notes };
    if (JSON.stringify(head) !== JSON.stringify(before)) {
      await this.#book.cache.set(BOOK_SHARD, headKey(slug), { mtime: 0, size: 0, value: head });
    }
    return head;
  }

  /** What is made of a file: what is known while the file is the same, else it is read. */
  async #look<K extends KindName, Value>(
    thing: Thing & { kind: K },
    known: Made<Value> | undefined,
    make: (summary: Summary<K>) => Value,
  ): Promise<Made<Value>> {
    // Each question to the file system goes to the window and back first, so no file is asked for its time twice.
    if (known && known.stamp === (await this.#book.stamp(thing))) return known;
    const { stamp, summary } = await this.#book.summaryNow(thing);
    return { stamp, value: make(summary) };
  }

  async #stored(slug: string): Promise<Stored | undefined> {
    return (await this.#book.cache.get(BOOK_SHARD, headKey(slug)))?.value as Stored | undefined;
  }

  #forget(paths: ReadonlySet<string>): void {
    const slugs = new Set<string>();
    for (const path of paths) {
      const [top, slug] = path.split('/');
      if (top !== peopleFolder && top !== '') continue;
      if (slug === undefined) {
        for (const known of this.#heads.keys()) slugs.add(known);
      } else {
        slugs.add(slug);
      }
    }
    for (const one of slugs) {
      this.#heads.delete(one);
      this.#changedSince.add(one);
    }
    if (slugs.size > 0) this.#changed.fire(slugs);
  }
}

function headKey(slug: string): string {
  return `head of ${slug}`;
}

function isSkipped(summary: Summary<'oneOnOne'>): boolean {
  return summary.ok && summary.record.skipped !== undefined;
}

function rest(): Promise<void> {
  return new Promise((done) => setTimeout(done, REST));
}
