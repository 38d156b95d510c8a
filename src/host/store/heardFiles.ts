import { type TextDocument, type Uri, workspace } from 'vscode';
import { BOOK_FILE } from '../../core/book/paths';
import { background } from '../platform/background';
import { etagOf } from './disk';
import { currentEtag, type ReaderOf } from './folderReader';
import { mapLimit, WIDTH } from './mapLimit';
import type { Book } from './openedBook';

/** How a file was when it was last told of. */
interface Heard {
  readonly etag: string | Promise<string>;
  /** The version of its document, where that was open and clean. */
  readonly version: number | undefined;
  /** Done when those who listen were told. */
  readonly told?: Promise<void>;
}

/**
 * Which files are news. A write is heard of up to three times, by the one who wrote, the editor and the watcher; rows that are
 * drawn anew under a hand lose its click.
 */
export class HeardFiles {
  readonly #told = new Map<string, Heard>();
  readonly #readerOf: ReaderOf;
  readonly #bookAt: (root: Uri) => Book | undefined;
  readonly #tell: (root: Uri, uris: readonly Uri[]) => void;

  /**
   * @param bookAt the open book of a folder
   * @param tell is told of files of a folder that are not as they were
   */
  constructor(
    readerOf: ReaderOf,
    bookAt: (root: Uri) => Book | undefined,
    tell: (root: Uri, uris: readonly Uri[]) => void,
  ) {
    this.#readerOf = readerOf;
    this.#bookAt = bookAt;
    this.#tell = tell;
  }

  /**
   * Tells of files that are not as they were when they were last told of.
   * @param root the folder of their book
   */
  async hear(root: Uri, uris: readonly Uri[]): Promise<void> {
    const book = this.#bookAt(root);
    let done = () => {};
    const told = new Promise<void>((resolve) => {
      done = resolve;
    });
    const others: Promise<void>[] = [];
    const isReloaded = (uri: Uri) => book?.isReloaded(book.pathOf(uri) ?? '') ?? false;
    try {
      const reader = await this.#readerOf(root);
      const news = await mapLimit(uris, WIDTH, async (uri) => {
        const key = uri.toString();
        const path = uri.path.slice(root.path.length + 1);
        const etag = await currentEtag(reader, path, () => uri).catch(() => '');
        const last = this.#told.get(key);
        // What is gone, or cannot be read, has no etag to compare; a folder that is gone takes all below with it.
        const isNews = etag === '' || (await last?.etag) !== etag || isReloaded(uri);
        if (isNews) this.#told.set(key, { etag, version: savedVersion(uri), told });
        else if (last?.told) others.push(last.told);
        return isNews;
      });
      this.#tell(
        root,
        uris.filter((_uri, index) => news[index]),
      );
    } finally {
      done();
    }
    // Who wrote a file relies on its news being told, though it was another who heard of it first.
    await Promise.all(others);
  }

  /** Tells of a file that an editor has just saved, before the disk is asked: for its row that is a long time. */
  saved(root: Uri, document: TextDocument): void {
    const key = document.uri.toString();
    const book = this.#bookAt(root);
    const path = book?.pathOf(document.uri);
    // Where the version is known, the one who wrote it was quicker, or so it seems: the disk knows.
    const isTold = this.#told.get(key)?.version === document.version;
    if (!book || path === undefined || path === BOOK_FILE || isTold) {
      background(this.hear(root, [document.uri]));
      return;
    }
    const now = Date.now();
    // Had it been written once more meanwhile, what the watcher brings would be news.
    const etag = book.reader.stat(path).then(
      (one) => (one && one.mtime <= now ? etagOf(one) : ''),
      () => '',
    );
    this.#told.set(key, { etag, version: document.version });
    book.touchSaved(path, document);
  }
}

/** The version of a file's document where that is open and clean. */
function savedVersion(uri: Uri): number | undefined {
  const key = uri.toString();
  const document = workspace.textDocuments.find((one) => one.uri.toString() === key);
  return document?.isDirty === false ? document.version : undefined;
}
