import { EventEmitter } from 'vscode';
import { pathOf, peopleFolder, personThing, type Thing } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { Day } from '../../core/day';
import type { Relation } from '../../core/records/personKind';
import { lastHeld } from '../../core/rules/lastHeld';
import { relationOf } from '../../core/rules/relations';
import { background } from '../platform/background';
import { mapLimit, WIDTH } from './mapLimit';
import type { Book, Made } from './openedBook';
import { PEOPLE_SHARDS, peopleShard, summaryKey } from './shards';
import { Turns, untilRested } from './turns';

/** What a person's row shows: little enough to be kept of everybody. */
export interface PersonSummary {
  readonly slug: string;
  readonly person: Summary<'person'>;
  /** The day of the last one-on-one that was held. */
  readonly lastHeld?: Day;
}

interface Stored extends PersonSummary {
  /** The etag of the person's file, as it is stored. */
  readonly etag: string;
  /** The newest one-on-ones looked at, each with its etag and whether it was skipped. */
  readonly notes: Readonly<Record<string, { readonly etag: string; readonly skipped: boolean }>>;
}

/** The name by which a person is shown; the slug where the file does not say. */
export function nameOf(summary: PersonSummary): string {
  return (summary.person.ok && summary.person.record.name) || summary.slug;
}

/** True if the lead no longer leads the person. */
export function isArchived({ person }: PersonSummary): boolean {
  return person.ok && person.record.archived !== undefined;
}

/** Returns the person's relation to the lead. */
export function relationOfSummary({ person }: PersonSummary): Relation {
  return relationOf(person.ok ? person.record : undefined);
}

/** True if the lead leads them. */
export function isReportSummary(summary: PersonSummary): boolean {
  return relationOfSummary(summary) === 'report';
}

/**
 * The comparison with the disk begins when rows have been drawn for so long, in milliseconds: on a slow machine its questions
 * would delay them.
 */
const REST = 150;
/** So often it waits for that at most. */
const WAITS = 10;

/**
 * The summaries of all people of a book. What was stored the last time is given at once and compared with the disk
 * afterwards, so that the first rows do not wait for a thousand files.
 */
export class PersonSummaries {
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #summaries = new Map<string, Promise<Stored>>();
  readonly #changedSince = new Set<string>();
  readonly #book: Book;
  readonly #today: () => Day;
  readonly #listener;
  readonly #turns = new Turns();
  #checking: Promise<unknown> | undefined;
  #disposed = false;
  /** Fires with the slugs of people whose files or summary changed, also of those who came or went. */
  readonly onDidChange = this.#changed.event;

  constructor(book: Book, today: () => Day) {
    this.#book = book;
    this.#today = today;
    this.#listener = book.onDidChange(({ paths }) => this.#forget(paths));
  }

  /** The summaries of everybody, in no order. */
  async all(): Promise<readonly PersonSummary[]> {
    // Loaded beside the list of people, which is asked for first.
    for (const shard of PEOPLE_SHARDS) background(this.#book.cache.get(shard, ''));
    const slugs = await this.#book.people();
    const unsure: string[] = [];
    const summaries = await mapLimit(slugs, WIDTH, async (slug) => {
      const known = this.#summaries.get(slug);
      if (known) return known;
      await this.#turns.next();
      // What is known to have changed is read at once: the old row must not come back, not even for a moment.
      const stored = await this.#stored(slug);
      unsure.push(slug);
      if (!stored || this.#changedSince.has(slug))
        return this.#summaries.get(slug) ?? this.#read(slug, this.#turns);
      this.#summaries.set(slug, Promise.resolve(stored));
      return stored;
    });
    if (unsure.length > 0)
      this.#checking = Promise.all([
        this.#checking,
        untilRested(REST, WAITS).then(() => this.#check(unsure)),
      ]);
    return summaries;
  }

  /** One person’s summary. */
  get(slug: string): Promise<PersonSummary> {
    return this.#summaries.get(slug) ?? this.#read(slug);
  }

  /** Resolves when what was stored has been compared with the disk. */
  async settled(): Promise<void> {
    await this.#checking;
  }

  /** Compares what is known with the disk: a file may change while its watcher sleeps. */
  async rescan(): Promise<void> {
    await this.#check([...this.#summaries.keys()]);
  }

  dispose(): void {
    this.#disposed = true;
    this.#listener.dispose();
    this.#changed.dispose();
  }

  async #check(slugs: readonly string[]): Promise<void> {
    const changed = new Set<string>();
    await mapLimit(slugs, WIDTH, async (slug) => {
      await this.#turns.next();
      // Until the new summary is known the old one counts: rows that are drawn meanwhile do not wait for it.
      const given = this.#summaries.get(slug);
      const before = await this.#stored(slug);
      const now = this.#disposed ? before : await this.#compute(slug, this.#turns).catch(() => before);
      if (!now || this.#summaries.get(slug) !== given || before === now) return;
      this.#summaries.set(slug, Promise.resolve(now));
      if (!before || shownOf(before) !== shownOf(now)) changed.add(slug);
    });
    if (changed.size > 0) this.#changed.fire(changed);
  }

  #read(slug: string, turns?: Turns): Promise<Stored> {
    const reading = this.#compute(slug, turns);
    this.#summaries.set(slug, reading);
    // What could not be read is tried again the next time.
    reading.catch(() => this.#summaries.delete(slug));
    return reading;
  }

  /** The summary as the files say; the very one that was stored while they are the same. */
  async #compute(slug: string, turns?: Turns): Promise<Stored> {
    const before = await this.#stored(slug);
    // The first time of all, most of the questions wait until the rows are there: the check asks them.
    const isFirst = turns !== undefined && !before;
    const reading = turns ? { turns } : {};
    const note = (name: string) => ({ kind: 'oneOnOne', person: slug, name, private: false }) as const;
    // All questions that are known by now are asked side by side: one after the other each waits for the window.
    const file = personThing(slug);
    const etags = before && this.#book.etags([file, ...Object.keys(before.notes).map(note)].map(pathOf));
    const etagIn = async (thing: Thing) => (await etags)?.get(pathOf(thing));
    const [{ etag, value: person }, listed] = await Promise.all([
      this.#book.look(file, {
        ...reading,
        known: before && { etag: before.etag, value: before.person },
        etag: etagIn(file),
        make: (summary) => summary,
      }),
      this.#book.thingsNow('oneOnOne', slug),
    ]);
    await turns?.next();
    const notes: Record<string, { etag: string; skipped: boolean }> = {};
    const names = listed.filter((one) => !one.private).map(({ name }) => name);
    const held = await lastHeld(names, this.#today(), async (name) => {
      // Skipped ones are few.
      if (isFirst) return false;
      const known = before?.notes[name];
      const now: Made<boolean> = await this.#book.look(note(name), {
        ...reading,
        keys: ['skipped'],
        known: known && { etag: known.etag, value: known.skipped },
        etag: etagIn(note(name)),
        make: isSkipped,
      });
      notes[name] = { etag: now.etag, skipped: now.value };
      return now.value;
    });
    const summary = { slug, person, ...(held === undefined ? {} : { lastHeld: held }), etag, notes };
    if (before && JSON.stringify(summary) === JSON.stringify(before)) return before;
    // Of somebody who is gone nothing is stored.
    const entry = etag === '' ? undefined : { mtime: 0, size: 0, value: summary };
    await this.#book.cache.set(peopleShard(slug), summaryKey(slug), entry);
    return summary;
  }

  async #stored(slug: string): Promise<Stored | undefined> {
    return (await this.#book.cache.get(peopleShard(slug), summaryKey(slug)))?.value as Stored | undefined;
  }

  #forget(paths: ReadonlySet<string>): void {
    const slugs = new Set<string>();
    for (const path of paths) {
      const [top, slug] = path.split('/');
      if (top !== peopleFolder && top !== '') continue;
      if (slug === undefined) {
        for (const known of this.#summaries.keys()) slugs.add(known);
      } else {
        slugs.add(slug);
      }
    }
    for (const one of slugs) {
      this.#summaries.delete(one);
      this.#changedSince.add(one);
    }
    if (slugs.size > 0) this.#changed.fire(slugs);
  }
}

/** What rows show of a summary: not with which etags it was made. */
function shownOf({ person, lastHeld }: PersonSummary): string {
  return JSON.stringify([person, lastHeld]);
}

function isSkipped(summary: Summary<'oneOnOne'>): boolean {
  return summary.ok && summary.record.skipped !== undefined;
}
