import { FileSystemError, FileType, Uri, workspace } from 'vscode';

/** Whether an error says that nothing is at the place. */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')
  );
}

/** The names in a folder below `root`; none where there is no folder. Throws what the file system throws otherwise. */
export async function list(root: Uri, folder: string): Promise<readonly string[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder === '' ? root : Uri.joinPath(root, folder));
    return entries.map(([name]) => name);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** A file's time (milliseconds) and size (bytes), or undefined where there is none. */
export async function stampOf(uri: Uri): Promise<{ mtime: number; size: number } | undefined> {
  try {
    const { mtime, size, type } = await workspace.fs.stat(uri);
    return type & FileType.Directory ? undefined : { mtime, size };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
