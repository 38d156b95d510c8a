import { EventEmitter, Uri, type WorkspaceFolder } from 'vscode';
import { folderOf, pathOf, peopleFolder, type Thing, thingAt, thingsIn } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { KindName } from '../../core/records/kinds';
import { isSlug } from '../../core/slug';
import { list } from './disk';
import { pooled, WIDTH } from './pool';
import type { SummaryCache } from './summaryCache';
import { type Known, SummaryReader } from './summaryReader';

/** Paths, relative to the book's folder, of files that were added, changed or removed. */
export interface BookChange {
  readonly book: Book;
  readonly paths: ReadonlySet<string>;
}

/** A book on disk: lists its folders, and reads of its files only what is asked for. Knows nothing of rows. */
export class Book {
  readonly #changed = new EventEmitter<BookChange>();
  readonly #listings = new Map<string, Promise<readonly string[]>>();
  readonly #summaries = new Map<string, Promise<Known>>();
  readonly #reader: SummaryReader;
  /** Fires when files were added, changed or removed. */
  readonly onDidChange = this.#changed.event;
  /** The workspace folder it lies in. */
  readonly folder: WorkspaceFolder;
  /** The book's own folder. */
  readonly root: Uri;
  /** What is kept of its files between sessions. */
  readonly cache: SummaryCache;

  constructor(folder: WorkspaceFolder, root: Uri, cache: SummaryCache) {
    this.folder = folder;
    this.root = root;
    this.cache = cache;
    this.#reader = new SummaryReader(root, cache);
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

  /** The same, listed now and not remembered: for sweeps over all people, whose listings would only weigh. */
  async thingsNow<K extends KindName>(kind: K, person?: string): Promise<readonly (Thing & { kind: K })[]> {
    return thingsIn(kind, await list(this.root, folderOf(kind, person)), person);
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

  /** The same, read now and not remembered: for sweeps over all people. */
  async summaryNow<K extends KindName>(
    thing: Thing & { kind: K },
  ): Promise<{ stamp: string; summary: Summary<K> }> {
    const { stamp, summary } = await this.#reader.read(thing, false);
    return { stamp, summary: summary as Summary<K> };
  }

  /** What tells whether a file is still the same: compare with a stamp from before. `''` where there is none. */
  stamp(thing: Thing): Promise<string> {
    return this.#reader.stamp(pathOf(thing));
  }

  /** Forgets what was known of these paths (a folder's path stands for all below it) and tells so. */
  touch(paths: Iterable<string>): void {
    const touched = new Set(paths);
    if (touched.size === 0) return;
    for (const path of touched) {
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

  /**
   * Compares all that is known with the disk, and touches what differs: watchers miss events, so this runs whenever
   * the window gets the focus.
   */
  async heal(): Promise<void> {
    const stale = new Set<string>();
    await pooled([...this.#listings], WIDTH, async ([folder, listing]) => {
      const before = new Set(await listing.catch(() => []));
      // A folder that cannot be read now is left as it is known.
      const now = new Set(await list(this.root, folder).catch(() => before));
      for (const name of [...before, ...now]) {
        if (!before.has(name) || !now.has(name)) stale.add(folder === '' ? name : `${folder}/${name}`);
      }
    });
    await pooled([...this.#summaries], WIDTH, async ([path, known]) => {
      const before = await known.catch(() => undefined);
      const now = await this.#reader.stamp(path).catch(() => before?.stamp);
      if (before?.stamp !== now) stale.add(path);
    });
    this.touch(stale);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #list(folder: string): Promise<readonly string[]> {
    let listing = this.#listings.get(folder);
    if (!listing) {
      listing = list(this.root, folder);
      this.#listings.set(folder, listing);
      listing.catch(() => this.#listings.delete(folder));
    }
    return listing;
  }
}

function forgetBelow(map: Map<string, unknown>, folder: string): void {
  for (const path of map.keys()) {
    if (folder === '' || path === folder || path.startsWith(`${folder}/`)) map.delete(path);
  }
}
