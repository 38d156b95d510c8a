import { Uri, workspace } from 'vscode';
import type { Privacy } from '../../core/book/gitignore';
import { type GitGroup, type GuardFinding, guardFindings, privatePaths } from '../../core/guard/findings';
import { type GitApi, type GitChange, ignoredAmong, type Repository } from '../platform/git';
import { mapLimit } from '../store/mapLimit';

/** `Status` of VS Code's git.d.ts: what is deleted in the index, deleted in the working tree, untracked, ignored. */
const INDEX_DELETED = 2;
const DELETED = 6;
const UNTRACKED = 7;
const IGNORED = 8;

/** How often a batch that git refuses is halved: one path behind a link or in a submodule refuses all of it. */
const MOST_ASKED = 64;
/** How many files are asked about one by one where the groups of changes do not say which they are. */
const MOST_LOOKED_UP = 20;

/** A repository, with the place of a book in it. */
export interface BookRepository {
  readonly repository: Repository;
  /** The book's path relative to the repository's root, `/` between names; `''` is the root. */
  readonly path: string;
}

/** What git does with the private files among some of a book's. */
interface Reached {
  readonly findings: readonly GuardFinding[];
  /** Files git would not answer for: behind a link, or in a submodule. */
  readonly unknown: readonly string[];
}

/** The open repository with a root: the same place, or the real path of it that git tells. */
export async function openRepositoryAt(git: GitApi, root: Uri): Promise<Repository | undefined> {
  const at = (uri: Uri) => git.repositories.find(({ rootUri }) => samePlace(rootUri, uri));
  const same = at(root);
  if (same) return same;
  const told = await git.getRepositoryRoot(root);
  // The extension names an open repository around it first: that one is not the one that lies here.
  return told && !root.path.startsWith(`${told.path}/`) ? at(told) : undefined;
}

/**
 * Asks a repository about files of a book: one question for all, halved only where git refuses it.
 * @param paths relative to the book
 */
export async function reachOf(
  { repository, path }: BookRepository,
  paths: readonly string[],
  privacy: Privacy | undefined,
): Promise<Reached> {
  const asked = privatePaths(paths, privacy);
  const inRepository = (one: string) => (path === '' ? one : `${path}/${one}`);
  const fsPathOf = (one: string) => Uri.joinPath(repository.rootUri, ...inRepository(one).split('/')).fsPath;
  const { ignored, unknown } = await ignoredOf(repository, asked, fsPathOf);
  const { groups, isComplete } = groupsOf(repository, path);
  const known = unknown.length === 0 ? asked : asked.filter((one) => !unknown.includes(one));
  const findings = guardFindings({ paths: known, ignored, groups, groupsAreComplete: false }, privacy);
  return { findings: await told(repository, findings, isComplete, path, fsPathOf), unknown };
}

/** The private files of a book that the groups of changes of a repository name, whoever else answers for them. */
export function changedIn({ repository, path }: BookRepository, privacy: Privacy | undefined) {
  const { groups } = groupsOf(repository, path);
  return guardFindings({ paths: [], ignored: new Set(), groups, groupsAreComplete: false }, privacy);
}

async function ignoredOf(
  repository: Repository,
  paths: readonly string[],
  fsPathOf: (path: string) => string,
): Promise<{ ignored: ReadonlySet<string>; unknown: readonly string[] }> {
  const ignored = new Set<string>();
  let unknown: string[] = [];
  let asked = 0;
  const ask = async (some: readonly string[]): Promise<void> => {
    if (some.length === 0) return;
    if (asked++ >= MOST_ASKED) {
      unknown = unknown.concat(some);
      return;
    }
    const byPath = new Map(some.map((one) => [fsPathOf(one), one]));
    try {
      for (const one of await ignoredAmong(repository, [...byPath.keys()])) {
        const found = byPath.get(one);
        if (found !== undefined) ignored.add(found);
      }
    } catch {
      // Whatever the reason, git gave no answer: alone, the path is unknown, and its neighbors are asked without it.
      if (some.length === 1) {
        unknown = unknown.concat(some);
        return;
      }
      const half = some.length >> 1;
      await ask(some.slice(0, half));
      await ask(some.slice(half));
    }
  };
  await ask(paths);
  return { ignored, unknown };
}

/** Tells tracked files from those that git would take, where the groups of changes do not: they may be late, or hidden. */
async function told(
  repository: Repository,
  findings: readonly GuardFinding[],
  groupsAreComplete: boolean,
  path: string,
  fsPathOf: (path: string) => string,
): Promise<readonly GuardFinding[]> {
  const open = findings.filter(({ reach }) => reach === 'seen');
  if (open.length === 0) return findings;
  const book = path === '' ? repository.rootUri.fsPath : Uri.joinPath(repository.rootUri, path).fsPath;
  const none = !(await isTracked(repository, book));
  let lookedUp = 0;
  return mapLimit(findings, 4, async (finding) => {
    if (finding.reach !== 'seen') return finding;
    if (none) return { ...finding, reach: 'untracked' };
    if (lookedUp++ >= MOST_LOOKED_UP) return groupsAreComplete ? { ...finding, reach: 'tracked' } : finding;
    const fsPath = fsPathOf(finding.path);
    if (!(await isTracked(repository, fsPath))) return { ...finding, reach: 'untracked' };
    return { ...finding, reach: (await isTracked(repository, fsPath, 'HEAD')) ? 'tracked' : 'staged' };
  });
}

/** True if the index (`''`) or a commit has a file, or a file in a folder. */
async function isTracked(repository: Repository, fsPath: string, ref = ''): Promise<boolean> {
  try {
    await repository.getObjectDetails(ref, fsPath);
    return true;
  } catch (error) {
    // Anything else is an answer about what is there: a submodule, or a file too new to have an object.
    return !(error instanceof Error && 'gitErrorCode' in error && error.gitErrorCode === 'UnknownPath');
  }
}

function groupsOf({ state, rootUri }: Repository, path: string) {
  const groups = new Map<string, GitGroup>();
  const base = path === '' ? rootUri.path.replace(/\/$/, '') : Uri.joinPath(rootUri, path).path;
  const add = (changes: readonly GitChange[], groupOf: (status: number) => GitGroup | undefined) => {
    for (const change of changes) {
      const uri = change.renameUri ?? change.uri;
      const group = groupOf(change.status);
      if (!group || !uri.path.startsWith(`${base}/`)) continue;
      const one = uri.path.slice(base.length + 1);
      if (!groups.has(one)) groups.set(one, group);
    }
  };
  // What is staged comes first: that is what the next commit has.
  add(state.indexChanges, (status) => (status === INDEX_DELETED ? undefined : 'staged'));
  add(state.mergeChanges, () => 'changed');
  add(state.workingTreeChanges, workingGroup);
  add(state.untrackedChanges ?? [], workingGroup);
  const settings = workspace.getConfiguration('git', rootUri);
  const count = state.indexChanges.length + state.workingTreeChanges.length + state.mergeChanges.length;
  const isHidden = settings.get<string>('untrackedChanges', 'mixed') === 'hidden';
  const limit = settings.get<number>('statusLimit', 10_000);
  return {
    groups,
    isComplete: state.HEAD !== undefined && !isHidden && (limit === 0 || count < limit),
  };
}

function workingGroup(status: number): GitGroup | undefined {
  if (status === DELETED) return undefined;
  return status === UNTRACKED || status === IGNORED ? 'untracked' : 'changed';
}

function samePlace(one: Uri, other: Uri): boolean {
  const bare = (uri: Uri) => uri.path.replace(/\/$/, '');
  return (
    one.scheme === other.scheme &&
    (bare(one) === bare(other) || bare(one).toLowerCase() === bare(other).toLowerCase())
  );
}
