import { FileType, Uri, workspace } from 'vscode';
import { mapLimit } from './mapLimit';

/** How many folders are read at once: each may be asked for over the network. */
const WIDTH = 8;

/**
 * The files below a folder, found by reading folders: those near its top first. Links are not followed, and a folder below
 * that cannot be read holds none.
 * @param foreign names of folders that are left out
 * @param most how many folders are read at most
 * @throws what the file system throws where the folder itself cannot be read
 */
export async function filesBelow(
  root: Uri,
  foreign: ReadonlySet<string>,
  most: number,
): Promise<readonly Uri[]> {
  const files: Uri[] = [];
  const take = (folder: Uri, entries: readonly [string, FileType][]) =>
    entries.flatMap(([name, type]) => {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.File) files.push(uri);
      return type === FileType.Directory && !foreign.has(name) ? [uri] : [];
    });
  let level = take(root, await workspace.fs.readDirectory(root));
  for (let read = 1; level.length > 0 && read < most; ) {
    const folders = level.slice(0, most - read);
    read += folders.length;
    const listed = await mapLimit(folders, WIDTH, entriesOf);
    level = folders.flatMap((folder, index) => take(folder, listed[index] ?? []));
  }
  return files;
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    // It may be gone by now, or closed to us: its retros are none of ours then.
    return [];
  }
}
