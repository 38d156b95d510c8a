import { EventEmitter } from 'vscode';
import { peopleFolder } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { Day } from '../../core/day';
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
  #checking: Promise<void> | undefined;
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
    if (unsure.length > 0) this.#checking = this.#check(unsure);
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

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  async #check(slugs: readonly string[]): Promise<void> {
    const changed = new Set<string>();
    await pooled(slugs, WIDTH, async (slug) => {
      const before = await this.#stored(slug);
      const now = await this.#read(slug);
      if (JSON.stringify(before) !== JSON.stringify(now)) changed.add(slug);
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
    const stamp = await this.#book.stamp(file);
    const person = before?.stamp === stamp ? before.person : (await this.#book.summaryNow(file)).summary;
    const notes: Record<string, { stamp: string; skipped: boolean }> = {};
    const listed = (await this.#book.thingsNow('oneOnOne', slug)).filter((note) => !note.private);
    const byName = new Map(listed.map((note) => [note.name, note]));
    const held = await lastHeld([...byName.keys()], this.#today(), async (name) => {
      const note = byName.get(name);
      if (!note) return false;
      const known = before?.notes[name];
      const stampNow = await this.#book.stamp(note);
      const skipped =
        known?.stamp === stampNow ? known.skipped : isSkipped((await this.#book.summaryNow(note)).summary);
      notes[name] = { stamp: stampNow, skipped };
      return skipped;
    });
    const head = { slug, person, ...(held === undefined ? {} : { lastHeld: held }), stamp, notes };
    if (JSON.stringify(head) !== JSON.stringify(before)) {
      await this.#book.cache.set(BOOK_SHARD, headKey(slug), { mtime: 0, size: 0, value: head });
    }
    return head;
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
