import { FileType, Uri, workspace } from 'vscode';
import { maxBytes } from '../../core/yaml/limits';
import type { Local } from '../../lazy/localFiles/pacedCalls';
import type { LocalFiles, LocalKind, LocalStat } from '../../lazy/localFilesModule';
import { asyncLazy } from '../platform/asyncLazy';
import type { LazyModules } from '../platform/lazyModules';
import { type EtagStat, noFile, readSmallFile, type SmallFile, tooLarge } from '../platform/readSmall';
import { dirtyDocumentAt, etagOf, isNotFound } from './disk';
import { mapLimit, WIDTH } from './mapLimit';
import { pauseAfter } from './turns';

/** A name in a folder, and what it is the name of. */
type FolderEntry = readonly [name: string, type: FileType];

/**
 * Reads many files below one folder. Paths are relative to it, with `/` between names; `''` is the folder itself.
 * @throws {FileSystemError} each method what the file system throws, but for what is not there
 */
export interface FolderReader {
  /** What is in a folder, in no order; nothing where there is no such folder. */
  entries(folder: string): Promise<readonly FolderEntry[]>;
  /** The etag of a file; undefined where there is none, or a folder. */
  stat(path: string): Promise<EtagStat | undefined>;
  /** The same of many files, in their order; `untold` for those of which the file system throws something else. */
  stats(paths: readonly string[]): Promise<readonly (EtagStat | undefined | 'untold')[]>;
  /** A file of at most `maxBytes`, or why it is not read, see `readSmallFile`; undefined where there is none. */
  read(path: string): Promise<SmallFile | undefined>;
  /** All bytes of a file that Leadbook itself has written, however many; undefined where there is none. */
  readAll(path: string): Promise<Uint8Array | undefined>;
}

/** Gives the reader of a folder. */
export type ReaderOf = (root: Uri) => Promise<FolderReader>;

/** The names of what is in a folder. */
export async function namesIn(reader: FolderReader, folder: string): Promise<readonly string[]> {
  return (await reader.entries(folder)).map(([name]) => name);
}

/**
 * A string that changes when a file, or the editor that has unsaved changes of it, changes; `''` where there is no file.
 * Compare it; do not parse it.
 * @param uri the place of that path
 */
export async function currentEtag(reader: FolderReader, path: string, uri: () => Uri): Promise<string> {
  const dirty = dirtyEtag(uri);
  if (dirty !== undefined) return dirty;
  const stat = await reader.stat(path);
  return stat ? etagOf(stat) : '';
}

/** Returns the etag of unsaved changes of a file; undefined where no editor has any. */
export function dirtyEtag(uri: () => Uri): string | undefined {
  const dirty = dirtyDocumentAt(uri);
  return dirty && `dirty ${dirty.version}`;
}

/** Reads through VS Code: all file systems, each question by way of the window. */
export function workspaceReader(root: Uri): FolderReader {
  const at = (path: string) => (path === '' ? root : Uri.joinPath(root, path));
  const stat = async (path: string) => {
    const stat = await orNothing(workspace.fs.stat(at(path)), undefined);
    if (!stat || stat.type & FileType.Directory) return undefined;
    return { mtime: stat.mtime, size: stat.size };
  };
  return {
    entries: (folder) => orNothing(workspace.fs.readDirectory(at(folder)), []),
    stat,
    stats: (paths) => mapLimit(paths, WIDTH, (path) => stat(path).catch(() => 'untold' as const)),
    read: (path) => orNothing(readSmallFile(at(path)), undefined),
    readAll: (path) => orNothing(workspace.fs.readFile(at(path)), undefined),
  };
}

async function orNothing<T, U>(asked: PromiseLike<T>, nothing: U): Promise<T | U> {
  try {
    return await asked;
  } catch (error) {
    if (isNotFound(error)) return nothing;
    throw error;
  }
}

const TYPES: Readonly<Record<LocalKind, FileType>> = {
  file: FileType.File,
  folder: FileType.Directory,
  other: FileType.Unknown,
};

/**
 * Reads a folder of this machine past VS Code, and asks that only where something is out of the common: a link, a refusal.
 * @param otherwise reads the same folder through VS Code
 */
export function localReader(root: Uri, files: LocalFiles, otherwise: FolderReader): FolderReader {
  const folder = root.fsPath;
  const at = (path: string) => (path === '' ? folder : `${folder}/${path}`);
  return {
    async entries(path) {
      const found = await files.list(at(path));
      if (found === 'unsure') return otherwise.entries(path);
      return found === 'absent' ? [] : found.is.map(([name, kind]) => [name, TYPES[kind]]);
    },
    async stat(path) {
      const found = await files.stat(at(path));
      if (found === 'unsure') return otherwise.stat(path);
      return isThere(found) ? etagStatOf(found.is) : undefined;
    },
    async stats(paths) {
      const found = await files.stats(paths.map(at));
      const unsure = paths.filter((_, index) => found[index] === 'unsure');
      const others = unsure.length === 0 ? [] : await otherwise.stats(unsure);
      const told = new Map(unsure.map((path, index) => [path, others[index]]));
      return found.map((one, index) => {
        if (one === 'unsure') return told.get(paths[index] ?? '');
        return isThere(one) ? etagStatOf(one.is) : undefined;
      });
    },
    async read(path) {
      const found = await files.read(at(path), maxBytes);
      if (found === 'unsure') return otherwise.read(path);
      if (found === 'absent') return undefined;
      const { kind, bytes } = found.is;
      const stat = etagStatOf(found.is);
      if (kind !== 'file') return noFile(stat);
      return bytes ? { ok: true, bytes, stat } : tooLarge(stat);
    },
    async readAll(path) {
      const found = await files.read(at(path), Number.MAX_SAFE_INTEGER - 1);
      if (found === 'unsure') return otherwise.readAll(path);
      return found === 'absent' || !found.is.bytes ? undefined : found.is.bytes;
    },
  };
}

function isThere(found: Exclude<Local<LocalStat>, 'unsure'>): found is { readonly is: LocalStat } {
  return found !== 'absent' && found.is.kind !== 'folder';
}

function etagStatOf({ mtime, size }: LocalStat): EtagStat {
  return { mtime, size };
}

/** How much of a slice of work reading may use, in milliseconds. */
const SLICE = 5;

/** Makes what gives readers: for folders of this machine, in a host that has a way to its disk, local ones. */
export function folderReaders(modules: LazyModules): ReaderOf {
  const files = asyncLazy(async () => {
    const { localFiles } = await modules.load('localFiles');
    return localFiles({ pause: () => pauseAfter(SLICE), now: () => performance.now() });
  });
  // First rows wait for it, so it is loaded beside the rest. Where that fails, who reads hears of it.
  if (workspace.workspaceFolders?.some(({ uri }) => uri.scheme === 'file')) files().catch(() => undefined);
  return async (root) => {
    const otherwise = workspaceReader(root);
    const local = root.scheme === 'file' ? await files() : undefined;
    return local ? localReader(root, local, otherwise) : otherwise;
  };
}
