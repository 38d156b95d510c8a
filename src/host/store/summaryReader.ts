import { Uri, workspace } from 'vscode';
import { pathOf, type Thing } from '../../core/book/paths';
import { type Summary, summarise } from '../../core/book/summary';
import type { KindName } from '../../core/records/kinds';
import { decode } from '../../core/yaml';
import { currentStamp, dirtyDocument, stampOf, stampText } from './disk';
import type { SummaryCache } from './summaryCache';

/** A summary with what tells whether it is still that of the file: compare stamps, never parse them. */
export interface Known {
  readonly stamp: string;
  readonly summary: Summary<KindName>;
}

const START = { offset: 0, length: 0, line: 0, column: 0 };

/** The shard of what is the book's own, and of every person's first row. */
export const BOOK_SHARD = '_book';

/** Reads summaries: of an editor with unsaved changes, else from the cache while the file is the same, else the file. */
export class SummaryReader {
  readonly #root: Uri;
  readonly #cache: SummaryCache;

  constructor(root: Uri, cache: SummaryCache) {
    this.#root = root;
    this.#cache = cache;
  }

  /**
   * Reads a thing's summary; that of a file which is not there is empty, that of one which cannot be read says why.
   * @param cached whether the cache takes part; a sweep over all people would load every person's part of it
   */
  async read(thing: Thing, cached = true): Promise<Known> {
    try {
      return await this.#read(thing, cached);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      // Another stamp than any file's, so that it is tried again.
      return {
        stamp: 'unreadable',
        summary: { ok: false, problems: [{ code: 'unreadable', place: START, detail }] },
      };
    }
  }

  async #read(thing: Thing, cached: boolean): Promise<Known> {
    const path = pathOf(thing);
    const uri = Uri.joinPath(this.#root, path);
    const dirty = dirtyDocument(uri);
    if (dirty) {
      const summary = summarise(thing.kind, dirty.getText(), thing.private);
      // While a line is half typed the file as it was saved last is still the better row.
      if (summary.ok) return { stamp: `dirty ${dirty.version}`, summary };
    }
    const stamp = await stampOf(uri);
    if (!stamp) return { stamp: '', summary: { ok: true, record: {}, flaws: [] } };
    const shard = shardOf(thing);
    const entry = cached ? await this.#cache.get(shard, path) : undefined;
    if (entry && entry.mtime === stamp.mtime && entry.size === stamp.size) {
      return { stamp: stampText(stamp), summary: entry.value as Summary<KindName> };
    }
    const decoded = decode(await workspace.fs.readFile(uri));
    const summary: Summary<KindName> = decoded.ok
      ? summarise(thing.kind, decoded.text, thing.private)
      : { ok: false, problems: [decoded.problem] };
    if (cached) await this.#cache.set(shard, path, { ...stamp, value: summary });
    return { stamp: stampText(stamp), summary };
  }

  /** The stamp that a summary of this path would have now. */
  stamp(path: string): Promise<string> {
    return currentStamp(Uri.joinPath(this.#root, path));
  }
}

// A person's one-on-ones and goals are stored together, apart from all others'; what first rows need of everybody lies
// in one shard. Its name is no slug, so it is nobody's.
function shardOf(thing: Thing): string {
  return thing.kind === 'person' || thing.person === undefined ? BOOK_SHARD : thing.person;
}
