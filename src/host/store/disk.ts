import { FileSystemError, FileType, type TextDocument, Uri, workspace } from 'vscode';
import { readSmallFile, type SmallFile } from '../platform/readSmall';

/** Whether an error says that nothing is at the place. */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}

/** The names in a folder below `root`; none where there is no folder. Throws what the file system throws otherwise. */
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

/** What tells whether a file, or the editor that has it unsaved, is still the same: to compare, never to parse. */
export async function currentEtag(uri: Uri): Promise<string> {
  const dirty = dirtyDocument(uri);
  if (dirty) return `dirty ${dirty.version}`;
  const stamp = await etagOf(uri);
  return stamp ? etagOfText(stamp) : '';
}

/** The same of a file's time and size. */
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
