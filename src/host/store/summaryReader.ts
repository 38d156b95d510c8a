import { Uri } from 'vscode';
import { pathOf, type Thing } from '../../core/book/paths';
import { factsIn, mayHave, type Summary, summarise } from '../../core/book/summary';
import type { KindName } from '../../core/records/kinds';
import { decode } from '../../core/yaml';
import { reasonOf } from '../platform/errors';
import type { SmallFile } from '../platform/readSmall';
import { dirtyDocumentAt, dirtyDocuments, etagOf } from './disk';
import { currentEtag, dirtyEtag, type FolderReader } from './folderReader';
import { isForLeadAlone } from './leadsAlone';
import { SavedFiles } from './saved';
import { BOOK_SHARD } from './shards';
import type { SummaryCache } from './summaryCache';
import type { Turns } from './turns';

/** A summary with what tells whether it is still that of the file: compare etags, never parse them. */
export interface KnownSummary {
  readonly etag: string;
  readonly summary: Summary<KindName>;
}

/** How a file is read past the cache. */
export interface SummaryReading {
  /** Keys of which alone something is asked: a text that has none of them is not parsed. */
  readonly keys?: readonly string[];
  /** All that is counted is asked for, not only what rows need. */
  readonly facts?: boolean;
  /** The turns in which background work is done. */
  readonly turns?: Turns;
}

const START = { offset: 0, length: 0, line: 0, column: 0 };
const NOTHING: Summary<KindName> = { ok: true, record: {}, flaws: [] };

/** Reads summaries: of an editor with unsaved changes, else from the cache while the file is the same, else the file. */
export class SummaryReader {
  readonly #root: Uri;
  readonly #cache: SummaryCache;
  readonly #reader: FolderReader;
  /** What was just saved. */
  readonly saved = new SavedFiles();

  /** @param reader reads the folder of the book, `root` */
  constructor(root: Uri, cache: SummaryCache, reader: FolderReader) {
    this.#root = root;
    this.#cache = cache;
    this.#reader = reader;
  }

  /** Reads a thing's summary; that of a file which is not there is empty, that of one which cannot be read says why. */
  read(thing: Thing): Promise<KnownSummary> {
    return told(async () => {
      const path = pathOf(thing);
      const inEditor = this.#inEditor(thing, path, {});
      if (inEditor) return inEditor;
      const shard = shardOf(thing);
      const isStored = !isForLeadAlone(path);
      const entry = isStored ? await this.#cache.get(shard, path) : undefined;
      if (entry) {
        const stat = await this.#reader.stat(path);
        if (!stat) return { etag: '', summary: NOTHING };
        if (entry.mtime === stat.mtime && entry.size === stat.size)
          return { etag: etagOf(stat), summary: entry.value as Summary<KindName> };
      }
      const file = await this.#reader.read(path);
      if (!file) return { etag: '', summary: NOTHING };
      const summary = summaryOf(thing, file, {});
      if (isStored) await this.#cache.set(shard, path, { ...file.stat, value: summary });
      return { etag: etagOf(file.stat), summary };
    });
  }

  /** The same without the cache, for work over all people, which would load every person's shard of it. */
  readNow(thing: Thing, reading: SummaryReading): Promise<KnownSummary> {
    return told(async () => {
      const path = pathOf(thing);
      const inEditor = this.#inEditor(thing, path, reading);
      if (inEditor) return inEditor;
      const file = await this.#reader.read(path);
      if (!file) return { etag: '', summary: NOTHING };
      await reading.turns?.next();
      return { etag: etagOf(file.stat), summary: summaryOf(thing, file, reading) };
    });
  }

  /** The etag that a summary of this path would have now. */
  async etag(path: string): Promise<string> {
    const saved = this.saved.get(path);
    if (saved) return saved.etag;
    return currentEtag(this.#reader, path, () => Uri.joinPath(this.#root, path));
  }

  /**
   * The etags of many paths, asked for at once. Those that the file system refuses to tell are left out: who needs one of
   * them asks for it alone, and hears why.
   */
  async etags(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const etags = new Map<string, string>();
    const isAnyDirty = dirtyDocuments().length > 0;
    const ask = paths.filter((path) => {
      const now =
        this.saved.get(path)?.etag ??
        (isAnyDirty ? dirtyEtag(() => Uri.joinPath(this.#root, path)) : undefined);
      if (now !== undefined) etags.set(path, now);
      return now === undefined;
    });
    if (ask.length === 0) return etags;
    const told = await this.#reader.stats(ask);
    for (const [index, path] of ask.entries()) {
      const stat = told[index];
      if (stat !== 'untold') etags.set(path, stat ? etagOf(stat) : '');
    }
    return etags;
  }

  #inEditor(thing: Thing, path: string, reading: SummaryReading): KnownSummary | undefined {
    const dirty = dirtyDocumentAt(() => Uri.joinPath(this.#root, path));
    if (dirty) {
      const summary = summarised(thing, dirty.getText(), reading);
      // While a line is half typed the file as it was saved last is still the better row.
      if (summary.ok) return { etag: `dirty ${dirty.version}`, summary };
    }
    const saved = this.saved.get(path);
    return saved && { etag: saved.etag, summary: summarised(thing, saved.text, reading) };
  }
}

async function told(job: () => Promise<KnownSummary>): Promise<KnownSummary> {
  try {
    return await job();
  } catch (error) {
    const detail = reasonOf(error);
    // Another etag than any file's, so that it is tried again.
    return {
      etag: 'unreadable',
      summary: { ok: false, problems: [{ code: 'unreadable', place: START, detail }] },
    };
  }
}

function summaryOf(thing: Thing, file: SmallFile, reading: SummaryReading): Summary<KindName> {
  const decoded = file.ok ? decode(file.bytes) : file;
  return decoded.ok ? summarised(thing, decoded.text, reading) : { ok: false, problems: [decoded.problem] };
}

function summarised(thing: Thing, text: string, { keys, facts }: SummaryReading): Summary<KindName> {
  if (keys && !mayHave(text, keys)) return NOTHING;
  if (facts) return factsIn(thing.kind, text, thing.private);
  return summarise(thing.kind, text, thing.private);
}

/** The shard of a thing's summary: a person's one-on-ones and goals are stored together, apart from all others'. */
function shardOf(thing: Thing): string {
  return thing.kind === 'person' || thing.person === undefined ? BOOK_SHARD : thing.person;
}
