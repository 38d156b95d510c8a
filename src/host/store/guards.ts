import { FileType, l10n, Uri, workspace } from 'vscode';
import { guard } from '../../core/yaml/limitsGuard';
import type { Problem } from '../../core/yaml/yamlTypes';
import { problemSentence, UserError } from '../platform/errors';
import { readSmallText } from '../platform/readSmall';
import { isNotFound } from './disk';

/** Throws `restricted` in a folder that is not trusted: there Leadbook shows and writes nothing. */
export function assertTrusted(): void {
  if (workspace.isTrusted) return;
  throw new UserError(
    'restricted',
    l10n.t('This folder is open in Restricted Mode, where Leadbook only reads. Trust the folder to write.'),
  );
}

/**
 * Throws `symbolicLink` when the file, or a folder on the way to it from `root`, is a symbolic link: what is written
 * below `root` stays there. `root` itself may be one: whoever opened a workspace folder by a link means where it leads.
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

/** The bytes of a file as text. Throws `refused` with the reason where they are no text, or too large, to be safe to write over. */
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

/** Whether something is at the place. Throws what the file system throws where that cannot be told. */
export async function exists(uri: Uri): Promise<boolean> {
  return (await typeOf(uri)) !== undefined;
}

async function typeOf(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
