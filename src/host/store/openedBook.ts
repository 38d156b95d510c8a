import { EventEmitter, type TextDocument, Uri, type WorkspaceFolder } from 'vscode';
import { folderOf, pathOf, peopleFolder, type Thing, thingAt, thingsIn } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { KindName } from '../../core/records/kinds';
import { isSlug } from '../../core/slug';
import type { Presenting } from '../platform/presenting';
import { FactStore } from './factStore';
import { type FolderReader, namesIn, workspaceReader } from './folderReader';
import { isLeadsAlone } from './leadsAlone';
import type { Ask, Made } from './made';
import { mapLimit, WIDTH } from './mapLimit';
import type { SummaryCache } from './summaryCache';
import { type KnownSummary, SummaryReader } from './summaryReader';
import { Turns } from './turns';

/** Paths, relative to the book's folder, of files that were added, changed or removed. */
export interface BookChange {
  readonly book: Book;
  readonly paths: ReadonlySet<string>;
}

interface Listing {
  readonly names: Promise<readonly string[]>;
  /** The same once they are there. */
  known?: readonly string[];
}

export type { Made } from './made';

/** A book on disk: lists its folders, and reads of its files only what is asked for. Knows nothing of rows. */
export class Book {
  readonly #changed = new EventEmitter<BookChange>();
  readonly #listings = new Map<string, Listing>();
  readonly #summaries = new Map<string, Promise<KnownSummary>>();
  readonly #reader: SummaryReader;
  /** Fires when files were added, changed or removed. */
  readonly onDidChange = this.#changed.event;
  /** The workspace folder it lies in. */
  readonly folder: WorkspaceFolder;
  /** The book's own folder. */
  readonly root: Uri;
  /** What is kept of its files between sessions. */
  readonly cache: SummaryCache;
  /** True if others look at the screen. */
  readonly presenting: Presenting;
  /** What is counted of its people's files. */
  readonly facts = new FactStore(this);
  /** Reads its files, many at a time. */
  readonly reader: FolderReader;

  /** @param reader reads the folder `root`, by VS Code unless told */
  constructor(
    folder: WorkspaceFolder,
    root: Uri,
    cache: SummaryCache,
    presenting: Presenting,
    reader: FolderReader = workspaceReader(root),
  ) {
    this.folder = folder;
    this.root = root;
    this.cache = cache;
    this.presenting = presenting;
    this.reader = reader;
    this.#reader = new SummaryReader(root, cache, reader);
  }

  /** True if a thing is not to be shown now: it is for the lead alone, and others look at the screen. */
  isHidden(thing: Thing): boolean {
    return this.presenting.isOn && isLeadsAlone(thing);
  }

  /** The place of a thing on disk. */
  uri(thing: Thing): Uri {
    return Uri.joinPath(this.root, pathOf(thing));
  }

  /** The path of a place relative to the book's folder (`''` is the folder itself), or undefined where it is outside. */
  pathOf(uri: Uri): string | undefined {
    if (uri.scheme !== this.root.scheme || uri.authority !== this.root.authority) return undefined;
    if (uri.path === this.root.path) return '';
    return uri.path.startsWith(`${this.root.path}/`) ? uri.path.slice(this.root.path.length + 1) : undefined;
  }

  /** The thing at a place, or undefined where it is none of this book's. */
  thing(uri: Uri): Thing | undefined {
    const path = this.pathOf(uri);
    return path === undefined ? undefined : thingAt(path);
  }

  /** The slugs of all people, in no order. */
  async people(): Promise<readonly string[]> {
    return (await this.#list(peopleFolder)).filter(isSlug);
  }

  /** All things of a kind: a person's, or the book's own. */
  async things<K extends KindName>(kind: K, person?: string): Promise<readonly (Thing & { kind: K })[]> {
    return thingsIn(kind, await this.#list(folderOf(kind, person)), person);
  }

  /** The same, listed now and not remembered: for work over all people, whose listings would only take memory. */
  async thingsNow<K extends KindName>(kind: K, person?: string): Promise<readonly (Thing & { kind: K })[]> {
    return thingsIn(kind, await namesIn(this.reader, folderOf(kind, person)), person);
  }

  /** The summary of a thing: from memory, from the cache where the file is the same, or read. */
  async summary<K extends KindName>(thing: Thing & { kind: K }): Promise<Summary<K>> {
    const path = pathOf(thing);
    let known = this.#summaries.get(path);
    if (!known) {
      known = this.#reader.read(thing);
      this.#summaries.set(path, known);
      // What could not be read is tried again the next time.
      known.catch(() => this.#summaries.delete(path));
    }
    // A summary is kept under the path of its thing, whose kind it has.
    return (await known).summary as Summary<K>;
  }

  /** What is made of a file past all that is remembered: what was made before while the file is the same, else anew. */
  async look<K extends KindName, Value>(
    thing: Thing & { kind: K },
    ask: Ask<K, Value>,
  ): Promise<Made<Value>> {
    const { known, make } = ask;
    // Each question to the file system goes to the window and back first, so no file is asked for its time twice.
    const now = known && ((await ask.etag) ?? (await this.#reader.etag(pathOf(thing))));
    if (known && known.etag === now) return known;
    const { etag, summary } = await this.#reader.readNow(thing, ask);
    // The summary of a thing has the thing's kind.
    return { etag, value: make(summary as Summary<K>) };
  }

  /**
   * What tells whether files are still the same, by their paths: compare with etags from before. `''` where there is no file;
   * those that the file system refuses to tell are left out.
   */
  etags(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.#reader.etags(paths);
  }

  /** Forgets what was known of these paths (a folder's path stands for all below it) and tells so. */
  touch(paths: Iterable<string>): void {
    const touched = new Set(paths);
    if (touched.size === 0) return;
    for (const path of touched) {
      this.#reader.saved.forget(path);
      this.#listings.delete(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
      this.#summaries.delete(path);
      if (path.endsWith('.yaml')) {
        // The first file of a person also brings the person's folder.
        this.#listings.delete(peopleFolder);
      } else {
        // A removed folder takes all below with it, often in a single event.
        forgetBelow(this.#listings, path);
        forgetBelow(this.#summaries, path);
      }
    }
    this.#changed.fire({ book: this, paths: touched });
  }

  /** The same of a file that an editor has just saved: its text is in memory, and it is where it was listed. */
  touchSaved(path: string, document: TextDocument): void {
    this.#reader.saved.note(path, document);
    this.#summaries.delete(path);
    const parts = path.split('/');
    for (const [length, name] of parts.entries()) {
      const folder = parts.slice(0, length).join('/');
      if (!this.#listings.get(folder)?.known?.includes(name)) this.#listings.delete(folder);
    }
    this.#changed.fire({ book: this, paths: new Set([path]) });
  }

  /** True if a file that an editor saved was loaded anew since: somebody wrote it once more, in the same moment. */
  isReloaded(path: string): boolean {
    return this.#reader.saved.isReloaded(path);
  }

  /**
   * Compares all that is known with the disk, and touches what differs: watchers miss events, so this runs whenever
   * the window gets the focus.
   */
  async rescan(): Promise<void> {
    this.#reader.saved.clear();
    const turns = new Turns();
    const stale = new Set<string>();
    await mapLimit([...this.#listings], WIDTH, async ([folder, { names }]) => {
      const before = new Set(await names.catch(() => []));
      // A folder that cannot be read now is left as it is known.
      const now = new Set(await namesIn(this.reader, folder).catch(() => before));
      await turns.next();
      for (const name of [...before, ...now]) {
        if (!before.has(name) || !now.has(name)) stale.add(folder === '' ? name : `${folder}/${name}`);
      }
    });
    const etags = await this.#reader.etags([...this.#summaries.keys()]);
    await mapLimit([...this.#summaries], WIDTH, async ([path, known]) => {
      const before = await known.catch(() => undefined);
      // One that cannot be told is left as it is known.
      const now = etags.get(path);
      await turns.next();
      if (now === undefined || before?.etag === now) return;
      // The time alone may be another, above all of what was saved in an editor: then no row needs to be drawn again.
      const thing = thingAt(path);
      const again = thing && (await this.#reader.read(thing));
      if (!again || JSON.stringify(again.summary) !== JSON.stringify(before?.summary)) stale.add(path);
      else if (this.#summaries.get(path) === known) this.#summaries.set(path, Promise.resolve(again));
    });
    this.touch(stale);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #list(folder: string): Promise<readonly string[]> {
    const known = this.#listings.get(folder);
    if (known) return known.names;
    const names = namesIn(this.reader, folder);
    const listing: Listing = { names };
    this.#listings.set(folder, listing);
    names.then(
      (all) => {
        listing.known = all;
      },
      // What could not be listed is tried again the next time.
      () => this.#listings.get(folder) === listing && this.#listings.delete(folder),
    );
    return names;
  }
}

function forgetBelow(map: Map<string, unknown>, folder: string): void {
  for (const path of map.keys()) {
    if (folder === '' || path === folder || path.startsWith(`${folder}/`)) map.delete(path);
  }
}
