import { type LogOutputChannel, Uri, workspace } from 'vscode';
import { Turns } from './turns';

/** A stored value with the file it was made from: stale when the file's time or size is another. */
export interface Entry {
  readonly mtime: number;
  readonly size: number;
  readonly value: unknown;
}

type Shard = Map<string, Entry>;

// Counted up whenever what is stored changes its shape; other versions are forgotten.
const FORMAT = 3;
/** How long changes are gathered before they are stored, in milliseconds. */
const DELAY = 1000;
/** The same while they go on: looking through a whole book changes all the time. */
const LATER = 10_000;

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

  /** @param folder where shards are stored; without one they live as long as the window */
  constructor(folder: Uri | undefined, log: LogOutputChannel) {
    this.#folder = folder;
    this.#log = log;
  }

  /** What is stored of a path, or undefined. */
  async get(shard: string, path: string): Promise<Entry | undefined> {
    return (await this.#shard(shard)).get(path);
  }

  /** Keeps a value; undefined forgets it. Stored soon, and on `flush`. */
  async set(shard: string, path: string, entry: Entry | undefined): Promise<void> {
    const entries = await this.#shard(shard);
    if (entry) entries.set(path, entry);
    else if (!entries.delete(path)) return;
    this.#changed.add(shard);
    const delay = performance.now() - this.#wrote < LATER ? LATER : DELAY;
    this.#timer ??= setTimeout(() => void this.flush(), delay);
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

  async #write(shards: readonly string[]): Promise<void> {
    const turns = new Turns();
    for (const shard of shards) {
      const uri = this.#uri(shard);
      if (!uri) continue;
      try {
        const entries = Object.fromEntries(await this.#shard(shard));
        await turns.next();
        const bytes = new TextEncoder().encode(JSON.stringify({ format: FORMAT, entries }));
        await workspace.fs.writeFile(uri, bytes);
      } catch (error) {
        this.#log.warn(`could not store summaries: ${String(error)}`);
      }
    }
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
    const uri = this.#uri(shard);
    if (!uri) return new Map();
    try {
      const stored: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(uri)));
      return isStored(stored) ? new Map(Object.entries(stored.entries)) : new Map();
    } catch (error) {
      // The first time there is none; one that is damaged is made again.
      this.#log.debug(`no stored summaries: ${String(error)}`);
      return new Map();
    }
  }

  #uri(shard: string): Uri | undefined {
    return this.#folder && Uri.joinPath(this.#folder, `${shard}.json`);
  }
}

function isStored(value: unknown): value is { entries: Record<string, Entry> } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === FORMAT &&
    'entries' in value
  );
}
