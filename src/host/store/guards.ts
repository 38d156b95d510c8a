import { FileType, l10n, Uri, workspace } from 'vscode';
import { guard } from '../../core/yaml/limitsGuard';
import type { Problem } from '../../core/yaml/yamlTypes';
import { problemSentence, UserError } from '../platform/errors';
import { readSmallText } from '../platform/readSmall';
import { isNotFound } from './disk';

/**
 * Asserts that the workspace is trusted: in Restricted Mode Leadbook only reads.
 * @throws {UserError} `restricted`
 */
export function assertTrusted(): void {
  if (workspace.isTrusted) return;
  throw new UserError(
    'restricted',
    l10n.t('This folder is open in Restricted Mode, where Leadbook only reads. Trust the folder to write.'),
  );
}

/**
 * Asserts that neither the file nor a folder on the way to it from `root` is a symbolic link, so that what is written
 * below `root` stays there. `root` itself may be one: whoever opened a workspace folder by a link means where it leads.
 * @throws {UserError} `symbolicLink`
 * @throws FileSystemError what the file system throws, unless nothing is there
 */
export async function assertNoLink(root: Uri, uri: Uri): Promise<void> {
  const below = uri.path.slice(root.path.length).split('/').filter(Boolean);
  for (let length = 1; length <= below.length; length++) {
    const step = Uri.joinPath(root, ...below.slice(0, length));
    const type = await typeOf(step);
    if (type === undefined) return;
    if (type & FileType.SymbolicLink) {
      const path = workspace.asRelativePath(step);
      throw new UserError(
        'symbolicLink',
        l10n.t('{0} is a symbolic link; Leadbook does not write through it.', path),
        step,
      );
    }
  }
}

/**
 * Reads a file as text.
 * @throws {UserError} `refused` with the reason and its place, for bytes that are not safe to edit as text
 * @throws FileSystemError if the file cannot be read
 */
export async function readText(uri: Uri): Promise<string> {
  const decoded = await readSmallText(uri);
  if (!decoded.ok) throw unfit(uri, decoded.problem);
  // Mixed line ends are refused too: an editor would show, and save, them all alike.
  const problem = guard(decoded.text);
  if (problem) throw unfit(uri, problem);
  return decoded.text;
}

function unfit(uri: Uri, problem: Problem): UserError {
  const message = l10n.t(
    '{0}, line {1}: {2} Nothing was changed.',
    workspace.asRelativePath(uri),
    problem.place.line + 1,
    problemSentence(problem),
  );
  return new UserError('refused', message, uri, problem.place);
}

/**
 * True if a file or folder is at the place.
 * @throws FileSystemError if the file system cannot tell
 */
export async function exists(uri: Uri): Promise<boolean> {
  return (await typeOf(uri)) !== undefined;
}

/** The folders that would be made with a file, the outermost first. */
export async function missingFolders(root: Uri, uri: Uri): Promise<readonly Uri[]> {
  const missing: Uri[] = [];
  for (let at = Uri.joinPath(uri, '..'); at.path.length > root.path.length; at = Uri.joinPath(at, '..')) {
    if (await exists(at)) break;
    missing.unshift(at);
  }
  return missing;
}

async function typeOf(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
