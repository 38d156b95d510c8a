import { type Event, extensions, type Uri } from 'vscode';

// The part of the git extension's public interface that is used here: extensions/git/src/api/git.d.ts of VS Code.

/** A commit of a repository. */
export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorName?: string;
  readonly authorEmail?: string;
  readonly authorDate?: Date;
  readonly commitDate?: Date;
}

/** Which commits are asked for: of the branch that is checked out, the newest first. */
interface LogOptions {
  readonly maxEntries?: number;
  readonly path?: string;
  /** Patterns of the author and of the message; with the latter, extended ones without case. */
  readonly author?: string;
  readonly grep?: string;
  readonly maxParents?: number;
}

/** Where a repository fetches from. */
interface Remote {
  readonly name: string;
  readonly fetchUrl?: string;
}

/** A file that git tells a change of. */
export interface GitChange {
  readonly uri: Uri;
  readonly renameUri?: Uri | undefined;
  /** A number of `Status`, which no extension gets at run time. */
  readonly status: number;
}

/** What `git status` told last. */
interface RepositoryState {
  /** Undefined until it told something. */
  readonly HEAD: { readonly commit?: string } | undefined;
  readonly remotes: readonly Remote[];
  readonly mergeChanges: readonly GitChange[];
  readonly indexChanges: readonly GitChange[];
  readonly workingTreeChanges: readonly GitChange[];
  /** Empty unless the setting `git.untrackedChanges` is `separate`. */
  readonly untrackedChanges: readonly GitChange[];
  readonly onDidChange: Event<void>;
}

/** A repository that VS Code has open. */
export interface Repository {
  readonly rootUri: Uri;
  readonly state: RepositoryState;
  /** A value of the repository's own settings, or of the user's; rejects where there is none. Older versions lack the second. */
  getConfig?(key: string): Promise<string>;
  getGlobalConfig?(key: string): Promise<string>;
  log(options?: LogOptions): Promise<Commit[]>;
  /** What a commit changed since another, from where both began. */
  diffBetween(before: string, after: string): Promise<GitChange[]>;
  getCommit(ref: string): Promise<Commit>;
  /** Some of the paths that git ignores: `ignoredAmong` tells all. Tracked ones, and those outside the repository, never. */
  checkIgnore(paths: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes files out of the index again, as they were in the last commit. */
  revert(paths: readonly string[]): Promise<void>;
  /** What the index (`''`) or a commit has at a path; rejects with `gitErrorCode` `UnknownPath` where it has nothing. */
  getObjectDetails(ref: string, path: string): Promise<unknown>;
  /** The text of a file in a commit; rejects where there is none. */
  show(ref: string, path: string): Promise<string>;
}

/** The git extension's interface. */
export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
  /** The outermost repository around a place, of those that are open. */
  getRepository(uri: Uri): Repository | null;
  /** The root of the repository around a folder, open or not; null where there is none that git reads. */
  getRepositoryRoot(uri: Uri): Promise<Uri | null>;
  openRepository(uri: Uri): Promise<Repository | null>;
  init(uri: Uri): Promise<Repository | null>;
}

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  getAPI(version: 1): GitApi;
}

/**
 * Returns the API of VS Code's own git; undefined where it is missing or switched off, as in Restricted Mode and on the
 * web.
 */
export async function openGit(): Promise<GitApi | undefined> {
  const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
  return git?.enabled ? git.getAPI(1) : undefined;
}

/**
 * The paths that git ignores. VS Code answers as soon as git has ended, whether or not it has read all that git said: what
 * an answer leaves out is asked for again, until an answer adds nothing.
 * @param fsPaths as of `Uri.fsPath`
 * @throws what git says where it refuses one of the paths
 */
export async function ignoredAmong(
  repository: Repository,
  fsPaths: readonly string[],
): Promise<ReadonlySet<string>> {
  const ignored = new Set<string>();
  for (let before = -1, times = 0; times < 2 || ignored.size > before; times++) {
    const open = fsPaths.filter((one) => !ignored.has(one));
    if (open.length === 0) break;
    before = ignored.size;
    for (const one of await repository.checkIgnore(open)) ignored.add(one);
  }
  return ignored;
}
