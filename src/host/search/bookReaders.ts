import { Uri } from 'vscode';
import { peopleFolder } from '../../core/book/paths';
import type { BookReader, SearchResult, SearchSession } from '../../core/search/searchSession';
import { isSlug } from '../../core/slug';
import type { LazyModuleTypes } from '../platform/lazyModules';
import type { OpenBook } from '../store/books';
import { dirtyDocumentAt } from '../store/disk';
import { type FolderReader, namesIn } from '../store/folderReader';
import { isForLeadAlone } from '../store/leadsAlone';
import { nameOf } from '../store/personSummaries';
import { Turns } from '../store/turns';

/** A place in a file of one of the books. */
export interface SearchAnswer extends SearchResult {
  readonly uri: Uri;
  /** What the person is called whose it is. */
  readonly name: string | undefined;
}

/** What the answers are sought with. */
type Engine = Pick<LazyModuleTypes['search'], 'searchSession' | 'rank'>;

/** All books, open for as long as somebody searches: what was read for one letter serves for the next. */
export class BookReaders {
  readonly #sessions: readonly { book: OpenBook; session: SearchSession; reader: BookReader }[];
  readonly #engine: Engine;
  readonly #tooLarge = new Set<string>();

  constructor(books: readonly OpenBook[], engine: Engine) {
    this.#engine = engine;
    const turns = new Turns();
    this.#sessions = books.map((book) => {
      const reader = bookReaderOf(book, turns, (uri) => this.#tooLarge.add(uri.toString()));
      return { book, session: engine.searchSession(reader), reader };
    });
  }

  /** How many files were not read, as they are larger than a record may be. */
  get tooLarge(): number {
    return this.#tooLarge.size;
  }

  /** Begins to list, so that the first letter finds something to read. */
  async list(): Promise<void> {
    await Promise.all(this.#sessions.map(({ session }) => session.list()));
  }

  /** Tells the answers so far, best first, whenever there are better ones; ends with the last or when `isStale`. */
  async search(
    query: string,
    tell: (answers: readonly SearchAnswer[]) => void,
    isStale: () => boolean,
  ): Promise<void> {
    const parts = this.#sessions.map((): readonly SearchAnswer[] => []);
    await Promise.all(
      this.#sessions.map(async ({ book, session, reader }, index) => {
        let all: readonly SearchResult[] = [];
        const show = (found: readonly SearchResult[]) => {
          all = found;
          parts[index] = found.map((one) => ({
            ...one,
            uri: Uri.joinPath(book.book.root, one.path),
            name: one.thing.person === undefined ? undefined : reader.nameOf(one.thing.person),
          }));
          tell(parts.length === 1 ? (parts[0] ?? []) : this.#engine.rank(parts.flat()));
        };
        await session.search(query, show, isStale);
        // By now all names are known; some answers may be older than that.
        if (all.length > 0 && !isStale()) show(all);
      }),
    );
  }
}

function bookReaderOf(
  { book, summaries }: OpenBook,
  turns: Turns,
  isTooLarge: (uri: Uri) => void,
): BookReader {
  const known = new Map<string, string>();
  const learn = async () => {
    for (const summary of await summaries.all()) known.set(summary.slug, nameOf(summary));
  };
  // No answer waits for the names: until they are known the folders' names serve.
  const learned = learn().catch(() => undefined);
  // A folder that cannot be listed hides its own files and no others.
  const names = async (folder: string) => {
    const all = await namesIn(book.reader, folder).catch((): readonly string[] => []);
    return book.presenting.isOn ? all.filter((name) => !isForLeadAlone(`${folder}/${name}`)) : all;
  };
  return {
    // Listed now: what just came need not be known of yet.
    people: async () => (await names(peopleFolder)).filter(isSlug),
    list: names,
    read: (path) => read(book.reader, path, () => Uri.joinPath(book.root, path), isTooLarge),
    pause: () => turns.next(),
    named: () => learned,
    nameOf: (slug) => known.get(slug) ?? slug,
  };
}

async function read(
  reader: FolderReader,
  path: string,
  uri: () => Uri,
  isTooLarge: (uri: Uri) => void,
): Promise<string | undefined> {
  const dirty = dirtyDocumentAt(uri);
  if (dirty) return dirty.getText();
  try {
    const file = await reader.read(path);
    if (file?.ok) return new TextDecoder().decode(file.bytes);
    if (file?.problem.code === 'tooLarge') isTooLarge(uri());
    return undefined;
  } catch {
    // It cannot be read: its own row in the view says why.
    return undefined;
  }
}
