import { type Uri, workspace } from 'vscode';
import { type Day, dayOf } from '../../core/day';
import { commitAddress } from '../../core/work/commitAddress';
import { authorPattern, commitTitle, shareIn, trailerPattern } from '../../core/work/commitShare';
import type { RepositoryWork, WorkCommit } from '../../core/work/workGroups';
import type { Commit, GitApi, Repository } from '../platform/git';
import { mapLimit } from '../store/mapLimit';

/** How many commits git lists whoever wrote them; where there are more since, it is asked for those of the person. */
const LISTED = 1_000;
/** Git orders by the clocks of those who commit: as many in a row are to be too old for all others to be. */
const SLOP = 20;
/** How many commits of a repository are shown, and asked what they changed. */
const SHOWN = 40;
/** How many questions git gets at once. */
const WIDTH = 4;

/** What somebody did in the repositories that are open. */
interface ReadWork {
  readonly repositories: readonly RepositoryWork[];
  /** True if there may be more than that. */
  readonly more: boolean;
  /** The names of those of which git tells nothing; why, it has written into its own output. */
  readonly unread: readonly string[];
}

/**
 * Reads what somebody wrote and reviewed since a day, in the branch that each repository has checked out.
 * @param book the folder of the book
 * @param mails their addresses; see `mailsOf`
 */
export async function readWork(
  git: GitApi,
  book: Uri,
  mails: ReadonlySet<string>,
  since: Day,
): Promise<ReadWork> {
  // One without a commit has nothing to tell, and git refuses to.
  const repositories = git.repositories.filter(({ state }) => state.HEAD?.commit !== undefined);
  const read = await mapLimit(repositories, WIDTH, (repository) =>
    workIn(repository, book, mails, since).catch(() => ({ unread: nameOf(repository) })),
  );
  const found = read.flatMap((one) => ('unread' in one ? [] : [one]));
  return {
    repositories: found.map(({ work }) => work),
    more: found.some(({ more }) => more),
    unread: read.flatMap((one) => ('unread' in one ? [one.unread] : [])),
  };
}

async function workIn(
  repository: Repository,
  book: Uri,
  mails: ReadonlySet<string>,
  since: Day,
): Promise<{ readonly work: RepositoryWork; readonly more: boolean }> {
  const theirs = (await commitsSince(repository, mails, since)).flatMap((commit) => {
    const share = shareIn(commit, mails);
    return share ? [{ commit, share }] : [];
  });
  const address = fetchAddress(repository);
  const commits = await mapLimit(
    theirs.slice(0, SHOWN),
    WIDTH,
    async ({ commit, share }): Promise<WorkCommit> => ({
      hash: commit.hash,
      title: commitTitle(commit),
      day: dayOfCommit(commit) ?? since,
      share,
      files: await filesOf(repository, commit),
      url: address === undefined ? undefined : commitAddress(address, commit.hash),
    }),
  );
  const { rootUri } = repository;
  return {
    work: {
      root: rootUri.toString(),
      name: nameOf(repository),
      commits,
      book: pathBelow(rootUri, book),
    },
    more: theirs.length > SHOWN,
  };
}

function nameOf({ rootUri }: Repository): string {
  return rootUri.path.split('/').at(-1) || workspace.asRelativePath(rootUri);
}

/** The commits since a day, the newest first: all of them, or where there are many the newest that may be of somebody. */
async function commitsSince(
  repository: Repository,
  mails: ReadonlySet<string>,
  since: Day,
): Promise<readonly Commit[]> {
  const isOld = (commit: Commit) => (dayOfCommit(commit) ?? since) < since;
  const listed = await repository.log({ maxEntries: LISTED });
  if (listed.length < LISTED || listed.slice(-SLOP).every(isOld)) return listed.filter((one) => !isOld(one));
  const most = { maxEntries: SHOWN + 1, maxParents: 1 };
  const [own, named] = await Promise.all([
    // With a pattern for messages, both are read as extended ones, and without case.
    repository.log({ ...most, author: authorPattern(mails), grep: '.' }),
    repository.log({ ...most, grep: trailerPattern(mails) }),
  ]);
  const found = new Map([...own, ...named].map((commit) => [commit.hash, commit]));
  const time = ({ commitDate, authorDate }: Commit) => (commitDate ?? authorDate)?.getTime() ?? 0;
  return [...found.values()].filter((one) => !isOld(one)).sort((a, b) => time(b) - time(a));
}

/** The day on which it came to be as it is: for one that was picked or rebased, not when it was written first. */
function dayOfCommit({ commitDate, authorDate }: Commit): Day | undefined {
  const date = commitDate ?? authorDate;
  return date && dayOf(date);
}

/** What a commit changed, relative to the root. The first of all has nothing to be compared with. */
async function filesOf(repository: Repository, { hash, parents: [parent] }: Commit): Promise<string[]> {
  if (parent === undefined) return [];
  const changes = await repository.diffBetween(parent, hash);
  return changes.flatMap(({ uri, renameUri }) => pathBelow(repository.rootUri, renameUri ?? uri) ?? []);
}

function fetchAddress({ state: { remotes } }: Repository): string | undefined {
  return (remotes.find(({ name }) => name === 'origin') ?? remotes[0])?.fetchUrl;
}

/** The path of something relative to a folder, `''` for itself; undefined where it lies elsewhere. */
function pathBelow(folder: Uri, uri: Uri): string | undefined {
  const root = folder.path.replace(/\/$/, '');
  if (uri.path.replace(/\/$/, '') === root) return '';
  return uri.path.startsWith(`${root}/`) ? uri.path.slice(root.length + 1) : undefined;
}
