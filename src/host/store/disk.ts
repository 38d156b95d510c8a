import { FileSystemError, FileType, type TextDocument, Uri, workspace } from 'vscode';

/** How long a file must have rested for its time and its bytes to be known to belong together, in milliseconds. */
const RESTED = 2000;

/** True for the error that the file system throws if nothing is at a place. */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}

/**
 * The names in a folder below `root`; empty if there is no such folder.
 * @throws FileSystemError if the folder cannot be read
 */
export async function listFolder(root: Uri, folder: string): Promise<readonly string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder === '' ? root : Uri.joinPath(root, folder));
    return entries.map(([name]) => name);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** The editor's document of a file, where it has changes that are not saved. */
export function dirtyDocument(uri: Uri): TextDocument | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === key);
}

/**
 * A string that changes when the file, or the editor that has unsaved changes of it, changes. Compare it; do not parse
 * it.
 */
export async function currentEtag(uri: Uri): Promise<string> {
  const dirty = dirtyDocument(uri);
  if (dirty) return `dirty ${dirty.version}`;
  const stamp = await etagOf(uri);
  return stamp ? etagOfText(stamp) : '';
}

/** The etag of a file from its modification time (ms) and size (bytes). */
export function etagOfText({ mtime, size }: { readonly mtime: number; readonly size: number }): string {
  return `${mtime} ${size}`;
}

/** The stamp of bytes that were read while nobody asked for their file's time. */
export function readEtag(bytes: Uint8Array, asked: number): string {
  return `read ${asked} ${bytes.byteLength}`;
}

/**
 * True if what has the one stamp is of the file that has the other now. Bytes whose file was not asked for its time are
 * its bytes still where it has rested since well before they were read.
 */
export function isEtagOf(stamp: string, now: string): boolean {
  if (stamp === now) return true;
  const [word, asked, bytes] = stamp.split(' ');
  const [mtime, size] = now.split(' ');
  return word === 'read' && size === bytes && Number(mtime) < Number(asked) - RESTED;
}

/** A file's time (milliseconds) and size (bytes), or undefined where there is none. */
export async function etagOf(uri: Uri): Promise<{ mtime: number; size: number } | undefined> {
  try {
    const { mtime, size, type } = await workspace.fs.stat(uri);
    return type & FileType.Directory ? undefined : { mtime, size };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

/**
 * A file's bytes with a stamp that is theirs, or of just before them: should it be written meanwhile, the next
 * comparison tells. Undefined where there is no file.
 */
export async function readWithEtag(
  uri: Uri,
): Promise<{ stamp: { mtime: number; size: number }; bytes: Uint8Array } | undefined> {
  const asked = Date.now();
  const reading = workspace.fs.readFile(uri);
  const [stamp, read] = await Promise.all([
    etagOf(uri),
    reading.then(
      (bytes) => ({ bytes }),
      (error: unknown) => ({ error }),
    ),
  ]);
  if (!stamp) return undefined;
  if ('error' in read) throw read.error;
  // The bytes may be from before the time; where the file has rested since well before both, they belong together.
  const isSure = stamp.size === read.bytes.byteLength && stamp.mtime < asked - RESTED;
  return { stamp, bytes: isSure ? read.bytes : await workspace.fs.readFile(uri) };
}
