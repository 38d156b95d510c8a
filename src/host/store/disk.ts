import { FileSystemError, FileType, type TextDocument, Uri, workspace } from 'vscode';
import { readSmallFile, type SmallFile } from '../platform/readSmall';

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

/** What is read of a file, with its stamp; see `readSmallFile`. Undefined where there is no file. */
export async function readWithEtag(uri: Uri): Promise<SmallFile | undefined> {
  try {
    return await readSmallFile(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
