import { l10n, Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import { ownRepositoryGitignore } from '../../core/book/gitignore';
import { BOOK_FILE } from '../../core/book/paths';
import { excludedText } from '../../core/guard/gitFolder';
import { argument } from '../commands/argumentFields';
import type { Feedback } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { openRepositoryAt } from '../guard/askGit';
import { commonGitFolder, type RepositoryFolder, repositoryFolder } from '../guard/repositoryFolder';
import { writeGitignore } from '../guard/writeGitignore';
import { UserError } from '../platform/errors';
import { type GitApi, openGit } from '../platform/git';
import { pickBook } from '../prompts/pickPerson';
import { isNotFound } from '../store/disk';
import { assertTrusted, exists } from '../store/guards';
import type { Privacies } from '../store/privacies';
import type { Writer } from '../store/writer';
import { privacyChanged } from './changePrivacy';

/**
 * Makes a book a repository of its own, and says what that means.
 * @param privacies remembers that it is private
 */
export const ownRepository = (privacies: Privacies) =>
  defineCommand({
    name: 'ownRepository',
    done: privacyChanged,
    args: z.strictObject({ book: argument.uri }),
    run: async (host, { args, all }) => {
      const open = await pickBook(host.books, args.book, l10n.t('Give It Its Own Repository'));
      if (!open) return undefined;
      const { book } = open;
      await makeOwnRepository(host.writer, privacies, book.folder.uri, book.root);
      if (all) await tellOwnRepository(host.feedback);
      return Uri.joinPath(book.root, BOOK_FILE);
    },
  });

/**
 * Makes a book a repository of its own: the repository around it excludes the book first, in the git folder that all its
 * worktrees share, so that there is no moment in which it would take the book.
 * @param folder the workspace folder of the book
 * @throws {UserError} restricted, exists, refused, and what the writer throws
 */
async function makeOwnRepository(
  writer: Writer,
  privacies: Privacies,
  folder: Uri,
  root: Uri,
): Promise<void> {
  assertTrusted();
  const git = await openGit();
  if (!git || root.scheme !== 'file')
    throw new UserError('refused', l10n.t('VS Code’s Git is not available here; nothing was changed.'), root);
  if (await exists(Uri.joinPath(root, '.git')))
    throw new UserError('exists', l10n.t('The book already has its own repository.'), root);
  const around = await repositoryFolder(root);
  if (around) await exclude(git, around);
  await git.init(root);
  if (!(await exists(Uri.joinPath(root, '.git'))))
    throw new UserError('refused', l10n.t('Git could not create a repository; see the Git output.'), root);
  // Only now may the book's own rules go: `*` would keep it out of its own repository too.
  await privacies.decide(root, 'private', () => writeGitignore(writer, folder, root, ownRepositoryGitignore));
}

function tellOwnRepository(feedback: Pick<Feedback, 'tell'>): Promise<void> {
  const text = l10n.t(
    'The book now has its own repository. Committing there is up to you; the repository around it excludes the book, and its “git clean -fdx” and “git stash -a” leave it alone.',
  );
  // Taking back the rules would leave the repository.
  return feedback.tell({ message: privacyChanged(), notice: { text, undo: false } });
}

/** True if the book could be made a repository of its own. */
export async function canHaveOwnRepository(root: Uri): Promise<boolean> {
  if (root.scheme !== 'file' || !(await openGit())) return false;
  return !(await exists(Uri.joinPath(root, '.git')));
}

async function exclude(git: GitApi, { root, path, isLinked }: RepositoryFolder): Promise<void> {
  if (isLinked) return;
  await refuseTracked(git, root, path);
  const file = Uri.joinPath(await commonGitFolder(root), 'info', 'exclude');
  const bytes = await bytesOf(file);
  const text = new TextDecoder().decode(bytes);
  const added = new TextEncoder().encode(excludedText(text, path).slice(text.length));
  if (added.length === 0) return;
  // What is there stays byte by byte, in whatever encoding it is.
  await workspace.fs.writeFile(file, new Uint8Array([...bytes, ...added]));
}

/** What the repository around it tracks it would go on taking, whatever is excluded. */
async function refuseTracked(git: GitApi, root: Uri, path: string): Promise<void> {
  const repository = (await openRepositoryAt(git, root)) ?? (await git.openRepository(root));
  const fsPath = repository && Uri.joinPath(repository.rootUri, path).fsPath;
  const isTracked = await repository?.getObjectDetails('', fsPath ?? '').then(
    () => true,
    (error: unknown) =>
      !(error instanceof Error && 'gitErrorCode' in error && error.gitErrorCode === 'UnknownPath'),
  );
  if (isTracked === false) return;
  throw new UserError(
    'refused',
    repository
      ? l10n.t('Git already tracks files of this book. Untrack them first; nothing was changed.')
      : l10n.t(
          'VS Code did not open the repository {0}; nothing was changed.',
          workspace.asRelativePath(root),
        ),
    root,
  );
}

async function bytesOf(uri: Uri): Promise<Uint8Array> {
  try {
    return await workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return new Uint8Array();
    throw error;
  }
}
