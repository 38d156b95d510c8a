import {
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { BOOK_FILE } from '../../core/book/paths';
import { background } from '../platform/background';
import { settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import type { Presenting } from '../platform/presenting';
import type { RecentChoices } from '../platform/recentChoices';
import { bookFolder, bookPath } from './bookFolder';
import type { ReaderOf } from './folderReader';
import { forgetGone } from './forgetGone';
import { HeardFiles } from './heardFiles';
import { Needs } from './needs';
import { Book, type BookChange } from './openedBook';
import { PersonSummaries } from './personSummaries';
import { SUMMARIES, SummaryCache } from './summaryCache';
import { tidyStorage } from './tidyStorage';
import { watch } from './watch';

/** A book with what first rows need of it. */
export interface OpenBook {
  readonly book: Book;
  readonly summaries: PersonSummaries;
  readonly needs: Needs;
}

/**
 * The books of all workspace folders. Nothing is read before somebody asks; from then on they are watched, and
 * compared with the disk whenever the window gets the focus.
 */
export class Books {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new Disposables();
  readonly #open = new Map<string, OpenBook & { readonly name: string; readonly disposables: Disposables }>();
  readonly #heard: HeardFiles;
  readonly #watched = new Map<string, Disposable>();
  readonly #storage: Uri | undefined;
  readonly #log: LogOutputChannel;
  readonly #today: () => string;
  readonly #readerOf: ReaderOf;
  #finding: Promise<readonly OpenBook[]> | undefined;
  #found: readonly OpenBook[] = [];
  #tidying: Promise<void> = Promise.resolve();
  readonly #filesChanged = new EventEmitter<BookChange>();
  /** Fires when files of a book were added, changed or removed. */
  readonly onDidChangeFiles = this.#filesChanged.event;
  readonly #rescanned = new EventEmitter<void>();
  /** Fires when all that was known has been compared with the disk. */
  readonly onDidRescan = this.#rescanned.event;
  /** Fires when a book came or went. */
  readonly onDidChange = this.#changed.event;

  /** True if others look at the screen. */
  readonly presenting: Presenting;
  /** Whom commands were about last. */
  readonly recent: RecentChoices;

  /** @param readerOf gives what reads the folders of books, and those of what is stored of them */
  constructor(
    storage: Uri | undefined,
    log: LogOutputChannel,
    today: () => string,
    presenting: Presenting,
    readerOf: ReaderOf,
    recent: RecentChoices,
  ) {
    this.recent = recent;
    this.#readerOf = readerOf;
    this.#storage = storage;
    this.#log = log;
    this.#today = today;
    this.presenting = presenting;
    this.#heard = new HeardFiles(
      readerOf,
      (root) => this.#open.get(root.toString())?.book,
      (root, uris) => this.#tell(root, uris),
    );
    this.#disposables.add(this.#changed);
    this.#disposables.add(this.#filesChanged);
    // All that shows something of a book shows it anew.
    this.#disposables.add(presenting.onDidChange(() => this.refresh()));
    this.#disposables.add(this.#rescanned);
    this.#disposables.add(workspace.onDidChangeWorkspaceFolders(() => this.refresh()));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingId('folder'))) this.refresh();
      }),
    );
  }

  /** All books, in the order of their workspace folders. */
  all(): Promise<readonly OpenBook[]> {
    this.#finding ??= this.#find();
    return this.#finding;
  }

  /** All books, once the files of everybody in them have been looked through: before that little of them is known. */
  async lookedThrough(): Promise<readonly OpenBook[]> {
    const all = await this.all();
    await Promise.all(all.map(({ needs }) => needs.indexAll(() => {})));
    return all;
  }

  /** The books found so far: for event handlers, which must not start a search. */
  get known(): readonly OpenBook[] {
    return this.#found;
  }

  /** The book a place lies in, of those found so far. */
  at(uri: Uri): OpenBook | undefined {
    return this.#found.find(({ book }) => book.pathOf(uri) !== undefined);
  }

  /** Looks for books anew. */
  refresh(): void {
    this.#finding = undefined;
    this.#changed.fire();
  }

  /** Forgets what was known of a file that was just written. */
  async touch(uri: Uri): Promise<void> {
    for (const { book } of this.#found) {
      if (book.pathOf(uri) !== undefined) await this.#heard.hear(book.root, [uri]);
    }
  }

  /** Compares all that is known with the disk. */
  async rescan(): Promise<void> {
    // Nobody has asked yet. What was known keeps for the next who asks, so a gap is closed between two searches too.
    if (this.#watched.size === 0) return;
    const before = rootsOf(this.#found);
    const now = await this.#find();
    if (rootsOf(now) !== before) {
      this.#finding = Promise.resolve(now);
      this.#changed.fire();
    }
    for (const { book, summaries, needs } of now) {
      await book.rescan();
      await summaries.rescan();
      await needs.rescan();
    }
    this.#rescanned.fire();
  }

  /** Stores what is kept between sessions; resolves when what is gone is deleted, too. */
  async flush(): Promise<void> {
    await Promise.all(this.#found.map(({ book }) => book.cache.flush()));
    await this.#tidying;
  }

  dispose(): void {
    for (const { disposables } of this.#open.values()) disposables.dispose();
    for (const watcher of this.#watched.values()) watcher.dispose();
    this.#disposables.dispose();
  }

  async #find(): Promise<readonly OpenBook[]> {
    const folders = workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map((folder) => this.#openIn(folder)));
    const books = found.filter((book) => book !== undefined);
    for (const [key, open] of this.#open) {
      if (books.includes(open)) continue;
      open.disposables.dispose();
      this.#open.delete(key);
    }
    this.#found = books;
    const names = new Set(books.map(({ name }) => name));
    this.#tidying = this.#tidying.then(() => tidyStorage(this.#storage, names, this.#log));
    return books;
  }

  async #openIn(folder: WorkspaceFolder) {
    const root = bookFolder(folder);
    const key = root.toString();
    if (!this.#watched.has(key))
      this.#watched.set(
        key,
        watch(folder, bookPath(folder), {
          hear: (uris) => background(this.#heard.hear(root, uris)),
          saved: (document) => this.#heard.saved(root, document),
        }),
      );
    const reader = await this.#readerOf(root);
    const [stat, name] = await Promise.all([reader.stat(BOOK_FILE), hash(key)]);
    if (!stat) return undefined;
    const storage = this.#storage && Uri.joinPath(this.#storage, SUMMARIES, name);
    const stored = storage && (await this.#readerOf(storage));
    // From here on nothing is awaited: two who look at once find the same.
    const known = this.#open.get(key);
    if (known) return known;
    const disposables = new Disposables();
    const cache = disposables.add(new SummaryCache(storage, this.#log, stored));
    const book = disposables.add(new Book(folder, root, cache, this.presenting, reader));
    disposables.add(book.onDidChange((change) => this.#filesChanged.fire(change)));
    const summaries = disposables.add(new PersonSummaries(book, this.#today));
    const needs = disposables.add(new Needs(book, summaries, this.#today));
    const open = { book, summaries, needs, name, disposables };
    disposables.add(book.onDidChange(({ paths }) => background(forgetGone(open, paths, this.#log))));
    this.#open.set(key, open);
    return open;
  }

  #tell(root: Uri, uris: readonly Uri[]): void {
    const open = this.#open.get(root.toString());
    const marker = Uri.joinPath(root, BOOK_FILE).path;
    // Its marker, or a folder around it, came or went.
    if (!open || uris.some((uri) => marker === uri.path || marker.startsWith(`${uri.path}/`))) this.refresh();
    if (open) open.book.touch(uris.map((uri) => open.book.pathOf(uri)).filter((path) => path !== undefined));
  }
}

function rootsOf(books: readonly OpenBook[]): string {
  return books.map(({ book }) => book.root.toString()).join();
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
