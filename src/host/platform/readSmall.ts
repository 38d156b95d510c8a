import { FileType, l10n, type Uri, workspace } from 'vscode';
import { type Decoded, decode } from '../../core/yaml';
import { maxBytes } from '../../core/yaml/limits';
import type { Problem } from '../../core/yaml/yamlTypes';

/** What tells whether a file is still the same: its time in milliseconds, and its size in bytes. */
export interface EtagStat {
  readonly mtime: number;
  readonly size: number;
}

/** A file's bytes, or why they are not read. */
export type SmallFile =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly stat: EtagStat }
  | { readonly ok: false; readonly problem: Problem; readonly stat: EtagStat };

const START = { offset: 0, length: 0, line: 0, column: 0 } as const;

/**
 * Reads a file of at most `maxBytes`. Its kind and size are asked first: a large one holds everybody up, and reading a
 * pipe or a device never ends. The etag is that of the bytes, or of just before them: should the file be written
 * meanwhile, the next comparison tells. Fails with `tooLarge`, and with `unreadable` for what is no file.
 * @throws {FileSystemError} what the file system throws
 */
export async function readSmallFile(uri: Uri): Promise<SmallFile> {
  const { type, size, mtime } = await workspace.fs.stat(uri);
  const stat = { mtime, size };
  if ((type & FileType.File) === 0) return noFile(stat);
  if (size > maxBytes) return tooLarge(stat);
  return { ok: true, bytes: await workspace.fs.readFile(uri), stat };
}

/** Returns the failed reading, `unreadable`, of a folder, a pipe or a device where a file should be. */
export function noFile(stat: EtagStat): SmallFile {
  const detail = l10n.t('it is not a regular file');
  return { ok: false, problem: { code: 'unreadable', place: START, detail }, stat };
}

/** Returns the failed reading, `tooLarge`, of a file with more than `maxBytes`. */
export function tooLarge(stat: EtagStat): SmallFile {
  return { ok: false, problem: { code: 'tooLarge', place: START }, stat };
}

/**
 * The bytes of a file of at most `maxBytes`; undefined for a larger one, and for what is no file.
 * @throws {FileSystemError} what the file system throws
 */
export async function readSmall(uri: Uri): Promise<Uint8Array | undefined> {
  const file = await readSmallFile(uri);
  return file.ok ? file.bytes : undefined;
}

/**
 * The text of a file that is not too large; else why it is not read, or why it is no text.
 * @throws {FileSystemError} what the file system throws
 */
export async function readSmallText(uri: Uri): Promise<Decoded> {
  const file = await readSmallFile(uri);
  return file.ok ? decode(file.bytes) : file;
}
