import { Uri, type WorkspaceFolder, workspace } from 'vscode';
import { readSetting } from '../platform/contributions';

/** The setting's default, and what counts where the setting leads out of the workspace folder. */
const DEFAULT = 'leadbook';

/** Returns the path of a workspace folder's book, relative to it: `/` between names, nothing that leads out. */
export function bookPath(folder: WorkspaceFolder): string {
  const parts = readSetting('folder', folder.uri)
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? DEFAULT : parts.join('/');
}

/** The folder of a workspace folder's book, whether or not it is there. */
export function bookFolder(folder: WorkspaceFolder): Uri {
  return Uri.joinPath(folder.uri, bookPath(folder));
}

/** True if a place lies in the book folder of its workspace folder, whether or not there is a book yet. */
export function inBookFolder(uri: Uri): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const root = bookFolder(folder);
  return uri.scheme === root.scheme && uri.path.startsWith(`${root.path}/`);
}
