import { Uri, workspace } from 'vscode';
import type { Privacy } from '../../core/book/gitignore';
import { privacyOfGitignore } from '../../core/book/gitignore';
import type { GuardFinding } from '../../core/guard/findings';
import { privatePaths } from '../../core/guard/findings';
import type { GitApi } from '../platform/git';
import type { Book } from '../store/openedBook';
import type { Privacies } from '../store/privacies';
import { type BookRepository, changedIn, openRepositoryAt, reachOf } from './askGit';
import type { BookFiles, BookListing } from './bookFiles';
import { type RepositoryFolder, repositoryFolder } from './repositoryFolder';

/**
 * Why it is not known whether private files are out of git's reach:
 * - `noGit`: VS Code's git is missing or switched off here
 * - `restricted`: it rests in Restricted Mode
 * - `starting`: it is still looking for repositories
 * - `notOpen`: VS Code has not opened the repository
 * - `link`: a symbolic link leads elsewhere
 * - `refused`: git gave no answer about some files
 * - `privacy`: nobody said who may see the book
 */
export type UnknownReason = 'noGit' | 'restricted' | 'starting' | 'notOpen' | 'link' | 'refused' | 'privacy';

/** Something that cannot be known. */
export interface Unknown {
  readonly why: UnknownReason;
  /** The folder of the repository, or the place, it is about. */
  readonly place: Uri;
}

/** A finding with the repository that has the file. */
export interface BookFinding extends GuardFinding {
  readonly uri: Uri;
  readonly at: BookRepository;
  /** The folder below the book to which `at.path` leads; `''` is the book. */
  readonly folder: string;
}

/** What git does with the private files of a book. Clean is what has neither findings nor anything unknown. */
export interface GuardStatus {
  readonly privacy: Privacy | undefined;
  readonly findings: readonly BookFinding[];
  readonly unknown: readonly Unknown[];
  /** The folders that have a `.gitignore`, relative to the book. */
  readonly ignoring: readonly string[];
  /** The repository around the book, where one is open and is not the book's own. */
  readonly around: BookRepository | undefined;
  /** The book is a repository of its own: what is committed there is up to the lead. */
  readonly isOwn: boolean;
}

const CLEAN: GuardStatus = {
  privacy: undefined,
  findings: [],
  unknown: [],
  ignoring: [],
  around: undefined,
  isOwn: false,
};

/**
 * Asks what git does with the private files of a book.
 * @throws {FileSystemError} what the file system throws
 */
export async function guardStatusOf(
  git: GitApi | undefined,
  book: Book,
  listing: BookListing,
  privacies: Privacies,
): Promise<GuardStatus> {
  const { root } = book;
  // No process of git reaches it.
  if (root.scheme !== 'file') return unknownStatus('noGit', root);
  const place = await repositoryFolder(root);
  if (!git) {
    if (!place) return CLEAN;
    return unknownStatus(workspace.isTrusted ? 'noGit' : 'restricted', place.root);
  }
  const outer = place ?? (await toldByGit(git, root));
  const files = await listing.files();
  const isInside = files.parts.some(({ folder }) => folder !== '');
  if (!outer && !isInside) return CLEAN;
  if (git.state !== 'initialized') return unknownStatus('starting', outer?.root ?? root);
  return asked(git, book, files, outer, privacies);
}

async function asked(
  git: GitApi,
  book: Book,
  files: BookFiles,
  outer: RepositoryFolder | undefined,
  privacies: Privacies,
): Promise<GuardStatus> {
  const { root } = book;
  const isOwn = outer?.path === '';
  const around = outer && !isOwn ? await bookRepository(git, outer) : undefined;
  const privacy = (await privacies.of(root)) ?? (around && (await committedPrivacy(around)));
  const notesShared = privacy === 'everything' && (await privacies.sharesNotes(root));
  const findings: BookFinding[] = [];
  const unknown: Unknown[] = [];
  const ask = async (
    at: BookRepository | undefined,
    place: Uri,
    folder: string,
    paths: readonly string[],
  ) => {
    if (notesShared || privatePaths(paths, privacy).length === 0) return;
    if (!at) {
      unknown.push({ why: 'notOpen', place });
      return;
    }
    const below = new Map(paths.map((path) => [folder === '' ? path : path.slice(folder.length + 1), path]));
    // A name is private by its path in the book, so within a repository below it all are asked for.
    const reached = await reachOf(
      at,
      privatePaths(paths, privacy).map((path) => (folder === '' ? path : path.slice(folder.length + 1))),
      folder === '' ? privacy : 'private',
    );
    for (const finding of reached.findings) {
      const path = below.get(finding.path) ?? (folder === '' ? finding.path : `${folder}/${finding.path}`);
      if (privatePaths([path], privacy).length === 0) continue;
      findings.push({ ...finding, path, at, folder, uri: Uri.joinPath(root, ...path.split('/')) });
    }
    if (reached.unknown.length > 0) unknown.push({ why: 'refused', place: root });
  };
  for (const { folder, paths } of files.parts) {
    if (folder !== '') {
      const nested = Uri.joinPath(root, ...folder.split('/'));
      const repository = await openRepositoryAt(git, nested);
      await ask(repository && { repository, path: '' }, nested, folder, paths);
    } else if (outer && !isOwn) {
      if (outer.isLinked) unknown.push({ why: 'link', place: root });
      else await ask(around, outer.root, '', paths);
    } else if (outer && isOwn) findings.push(...(await leftOutside(git, book, privacy)));
  }
  if (files.links.length > 0 && outer && !isOwn && privacy !== 'everything')
    unknown.push(...files.links.map((link) => ({ why: 'link' as const, place: Uri.joinPath(root, link) })));
  if (around && privacy === undefined) unknown.push({ why: 'privacy', place: root });
  return { privacy, findings, unknown, ignoring: files.ignoring, around, isOwn };
}

/** What a repository around a book with one of its own still stages of it, from before it had one. */
async function leftOutside(
  git: GitApi,
  { root }: Book,
  privacy: Privacy | undefined,
): Promise<readonly BookFinding[]> {
  const above = await repositoryFolder(Uri.joinPath(root, '..'));
  const repository = above && (await openRepositoryAt(git, above.root));
  if (!above || !repository) return [];
  const name = root.path.slice(root.path.lastIndexOf('/') + 1);
  const at = { repository, path: above.path === '' ? name : `${above.path}/${name}` };
  return changedIn(at, privacy)
    .filter(({ reach }) => reach === 'staged' || reach === 'changed')
    .map((finding) => ({ ...finding, at, folder: '', uri: Uri.joinPath(root, ...finding.path.split('/')) }));
}

async function bookRepository(git: GitApi, { root, path }: RepositoryFolder) {
  const repository = await openRepositoryAt(git, root);
  return repository && { repository, path };
}

/** A repository that has no `.git` around the book, as one with its work tree elsewhere: git alone knows it. */
async function toldByGit(git: GitApi, root: Uri): Promise<RepositoryFolder | undefined> {
  const told = await git.getRepositoryRoot(root);
  if (!told) return undefined;
  if (told.path === root.path) return { root: told, path: '', isLinked: false };
  const isAround = root.path.startsWith(`${told.path.replace(/\/$/, '')}/`);
  const path = isAround ? root.path.slice(told.path.replace(/\/$/, '').length + 1) : root.path.slice(1);
  return { root: told, path, isLinked: !isAround };
}

/** Who may see the book by the rules that were committed last: what stands where its `.gitignore` is gone. */
async function committedPrivacy({ repository, path }: BookRepository): Promise<Privacy | undefined> {
  const file = Uri.joinPath(repository.rootUri, path, '.gitignore').fsPath;
  return repository.show('HEAD', file).then(privacyOfGitignore, () => undefined);
}

/** The status of a book of which something cannot be known. */
export function unknownStatus(why: UnknownReason, place: Uri): GuardStatus {
  return { ...CLEAN, unknown: [{ why, place }] };
}
