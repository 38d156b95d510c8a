/**
 * Loaded when a book on a disk of this machine is read. The only file of the source that reaches a module of Node: every
 * question to VS Code's file system goes to the window and back, which takes ten times as long as the disk.
 */
import type * as NodeFs from 'node:fs';
import { call, type Local, type Pace, type PacedSteps, runner, whyNot } from './localFiles/pacedCalls';

type Fs = typeof NodeFs;

/** What may be at a place; `other` is a pipe, a device, a socket. */
export type LocalKind = 'file' | 'folder' | 'other';

/** A name in a folder. */
type LocalEntry = readonly [name: string, kind: LocalKind];

/** What is at a place. */
export interface LocalStat {
  /** When it was changed, in whole milliseconds, as VS Code rounds it. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  readonly kind: LocalKind;
}

/** What was read; without bytes where it is no file, or larger than was asked for. */
interface LocalFile extends LocalStat {
  readonly bytes: Uint8Array | undefined;
}

/** Files of this machine, by their paths as its system writes them. Nothing is thrown. */
export interface LocalFiles {
  stat(path: string): Promise<Local<LocalStat>>;
  /** The same of many, in their order: one answer for all costs a tenth of one for each. */
  stats(paths: readonly string[]): Promise<readonly Local<LocalStat>[]>;
  /** What is in a folder, in no order. */
  list(path: string): Promise<Local<readonly LocalEntry[]>>;
  /** Reads a file of at most `most` bytes. */
  read(path: string, most: number): Promise<Local<LocalFile>>;
}

/** How many names are listed in one call. */
const NAMES = 64;
/** How many bytes are read in one call of a file that does not tell its size. */
const CHUNK = 65_536;
/** How many files of a slow disk are asked after at once. */
const SIDE_BY_SIDE = 64;
/** How long one call may go on asking after files, in milliseconds. */
const ASKING = 1;

/**
 * The files of this machine; undefined where the host has none, or no way to them.
 * @param fs what is asked; Node's own unless told
 */
export function localFiles(pace: Pace, fs: Fs | undefined = nodeFs()): LocalFiles | undefined {
  if (!fs) return undefined;
  const run = runner(pace);
  const isMac = process.platform === 'darwin';
  return {
    stat: (path) => run(statSteps(fs, path)),
    stats: async (paths) => {
      const found = await run(statsSteps(fs, paths, pace.now));
      return typeof found === 'string' ? paths.map(() => found) : found.is;
    },
    list: (path) => run(listSteps(fs, path, isMac)),
    read: (path, most) => run(readSteps(fs, path, most)),
  };
}

/** The program that runs this host, which is a Node with `ELECTRON_RUN_AS_NODE`; undefined where the host is no process. */
export function runtimePath(): string | undefined {
  return nodeFs() && process.execPath;
}

function nodeFs(): Fs | undefined {
  return typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:fs');
}

function* statSteps(fs: Fs, path: string): PacedSteps<Local<LocalStat>> {
  return localOf(yield* lstat(fs, path));
}

function* statsSteps(
  fs: Fs,
  paths: readonly string[],
  now: () => number,
): PacedSteps<Local<readonly Local<LocalStat>[]>> {
  const found: Local<LocalStat>[] = [];
  while (found.length < paths.length) {
    const next = paths.slice(found.length, found.length + SIDE_BY_SIDE);
    const some = yield* call(
      () => someStats(fs, next, now),
      (done) => {
        allStats(fs, next).then((all) => done(undefined, all), done);
      },
    );
    found.push(...some);
  }
  return { is: found };
}

/** What is at the first of some paths: at as many as the time allows, and at one at least. */
function someStats(fs: Fs, paths: readonly string[], now: () => number): Local<LocalStat>[] {
  const until = now() + ASKING;
  const found: Local<LocalStat>[] = [];
  for (let at = 0; at < paths.length && (at === 0 || now() < until); at++) {
    try {
      found.push(localOf(fs.lstatSync(paths[at] ?? '', { throwIfNoEntry: false })));
    } catch (error) {
      found.push(whyNot(error));
    }
  }
  return found;
}

function allStats(fs: Fs, paths: readonly string[]): Promise<Local<LocalStat>[]> {
  const one = (path: string) =>
    new Promise<Local<LocalStat>>((done, fail) => {
      fs.lstat(path, (error, stats) => (error ? fail(error) : done(localOf(stats))));
    }).catch(whyNot);
  return Promise.all(paths.map(one));
}

function localOf(stats: NodeFs.Stats | undefined): Local<LocalStat> {
  if (!stats) return 'absent';
  const stat = statOf(stats);
  return stat ? { is: stat } : 'unsure';
}

function* listSteps(fs: Fs, path: string, isMac: boolean): PacedSteps<Local<readonly LocalEntry[]>> {
  const options = { bufferSize: NAMES };
  const folder = yield* call(
    () => fs.opendirSync(path, options),
    (done) => fs.opendir(path, options, done),
  );
  try {
    const all: LocalEntry[] = [];
    for (;;) {
      const some = yield* call(
        () => entriesOf(folder),
        (done) => folder.read((error, entry) => done(error, entry ? [entry] : [])),
      );
      if (some.length === 0) return { is: all };
      for (const entry of some) {
        const kind = kindOf(entry);
        // VS Code leaves out links that it cannot follow.
        if (kind === undefined) return 'unsure';
        all.push([isMac ? entry.name.normalize('NFC') : entry.name, kind]);
      }
    }
  } finally {
    yield* call(
      () => folder.closeSync(),
      (done) => folder.close(done),
    );
  }
}

function entriesOf(folder: NodeFs.Dir): NodeFs.Dirent[] {
  const entries: NodeFs.Dirent[] = [];
  while (entries.length < NAMES) {
    const entry = folder.readSync();
    if (!entry) break;
    entries.push(entry);
  }
  return entries;
}

function* readSteps(fs: Fs, path: string, most: number): PacedSteps<Local<LocalFile>> {
  // To open a device may do something already.
  const before = yield* lstat(fs, path);
  if (!before) return 'absent';
  const seen = statOf(before);
  if (!seen) return 'unsure';
  if (seen.kind !== 'file' || seen.size > most) return { is: { ...seen, bytes: undefined } };
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
  const flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK;
  const file = yield* call(
    () => fs.openSync(path, flags),
    (done) => fs.open(path, flags, done),
  );
  try {
    const stats = yield* fstat(fs, file);
    // Another took its place meanwhile, such as a pipe.
    if (!stats.isFile() || stats.ino !== before.ino || stats.dev !== before.dev) return 'unsure';
    const bytes = stats.size > most ? undefined : yield* bytesOf(fs, file, stats.size, most);
    // Somebody writes it just now: VS Code reads it when that may be over.
    if (bytes && !isSame(stats, yield* fstat(fs, file))) return 'unsure';
    return { is: { kind: 'file', mtime: stats.mtime.getTime(), size: stats.size, bytes } };
  } finally {
    yield* call(
      () => fs.closeSync(file),
      (done) => fs.close(file, done),
    );
  }
}

function isSame(before: NodeFs.Stats, after: NodeFs.Stats): boolean {
  return before.mtimeMs === after.mtimeMs && before.size === after.size;
}

/** The bytes of an open file of this size; undefined where it has more than `most`. */
function* bytesOf(fs: Fs, file: number, size: number, most: number): PacedSteps<Uint8Array | undefined> {
  // Some file systems say zero of files that are made as they are read.
  let bytes = new Uint8Array(size || CHUNK);
  let length = 0;
  for (;;) {
    const into = bytes;
    const from = length;
    const read = yield* call(
      () => fs.readSync(file, into, from, into.length - from, null),
      (done) => fs.read(file, into, from, into.length - from, null, done),
    );
    length += read;
    if (read === 0 || length === size) return length === bytes.length ? bytes : bytes.slice(0, length);
    if (length > most) return undefined;
    if (length < bytes.length) continue;
    bytes = new Uint8Array(2 * length);
    bytes.set(into);
  }
}

function* fstat(fs: Fs, file: number): PacedSteps<NodeFs.Stats> {
  return yield* call(
    () => fs.fstatSync(file),
    (done) => fs.fstat(file, done),
  );
}

function* lstat(fs: Fs, path: string): PacedSteps<NodeFs.Stats | undefined> {
  return yield* call(
    () => fs.lstatSync(path, { throwIfNoEntry: false }),
    (done) => fs.lstat(path, done),
  );
}

/** Undefined for a link, which is left to others to follow. */
function statOf(stats: NodeFs.Stats): LocalStat | undefined {
  const kind = kindOf(stats);
  return kind && { kind, mtime: stats.mtime.getTime(), size: stats.size };
}

/** Undefined for a link, and where the file system does not tell. */
function kindOf(one: NodeFs.Stats | NodeFs.Dirent): LocalKind | undefined {
  if (one.isFile()) return 'file';
  if (one.isDirectory()) return 'folder';
  const isOther = one.isFIFO() || one.isSocket() || one.isCharacterDevice() || one.isBlockDevice();
  return isOther ? 'other' : undefined;
}
