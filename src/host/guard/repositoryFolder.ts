import { FileType, Uri, workspace } from 'vscode';
import { gitFolderOf } from '../../core/guard/gitFolder';
import { isBlankText } from '../../core/isBlankText';
import { readSmall } from '../platform/readSmall';
import { isNotFound } from '../store/disk';
import { exists } from '../store/guards';

/** The folder of the repository around a place, by names alone. */
export interface RepositoryFolder {
  readonly root: Uri;
  /** The place relative to it, `/` between names; `''` is the folder itself. */
  readonly path: string;
  /** A symbolic link lies on the way from it to the place: git sees the link, not what is behind it. */
  readonly isLinked: boolean;
}

/**
 * The innermost folder around a place that has a `.git`; undefined where none has. The git extension itself names the
 * outermost repository that is open, and none where git refuses to read.
 */
export async function repositoryFolder(place: Uri): Promise<RepositoryFolder | undefined> {
  const names: string[] = [];
  let isLinked = false;
  for (let folder = place; ; ) {
    if (await exists(Uri.joinPath(folder, '.git'))) return { root: folder, path: names.join('/'), isLinked };
    const above = Uri.joinPath(folder, '..');
    if (above.path === folder.path) return undefined;
    isLinked ||= await isLink(folder);
    names.unshift(folder.path.slice(folder.path.lastIndexOf('/') + 1));
    folder = above;
  }
}

async function isLink(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/**
 * The git folder of a repository or a worktree, where its `index` lies.
 * @throws {FileSystemError} what the file system throws
 */
export async function gitFolder(root: Uri): Promise<Uri> {
  const dotGit = Uri.joinPath(root, '.git');
  if ((await workspace.fs.stat(dotGit)).type & FileType.Directory) return dotGit;
  const led = gitFolderOf(await textOf(dotGit));
  return led === undefined ? dotGit : resolved(root, led);
}

/**
 * The folder that all worktrees of a repository share, where `info/exclude` counts: a worktree's own is not read.
 * Source: gitrepository-layout(5), `commondir`.
 * @throws {FileSystemError} where that file is there and cannot be read
 */
export async function commonGitFolder(root: Uri): Promise<Uri> {
  const folder = await gitFolder(root);
  const common = await textOf(Uri.joinPath(folder, 'commondir')).catch((error: unknown) => {
    if (isNotFound(error)) return '';
    throw error;
  });
  return isBlankText(common) ? folder : resolved(folder, common.trim());
}

/** A path that git wrote, absolute (with a drive on Windows) or relative to a folder. */
function resolved(folder: Uri, path: string): Uri {
  if (/^[A-Za-z]:[\\/]/.test(path)) return folder.with({ path: `/${path.replaceAll('\\', '/')}` });
  return path.startsWith('/') ? folder.with({ path }) : Uri.joinPath(folder, path);
}

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await readSmall(uri));
}

/** True if one place lies in the other, or they are the same. Cases are folded, as some file systems do. */
export function touches(one: Uri, other: Uri): boolean {
  const [a, b] = [`${one.path}/`.toLowerCase(), `${other.path}/`.toLowerCase()];
  return a.startsWith(b) || b.startsWith(a);
}
