import { EventEmitter } from 'vscode';
import { ME, pathOf, personThing } from '../../core/book/paths';
import type { Day } from '../../core/day';
import type { KnownMeetings } from '../../core/rules/knownMeetings';
import type { Need } from '../../core/rules/need';
import type { OpenPromise } from '../../core/rules/openPromises';
import type { PromiseWith } from '../../core/rules/promisesElsewhere';
import { background } from '../platform/background';
import { delay } from './delay';
import { forgetGoneSince } from './forgetGone';
import { mapLimit } from './mapLimit';
import { type Facts, NeedFiles, sharedOf } from './needFiles';
import type { Book } from './openedBook';
import type { PersonSummaries, PersonSummary } from './personSummaries';
import { PromisesOfBook } from './promisesOfBook';
import { ToldNeeds } from './toldNeeds';
import { Turns } from './turns';

/** How many people are looked through at once in the background. */
const WIDTH = 6;
/** After how many people rows are told of what was found; after twice as many each next time, as all are drawn anew. */
const BATCH = 50;

/** How long the search leaves the first rows of many people alone, in milliseconds. */
const DELAY = 500;
/** More than so many people are many: with fewer the search is over before anybody has read the first rows. */
const MANY = 200;

/** How many people may change at once for what they need to be read before their rows are drawn. */
const FEW = 20;

/**
 * Who needs the lead, and why. First rows are told from what was stored the last time; all files are then looked
 * through in the background, and rows are told of what is another by now.
 */
export class Needs {
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #facts = new Map<string, Promise<Facts>>();
  readonly #files: NeedFiles;
  readonly #book: Book;
  readonly #summaries: PersonSummaries;
  readonly #listener;
  /** Who had a file changed since the search began: read when asked for. */
  readonly #touched = new Set<string>();
  readonly #told: ToldNeeds;
  readonly #shared = new WeakMap<Facts, Facts>();
  readonly #promises: PromisesOfBook;
  /** Those of the search through all files: rows that are drawn meanwhile do not queue behind it. */
  readonly #behind = new Turns();
  #indexed: Promise<void> | undefined;
  #isIndexed = false;
  #disposed = false;
  /** Fires with the slugs of people who need the lead in another way now. */
  readonly onDidChange = this.#changed.event;

  constructor(book: Book, summaries: PersonSummaries, today: () => Day) {
    this.#book = book;
    this.#files = new NeedFiles(book);
    this.#summaries = summaries;
    this.#told = new ToldNeeds(book, today);
    this.#promises = new PromisesOfBook(summaries, (slug) => this.promises(slug));
    this.#listener = summaries.onDidChange((slugs) => this.#forget(slugs));
  }

  /** True if people's files are looked through by now, and again as they change. */
  get isWatching(): boolean {
    return this.#indexed !== undefined;
  }

  /** How much a person needs the lead; undefined for the archived and for the lead. */
  async of(summary: PersonSummary): Promise<Need | undefined> {
    if (summary.slug === ME) return undefined;
    return this.#told.of(summary, await this.#shown(summary.slug));
  }

  /** What a person's files say of how much they need the lead: the facts that the order of need is told from. */
  factsOf(slug: string): Promise<Facts> {
    return this.#shown(slug);
  }

  /** The paths, relative to the book, of a person's files that cannot be read: what they say is missing. */
  async unreadable({ slug, person }: PersonSummary): Promise<readonly string[]> {
    const { unreadable } = await this.#shown(slug);
    const file = personThing(slug);
    return person.ok ? unreadable : [pathOf(file), ...unreadable];
  }

  /** What calendars say of a person's one-on-ones. */
  meetingsOf(slug: string): KnownMeetings | undefined {
    return this.#told.meetingsOf(slug);
  }

  /** Takes what calendars say of one-on-ones, by person. */
  setMeetings(meetings: ReadonlyMap<string, KnownMeetings>): void {
    const changed = this.#told.setMeetings(meetings);
    if (changed.size > 0) this.#changed.fire(changed);
  }

  /** The open promises of a person's one-on-ones, whoever made them. */
  async promises(slug: string): Promise<readonly OpenPromise[]> {
    return (await this.#shown(slug)).promises;
  }

  /** The lead's own open promises over all people who are not archived. */
  mine(): Promise<readonly PromiseWith[]> {
    return this.#promises.mine();
  }

  /**
   * The open promises that people made in the one-on-ones of others, or in a team’s meeting, by who made them: they show at
   * both. None before everybody's files have been looked through, so that no row waits for that.
   */
  async owed(): Promise<ReadonlyMap<string, readonly PromiseWith[]>> {
    return this.#isIndexed ? this.#promises.owed(this.#book.presenting.isOn) : new Map();
  }

  /** Looks through everybody's files, once; `report` gets the share done, from 0 to 1. */
  indexAll(report: (share: number) => void): Promise<void> {
    this.#indexed ??= this.#indexAll(report);
    return this.#indexed;
  }

  /** Compares what is known with the disk: files may change while their watcher sleeps. */
  async rescan(): Promise<void> {
    if (this.#isIndexed) await this.#look(await this.#book.people(), () => {});
  }

  dispose(): void {
    this.#disposed = true;
    this.#files.dispose();
    this.#told.dispose();
    this.#listener.dispose();
    this.#changed.dispose();
  }

  async #indexAll(report: (share: number) => void): Promise<void> {
    const slugs = await this.#book.people();
    if (slugs.length > MANY) {
      // First rows are drawn, and compared with the disk, in peace.
      await delay(DELAY);
      await this.#summaries.settled();
    }
    await this.#look(slugs, report);
    // A window that is closed soon must not have looked for nothing.
    await this.#book.cache.flush();
    this.#isIndexed = true;
    const owners = new Set((await this.owed()).keys());
    if (owners.size > 0) this.#changed.fire(owners);
    await forgetGoneSince(this.#book);
  }

  /** Reads of these people's files what may be another by now, and tells of those who need the lead in another way. */
  async #look(slugs: readonly string[], report: (share: number) => void): Promise<void> {
    let done = 0;
    let next = BATCH;
    let changed = new Set<string>();
    const tell = () => {
      if (changed.size > 0) this.#changed.fire(changed);
      changed = new Set();
    };
    await mapLimit(slugs, WIDTH, async (slug) => {
      if (this.#disposed) return;
      if (await this.#renew(slug)) changed.add(slug);
      done++;
      report(done / slugs.length);
      if (done < next) return;
      next *= 2;
      tell();
    });
    tell();
  }

  /** Reads a person's files; whether they need the lead in another way than was known. */
  async #renew(slug: string): Promise<boolean> {
    try {
      const before = await this.#known(slug);
      const given = this.#facts.get(slug);
      const now = await this.#files.read(slug, before, this.#behind);
      // Who was read meanwhile, as a file changed, is known better by now.
      if (this.#facts.get(slug) !== given) return false;
      // What is the same stays the very same, so that nothing is told from it again.
      if (JSON.stringify(before) === JSON.stringify(now)) return false;
      this.#facts.set(slug, Promise.resolve(now));
      this.#promises.forget();
      return true;
    } catch {
      // A folder that cannot be read: what was known serves on, and its row says why once it is expanded.
      return false;
    }
  }

  #forget(slugs: ReadonlySet<string>): void {
    this.#promises.forget();
    if (!this.#indexed) return;
    if (slugs.size > FEW) {
      // A checkout: what is known serves until they have been looked through.
      background(this.#look([...slugs], () => {}));
      return;
    }
    for (const slug of slugs) {
      this.#facts.delete(slug);
      this.#touched.add(slug);
      // The rows that are drawn next ask for it: begun now, its files are read beside those of the summary.
      this.#known(slug).catch(() => {});
    }
  }

  /** What is known of a person, without what is not to be shown now. */
  async #shown(slug: string): Promise<Facts> {
    const facts = await this.#known(slug);
    if (!this.#book.presenting.isOn) return facts;
    // The very same as long as it is made of the same, so that nothing is told from it again.
    const shared = this.#shared.get(facts) ?? sharedOf(facts);
    this.#shared.set(facts, shared);
    return shared;
  }

  /** What is known of a person: from this session, else from the last; who was touched since is read. */
  #known(slug: string): Promise<Facts> {
    let facts = this.#facts.get(slug);
    if (!facts) {
      const stored = this.#files.stored(slug);
      facts = this.#touched.has(slug) ? stored.then((before) => this.#files.read(slug, before)) : stored;
      this.#facts.set(slug, facts);
      facts.catch(() => this.#facts.delete(slug));
    }
    return facts;
  }
}
