import {
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileType,
  l10n,
  type Uri,
} from 'vscode';
import { Disposables } from '../platform/disposables';
import type { VirtualFiles } from '../platform/lazyFileSystem';
import type { Books } from '../store/books';
import type { BookChange } from '../store/openedBook';
import type { PageRenderer } from './pageRenderer';
import { type PageId, pageOf } from './pageUri';

/** A page as it was made last. */
interface Made {
  readonly bytes: Uint8Array;
  /** When it became what it is, in milliseconds: another for each text. */
  readonly mtime: number;
}

interface Shown {
  readonly uri: Uri;
  /** Absent until it is asked for, and again once its files have changed. */
  making?: Promise<Made> | undefined;
  last?: Made;
}

/**
 * Pages as read-only files: made when VS Code asks for one, also after a reload, and again whenever what it tells of has
 * changed. Knows no page: what they hold comes from their renderers.
 */
export class Pages implements VirtualFiles {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #disposables = new Disposables();
  readonly #shown = new Map<string, Shown>();
  readonly #books: Books;
  readonly #renderers: ReadonlyMap<string, PageRenderer>;
  readonly onDidChange = this.#changed.event;

  constructor(books: Books, renderers: readonly PageRenderer[]) {
    this.#books = books;
    this.#renderers = new Map(renderers.map((renderer) => [renderer.page, renderer]));
    this.#disposables.add(this.#changed);
    this.#disposables.add(books.onDidChange(() => this.#refresh(() => true)));
    this.#disposables.add(books.onDidChangeFiles((change) => this.#update(change)));
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { bytes, mtime } = await this.#make(uri);
    return { type: FileType.File, ctime: 0, mtime, size: bytes.length };
  }

  async read(uri: Uri): Promise<Uint8Array> {
    return (await this.#make(uri)).bytes;
  }

  /** Makes a page anew from the files as they are now: watchers miss events, and who asks for it wants to rely on it. */
  renew(uri: Uri): void {
    const id = pageOf(uri);
    if (id) this.#renderers.get(id.page)?.forget?.(id.book);
    this.#stale(this.#page(uri));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #page(uri: Uri): Shown {
    const key = uri.toString();
    const shown = this.#shown.get(key) ?? { uri };
    this.#shown.set(key, shown);
    return shown;
  }

  #make(uri: Uri): Promise<Made> {
    const shown = this.#page(uri);
    if (!shown.making) {
      const making = this.#made(shown);
      shown.making = making;
      // What could not be made is tried again the next time.
      making.catch(() => {
        if (shown.making === making) shown.making = undefined;
      });
    }
    return shown.making;
  }

  async #made(shown: Shown): Promise<Made> {
    // With a byte-order mark, as the user's own files may be read in another encoding.
    const bytes = new TextEncoder().encode(`\uFEFF${await this.#text(pageOf(shown.uri))}`);
    const { last } = shown;
    // The same page has the same time, so that VS Code need not draw it again.
    if (last && isSame(last.bytes, bytes)) return last;
    const made = { bytes, mtime: Math.max(Date.now(), (last?.mtime ?? 0) + 1) };
    shown.last = made;
    return made;
  }

  async #text(id: PageId | undefined): Promise<string> {
    const open = (await this.#books.all()).find(({ book }) => book.root.toString() === id?.book);
    const renderer = id && this.#renderers.get(id.page);
    if (!id || !open || !renderer) return l10n.t('The book of this page is no longer open.');
    return renderer.render(open, id.subject);
  }

  #update({ book, paths }: BookChange): void {
    const key = book.root.toString();
    const changed = [...paths];
    for (const renderer of this.#renderers.values()) renderer.forget?.(key, changed);
    this.#refresh(
      (id) => id.book === key && (this.#renderers.get(id.page)?.isAbout(changed, id.subject) ?? false),
    );
  }

  #refresh(isTouched: (id: PageId) => boolean): void {
    for (const shown of this.#shown.values()) {
      const id = pageOf(shown.uri);
      if (id && isTouched(id)) this.#stale(shown);
    }
  }

  #stale(shown: Shown): void {
    shown.making = undefined;
    this.#changed.fire([{ type: FileChangeType.Changed, uri: shown.uri }]);
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
