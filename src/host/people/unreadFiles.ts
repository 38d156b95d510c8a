import { EventEmitter, FileType, type LogOutputChannel } from 'vscode';
import type { Unread } from '../../core/book/unread';
import { compareText } from '../../core/compareText';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import type { LazyModuleTypes } from '../platform/lazyModules';
import type { Books, OpenBook } from '../store/books';
import { delay } from '../store/delay';
import { isForLeadAlone } from '../store/leadsAlone';
import { mapLimit } from '../store/mapLimit';
import type { BookChange } from '../store/openedBook';
import { Turns } from '../store/turns';

/** A file or folder of a book that is not read. Of its text nothing is known here. */
export interface UnreadFile extends Unread {
  /** Relative to the book's folder, `/` between names. */
  readonly path: string;
  readonly isFolder: boolean;
  /** True if something of its proper name is there: then it can be compared, else renamed. */
  readonly isTaken: boolean;
}

/** How long the search leaves the first rows alone, in milliseconds. */
const DELAY = 300;
/** How many folders are listed at once, and how many names are judged before others get their turn. */
const WIDTH = 4;
const NAMES = 200;
/** How many folders deep below a book it is searched. */
const DEPTH = 5;

/** What is found in each folder that was searched, by its path relative to the book. */
type Found = Map<string, readonly UnreadFile[]>;

/** Searches books, in the background, for files that look like records and are not read. */
export class UnreadFiles {
  readonly #changed = new EventEmitter<OpenBook>();
  readonly #disposables = new Disposables();
  readonly #found = new Map<OpenBook, Found>();
  readonly #turns = new Turns();
  readonly #books: Books;
  readonly #load: () => Promise<LazyModuleTypes['unread']>;
  readonly #log: LogOutputChannel;
  #searching: Promise<void> = Promise.resolve();
  /** Fires where something else is not read by now. */
  readonly onDidChange = this.#changed.event;

  /** @param load loads what judges names */
  constructor(books: Books, load: () => Promise<LazyModuleTypes['unread']>, log: LogOutputChannel) {
    this.#books = books;
    this.#load = load;
    this.#log = log;
    this.#disposables.add(this.#changed);
    this.#disposables.add(books.onDidChangeFiles((change) => this.#follow(change)));
    this.#disposables.add(books.onDidRescan(() => this.#again()));
  }

  /** Searches a book, once: from then on it is followed. */
  begin(open: OpenBook): void {
    if (this.#found.has(open)) return;
    this.#found.set(open, new Map());
    this.#search(open, async () => {
      // First rows are drawn, and compared with the disk, in peace.
      await delay(DELAY);
      await open.summaries.settled();
      await this.#look(open, '', true);
    });
  }

  /** What of a book is not read, as far as it is known, by path; while presenting without what is for the lead alone. */
  of(open: OpenBook): readonly UnreadFile[] {
    const all = [...(this.#found.get(open)?.values() ?? [])].flat();
    const { isOn } = open.book.presenting;
    return (isOn ? all.filter(({ path }) => !isForLeadAlone(path)) : all).sort((a, b) =>
      compareText(a.path, b.path),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #again(): void {
    for (const open of this.#found.keys()) {
      if (this.#books.known.includes(open)) this.#search(open, () => this.#look(open, '', true));
      else this.#found.delete(open);
    }
  }

  #follow({ book, paths }: BookChange): void {
    const open = [...this.#found.keys()].find((one) => one.book === book);
    if (!open) return;
    this.#search(open, async () => {
      const { folders, whole } = foldersToLookAt([...paths], await this.#load(), this.#found.get(open));
      for (const folder of folders) await this.#look(open, folder, false);
      for (const path of whole) await this.#look(open, path, true);
    });
  }

  /** One search after the other, so that the last one has the last word. */
  #search(open: OpenBook, job: () => Promise<void>): void {
    this.#searching = this.#searching.then(async () => {
      const before = JSON.stringify(this.of(open));
      try {
        await job();
      } catch (error) {
        // Where a folder cannot be listed, a row says so as soon as somebody opens it.
        this.#log.error(faultOf(error));
      }
      if (JSON.stringify(this.of(open)) !== before) this.#changed.fire(open);
    });
  }

  async #look(open: OpenBook, folder: string, isDeep: boolean): Promise<void> {
    const found = this.#found.get(open);
    if (!found) return;
    const { judgeFile, judgeFolder } = await this.#load();
    await this.#turns.next();
    const entries = await open.book.reader.entries(folder);
    const names = new Set(entries.map(([name]) => name));
    const unread: UnreadFile[] = [];
    const below: string[] = [];
    for (const [index, [name, type]] of entries.entries()) {
      if (index % NAMES === NAMES - 1) await this.#turns.next();
      const path = folder === '' ? name : `${folder}/${name}`;
      const isFolder = (type & FileType.Directory) !== 0;
      const verdict = isFolder ? judgeFolder(path) : judgeFile(path);
      if (typeof verdict === 'object') {
        const isTaken = verdict.proper !== undefined && names.has(lastOf(verdict.proper));
        unread.push({ ...verdict, path, isFolder, isTaken });
      } else if (isFolder && !name.startsWith('.') && path.split('/').length <= DEPTH) below.push(path);
    }
    for (const known of found.keys()) {
      const isBelow = folder === '' || known.startsWith(`${folder}/`);
      if (isBelow && !below.some((path) => known === path || known.startsWith(`${path}/`)))
        found.delete(known);
    }
    if (unread.length > 0) found.set(folder, unread);
    else found.delete(folder);
    if (isDeep) await mapLimit(below, WIDTH, (path) => this.#look(open, path, true));
  }
}

/** The folders to list again after files have changed; `whole` with all below them. */
function foldersToLookAt(
  paths: readonly string[],
  { judgeFile, judgeFolder }: LazyModuleTypes['unread'],
  found: Found | undefined,
): { readonly folders: ReadonlySet<string>; readonly whole: ReadonlySet<string> } {
  const folders = new Set<string>();
  const whole = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    const around = parts.map((_part, length) => parts.slice(0, length).join('/'));
    // A better name may have come or gone.
    for (const folder of around) if (found?.has(folder)) folders.add(folder);
    const unread = [...around.slice(1), path].find((one) => typeof judgeFolder(one) === 'object');
    const parent = (unread ?? path).split('/').slice(0, -1).join('/');
    if (unread !== undefined) folders.add(parent);
    // A folder that came, went or moved is often a single event.
    else if (!lastOf(path).includes('.')) whole.add(path);
    else if (judgeFile(path) !== 'read') folders.add(parent);
  }
  return { folders, whole };
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
