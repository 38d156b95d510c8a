import { Uri, workspace } from 'vscode';
import { pathOf } from '../../core/book/paths';
import { isPrivatePath } from '../../core/book/privacy';
import { openRepositoryAt } from '../guard/askGit';
import { repositoryFolder } from '../guard/repositoryFolder';
import { openGit } from '../platform/git';
import type { Book } from '../store/openedBook';
import type { Privacies } from '../store/privacies';
import type { OpportunityThing } from './opportunityRows';

/**
 * True if whoever reads a file of the workspace can see a record of a book too: both lie in the same workspace folder and the same
 * repository, and neither the book's privacy nor git keeps the record back. Where git is there and does not answer, nobody can be
 * sure, and it is false unless the lead shares the book.
 */
export async function readersSee(
  privacies: Privacies,
  book: Book,
  record: OpportunityThing,
  reader: Uri,
): Promise<boolean> {
  const own = workspace.getWorkspaceFolder(reader)?.uri.toString();
  if (own !== book.folder.uri.toString()) return false;
  const privacy = await privacies.of(book.root);
  if (isPrivatePath(pathOf(record), privacy)) return false;
  const [around, readers] = await Promise.all([
    repositoryFolder(book.root),
    repositoryFolder(Uri.joinPath(reader, '..')),
  ]);
  if (around?.root.toString() !== readers?.root.toString() || around?.isLinked) return false;
  if (!around || book.root.scheme !== 'file') return true;
  const git = await openGit();
  const repository = git && (await openRepositoryAt(git, around.root));
  if (!repository) return privacy !== undefined;
  const path = Uri.joinPath(
    repository.rootUri,
    ...around.path.split('/'),
    ...pathOf(record).split('/'),
  ).fsPath;
  try {
    return !(await repository.checkIgnore([path])).has(path);
  } catch {
    // No answer of git about this path: then only the lead's own word counts.
    return privacy !== undefined;
  }
}
