import { type LogOutputChannel, Uri, workspace } from 'vscode';
import { background } from '../platform/background';
import { faultOf } from '../platform/fault';
import { isNotFound } from './disk';
import { type FolderReader, namesIn, workspaceReader } from './folderReader';
import { mapLimit } from './mapLimit';
import { Turns } from './turns';

/** A stored value with the file it was made from: stale when the file's time or size is another. */
interface CacheEntry {
  readonly mtime: number;
  readonly size: number;
  readonly value: unknown;
}

type Shard = Map<string, CacheEntry>;

/**
 * The folder of all summaries in a workspace's storage, with the version of what is in it: counted up whenever that changes
 * its shape, or what may be in it. Those of other versions are deleted.
 */
export const SUMMARIES = 'summaries-9';
const ENDING = '.json';
/** How long changes are gathered before they are stored, in milliseconds. */
const DELAY = 1000;
/** The same while they go on: looking through a whole book changes all the time. */
const LATER = 10_000;
/** How many shards are stored side by side. */
const WIDTH = 8;

/**
 * What was made from files, kept between sessions in the workspace's storage. One JSON file for each shard, read
 * when first asked for, so that a book's size never weighs on its first rows.
 */
export class SummaryCache {
  readonly #shards = new Map<string, Promise<Shard>>();
  readonly #changed = new Set<string>();
  readonly #folder: Uri | undefined;
  readonly #log: LogOutputChannel;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #wrote = Number.NEGATIVE_INFINITY;
  #isClosed = false;

  readonly #reader: FolderReader | undefined;

  /**
   * @param folder where shards are stored; without one they live as long as the window
   * @param reader reads that folder
   */
  constructor(
    folder: Uri | undefined,
    log: LogOutputChannel,
    reader: FolderReader | undefined = folder && workspaceReader(folder),
  ) {
    this.#folder = folder;
    this.#reader = reader;
    this.#log = log;
  }

  /** The shards that are stored. */
  async stored(): Promise<readonly string[]> {
    const names = this.#reader ? await namesIn(this.#reader, '') : [];
    return names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
  }

  /** The keys in a shard, which is not kept in memory for that. */
  async keys(shard: string): Promise<readonly string[]> {
    return [...(await (this.#shards.get(shard) ?? this.#load(shard))).keys()];
  }

  /** Forgets a whole shard; resolves when its file is gone. */
  async drop(shard: string): Promise<void> {
    this.#shards.set(shard, Promise.resolve(new Map()));
    this.#changed.add(shard);
    await this.flush();
  }

  /** What is stored of a path, or undefined. */
  async get(shard: string, path: string): Promise<CacheEntry | undefined> {
    return (await this.#shard(shard)).get(path);
  }

  /** Keeps a value; undefined forgets it. Stored soon, and on `flush`. */
  async set(shard: string, path: string, entry: CacheEntry | undefined): Promise<void> {
    const entries = await this.#shard(shard);
    if (entry) entries.set(path, entry);
    else if (!entries.delete(path)) return;
    this.#changed.add(shard);
    const delay = performance.now() - this.#wrote < LATER ? LATER : DELAY;
    this.#timer ??= setTimeout(() => background(this.flush()), delay);
  }

  /**
   * Stores what has changed since; resolves when all that changed before is stored, by this call or an earlier one. A
   * failure is logged: the cache can always be made again.
   */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changed = [...this.#changed];
    this.#changed.clear();
    this.#writing = this.#writing.then(() => this.#write(changed));
    return this.#writing;
  }

  /** Stores nothing from now on: what is to be stored is stored by `flush` before. */
  dispose(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #write(shards: readonly string[]): Promise<void> {
    const turns = new Turns();
    await mapLimit(shards, WIDTH, async (shard) => {
      const uri = this.#uri(shard);
      if (!uri || this.#isClosed) return;
      try {
        const shardNow = await this.#shard(shard);
        await turns.next();
        if (shardNow.size === 0) await remove(uri);
        else {
          const entries = Object.fromEntries(shardNow);
          await workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify({ entries })));
        }
      } catch (error) {
        this.#log.warn(`could not store summaries: ${faultOf(error)}`);
      }
    });
    this.#wrote = performance.now();
  }

  #shard(shard: string): Promise<Shard> {
    let loading = this.#shards.get(shard);
    if (!loading) {
      loading = this.#load(shard);
      this.#shards.set(shard, loading);
    }
    return loading;
  }

  async #load(shard: string): Promise<Shard> {
    if (!this.#reader) return new Map();
    try {
      const bytes = await this.#reader.readAll(`${shard}${ENDING}`);
      // The first time there is none.
      if (!bytes) return new Map();
      const stored: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return isStored(stored) ? new Map(Object.entries(stored.entries)) : new Map();
    } catch (error) {
      // One that is damaged is made again.
      this.#log.debug(`no stored summaries: ${faultOf(error)}`);
      return new Map();
    }
  }

  #uri(shard: string): Uri | undefined {
    return this.#folder && Uri.joinPath(this.#folder, `${shard}${ENDING}`);
  }
}

async function remove(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

function isStored(value: unknown): value is { entries: Record<string, CacheEntry> } {
  return typeof value === 'object' && value !== null && 'entries' in value;
}
