import { Uri, workspace } from 'vscode';
import { pathOf } from '../../core/book/paths';
import { isPrivatePath } from '../../core/book/privacy';
import { openRepositoryAt } from '../guard/askGit';
import { type RepositoryFolder, repositoryFolder } from '../guard/repositoryFolder';
import { ignoredAmong, openGit } from '../platform/git';
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
  return (await recordsSeen(privacies, book, [record], reader)).has(book.uri(record).toString());
}

/** Those of a book's records, by their addresses as text, that whoever reads a file can see too. */
export async function recordsSeen(
  privacies: Privacies,
  book: Book,
  records: readonly OpportunityThing[],
  reader: Uri,
): Promise<ReadonlySet<string>> {
  const privacy = await privacies.of(book.root);
  const open = records.filter((record) => !isPrivatePath(pathOf(record), privacy));
  const files = open.map((record) => book.uri(record));
  return filesSeen(files, reader, privacy !== undefined);
}

/**
 * Those of some files, by their addresses as text, that whoever reads another one can see too: they lie in the same workspace folder
 * and the same repository, and git does not keep them back.
 * @param isShared what is taken for true where git is there and does not answer
 */
export async function filesSeen(
  files: readonly Uri[],
  reader: Uri,
  isShared: boolean,
): Promise<ReadonlySet<string>> {
  const folderOf = (uri: Uri) => workspace.getWorkspaceFolder(uri)?.uri.toString();
  const near = files.filter((uri) => folderOf(uri) === folderOf(reader));
  const known = new Map<string, Promise<RepositoryFolder | undefined>>();
  const around = (uri: Uri) => {
    const folder = Uri.joinPath(uri, '..');
    const found = known.get(folder.toString()) ?? repositoryFolder(folder);
    known.set(folder.toString(), found);
    return found;
  };
  const readers = await around(reader);
  const paths = new Map<string, string>();
  const seen = new Set<string>();
  for (const uri of near) {
    const own = await around(uri);
    if (own?.root.toString() !== readers?.root.toString() || own?.isLinked) continue;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    if (own && uri.scheme === 'file')
      paths.set(uri.toString(), own.path === '' ? name : `${own.path}/${name}`);
    else seen.add(uri.toString());
  }
  if (!readers || paths.size === 0) return seen;
  const ignored = await ignoredIn(readers.root, [...paths.values()]);
  for (const [uri, path] of paths) if (ignored ? !ignored.has(path) : isShared) seen.add(uri);
  return seen;
}

/** Those of some paths in a repository that git ignores; undefined where git does not answer. */
async function ignoredIn(root: Uri, paths: readonly string[]): Promise<ReadonlySet<string> | undefined> {
  const git = await openGit();
  const repository = git && (await openRepositoryAt(git, root));
  if (!repository) return undefined;
  const fsPaths = new Map(
    paths.map((path) => [Uri.joinPath(repository.rootUri, ...path.split('/')).fsPath, path]),
  );
  try {
    const ignored = await ignoredAmong(repository, [...fsPaths.keys()]);
    return new Set([...ignored].flatMap((one) => fsPaths.get(one) ?? []));
  } catch {
    // No answer of git about these paths: then only the lead's own word counts.
    return undefined;
  }
}
