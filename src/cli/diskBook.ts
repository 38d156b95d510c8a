import { randomUUID } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { lstat, mkdir, opendir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { PlannedWrite } from '../core/assistant/plannedWrites';
import type { BookPort } from '../core/assistant/sharedBook';
import { BOOK_FILE } from '../core/book/paths';
import { decode } from '../core/yaml';
import { maxBytes } from '../core/yaml/limits';
import { guard } from '../core/yaml/limitsGuard';

/** Names of a folder beyond these are not looked at: no book has so many. */
const MOST_NAMES = 200_000;
/** How often an edit is made anew when another program writes the file meanwhile. */
const TRIES = 5;

/** A pipe must hold nobody up, and no link be followed that took the place of a file meanwhile. */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Why something cannot be done, as a sentence for whoever asked. It holds no text of a record. */
export class CliError extends Error {}

/** What became of a write. */
type WriteEnd = 'written' | 'taken';

/** A book in a folder of a disk. No symbolic link below its folder is followed, and nothing larger than Leadbook takes is read. */
export class DiskBook implements BookPort {
  /** The folder, with all links on the way to it followed. */
  readonly root: string;
  /** How answers name the folder: as it is called from the folder that was given. */
  readonly name: string;

  private constructor(root: string, name: string) {
    this.root = root;
    this.name = name;
  }

  /**
   * The book in a folder, or in the folder `leadbook` of it.
   * @throws {CliError} where there is none
   */
  static async open(folder: string): Promise<DiskBook> {
    const given = await realpath(resolve(folder)).catch(() => undefined);
    if (given === undefined) throw new CliError(`There is no folder ${folder}.`);
    for (const root of [given, join(given, 'leadbook')]) {
      const book = new DiskBook(root, root === given ? basename(given) : 'leadbook');
      if (book.#place(BOOK_FILE) !== undefined) return book;
    }
    throw new CliError(`There is no book in ${folder}: neither ${BOOK_FILE} nor leadbook/${BOOK_FILE}.`);
  }

  async list(folder: string): Promise<readonly string[]> {
    return (await this.entries(folder)).map(({ name }) => name);
  }

  /** What is in a folder but symbolic links, in no order; nothing where there is no such folder. */
  async entries(folder: string): Promise<readonly { readonly name: string; readonly isFolder: boolean }[]> {
    const place = this.#place(folder);
    if (place === undefined) return [];
    const found: { name: string; isFolder: boolean }[] = [];
    try {
      for await (const entry of await opendir(place)) {
        if (entry.isFile() || entry.isDirectory())
          found.push({ name: entry.name, isFolder: entry.isDirectory() });
        if (found.length >= MOST_NAMES) break;
      }
    } catch {
      // A folder that cannot be listed has nothing that could be told.
      return [];
    }
    return found;
  }

  async read(path: string): Promise<string | undefined> {
    const bytes = await this.bytes(path);
    const decoded = bytes && decode(bytes);
    return decoded?.ok ? decoded.text : undefined;
  }

  /** The bytes of a file, one more than Leadbook takes at most; undefined where there is none, or it is no file. */
  async bytes(path: string): Promise<Uint8Array | undefined> {
    const place = this.#place(path);
    if (place === undefined) return undefined;
    try {
      // At once: a book has thousands of files, and a turn of the loop for each step takes longer than the disk.
      const file = openSync(place, READING);
      try {
        return bytesOf(file);
      } finally {
        closeSync(file);
      }
    } catch {
      return undefined;
    }
  }

  /**
   * Does what was planned. A file is never written over but by an edit of the very text that stands there.
   * @returns `taken` where a file that was to be made is there by now
   * @throws {CliError} where it cannot be done; nothing is changed then
   */
  async write({ path, text, change }: PlannedWrite): Promise<WriteEnd> {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      if (text !== undefined) {
        if (await this.#create(path, text)) return 'written';
        if (!change) return 'taken';
      }
      if (change && (await this.#edit(path, change))) return 'written';
    }
    throw new CliError(`${path} is being changed by another program; nothing was written. Try again.`);
  }

  async #create(path: string, text: string): Promise<boolean> {
    const steps = path.split('/');
    for (let length = 1; length < steps.length; length++) {
      const folder = join(this.root, ...steps.slice(0, length));
      await mkdir(folder).catch(() => undefined);
      if (this.#place(steps.slice(0, length).join('/')) === undefined) throw notWritable(path);
    }
    const place = join(this.root, ...steps);
    if (await lstat(place).catch(() => undefined)) return false;
    try {
      await writeFile(place, text, { flag: 'wx' });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw notWritable(path);
    }
  }

  /** False where the file was another in the moment before it was written. */
  async #edit(path: string, change: NonNullable<PlannedWrite['change']>): Promise<boolean> {
    const place = this.#place(path);
    const bytes = await this.bytes(path);
    const decoded = bytes && decode(bytes);
    if (place === undefined || !decoded)
      throw new CliError(`${path} cannot be read, or is a symbolic link; nothing was changed.`);
    const problem = decoded.ok ? guard(decoded.text) : decoded.problem;
    if (!decoded.ok || problem)
      throw new CliError(`${path} cannot be edited safely (${problem?.code}); nothing was changed.`);
    const edited = change(decoded.text);
    if (!edited.ok) {
      const { code, place: at } = edited.refusal;
      throw new CliError(
        `${path}, line ${at.line + 1}: this cannot be changed safely (${code}); change it by hand.`,
      );
    }
    const { mode } = await lstat(place);
    const beside = `${place}.${randomUUID()}.tmp`;
    try {
      await writeFile(beside, edited.text, { flag: 'wx', mode });
      const now = await this.bytes(path);
      if (!now || Buffer.compare(now, bytes) !== 0) return false;
      await rename(beside, place);
      return true;
    } catch {
      throw notWritable(path);
    } finally {
      await rm(beside, { force: true });
    }
  }

  /** Where a path leads on the disk; undefined where nothing is, where a link is on the way, or where it leads out. */
  #place(path: string): string | undefined {
    const steps = path === '' ? [] : path.split('/');
    if (steps.some((step) => step === '' || step === '.' || step === '..' || /[\\\0]/.test(step)))
      return undefined;
    const place = join(this.root, ...steps);
    try {
      const real = relative(this.root, realpathSync.native(place));
      return real.split(sep).join('/') === path ? place : undefined;
    } catch {
      return undefined;
    }
  }
}

/** The bytes of an open file, one more than Leadbook takes at most; undefined of what is no file. */
function bytesOf(file: number): Uint8Array | undefined {
  const stats = fstatSync(file);
  if (!stats.isFile()) return undefined;
  let bytes = new Uint8Array(Math.min(stats.size, maxBytes) + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    length += read;
    if (read === 0 || length > maxBytes) return bytes.slice(0, length);
    if (length < bytes.length) continue;
    // It grew meanwhile, or does not tell its size.
    const more = new Uint8Array(maxBytes + 1);
    more.set(bytes);
    bytes = more;
  }
}

function notWritable(path: string): CliError {
  return new CliError(`${path} cannot be written: is there room, may you write there, and is it no link?`);
}
