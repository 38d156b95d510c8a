import { Disposable, EventEmitter, workspace } from 'vscode';
import { ME } from '../../core/book/paths';
import type { Day } from '../../core/day';
import { writtenCadence } from '../../core/rules/cadence';
import { type Need, needOf } from '../../core/rules/need';
import type { OpenPromise } from '../../core/rules/promises';
import { readSetting } from '../contributions';
import type { Book } from './book';
import type { Head, Heads } from './heads';
import { type Facts, NeedFiles } from './needFiles';
import { pooled } from './pool';
import { Turns } from './turns';

/** How many people are looked through at once in the background. */
const WIDTH = 6;
/** After how many people rows are told of what was found; after twice as many each next time, as all are drawn anew. */
const BATCH = 50;

/** Of how many changed people at once what they need is read before somebody asks. */
const FEW = 20;

/** A need with all that it was told from. */
interface Told {
  readonly from: readonly unknown[];
  readonly need: Need | undefined;
}

/**
 * Who needs the lead, and why. First rows are told from what was stored the last time; all files are then looked
 * through in the background, and rows are told of what is another by now.
 */
export class Needs {
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #facts = new Map<string, Promise<Facts>>();
  readonly #files: NeedFiles;
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
    this.#files = new NeedFiles(book);
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
    this.#files.dispose();
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
      const now = await this.#files.read(slug, before, this.#behind);
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
        ? this.#files.stored(slug).then((before) => this.#files.read(slug, before))
        : this.#files.stored(slug);
      this.#facts.set(slug, facts);
      facts.catch(() => this.#facts.delete(slug));
    }
    return facts;
  }
}
