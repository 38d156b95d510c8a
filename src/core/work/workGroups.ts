import { compareText } from '../compareText';
import type { Day } from '../day';
import type { CommitShare } from './commitShare';

/** A commit of somebody's, ready to be shown. */
export interface WorkCommit {
  readonly hash: string;
  readonly title: string;
  /** When it came to be as it is. */
  readonly day: Day;
  readonly share: CommitShare;
  /** What it changed, relative to the repository’s root, by the names it gave them; empty where git does not tell. */
  readonly files: readonly string[];
  /** The address of its page; undefined where no remote says one. */
  readonly url: string | undefined;
}

/** What was found in one repository. */
export interface RepositoryWork {
  /** The address of its root. */
  readonly root: string;
  readonly name: string;
  /** The newest first. */
  readonly commits: readonly WorkCommit[];
  /** Where the book lies in it, relative to the root (`''`: it is the book's own); undefined where elsewhere. */
  readonly book: string | undefined;
}

/** A line of the page: a commit, and the repository that has it. */
export interface WorkLine extends WorkCommit {
  readonly root: string;
}

/** What somebody did in one folder. */
export interface WorkGroup {
  /** The repository's name, where there are several. */
  readonly repository: string | undefined;
  /** The folder relative to the repository's root; `''` is the root. */
  readonly folder: string;
  /** What they wrote, then what they reviewed; each the newest first. */
  readonly lines: readonly WorkLine[];
  /** True if there are more than are shown. */
  readonly more: boolean;
}

/** How many lines a folder has. */
const MOST_LINES = 6;
/** Folders that only hold the parts of a product: a commit is told by the part. */
const HOLDERS: ReadonlySet<string> = new Set(
  'src lib libs app apps packages pkg internal cmd crates modules services components projects plugins source main'.split(
    ' ',
  ),
);

/**
 * Groups somebody's commits by folder, in the order of the newest commit of each. What only concerns the book is left
 * out, and so is what an earlier repository has too, as another worktree of it does.
 */
export function workGroups(repositories: readonly RepositoryWork[]): readonly WorkGroup[] {
  const seen = new Set<string>();
  const groups = new Map<string, { repository: string; folder: string; lines: WorkLine[] }>();
  for (const { root, name, commits, book } of repositories) {
    for (const commit of commits) {
      if (seen.has(commit.hash) || isOfBook(commit.files, book)) continue;
      seen.add(commit.hash);
      const folder = folderOfFiles(commit.files);
      const key = `${root}\n${folder}`;
      const group = groups.get(key) ?? { repository: name, folder, lines: [] };
      group.lines.push({ ...commit, root });
      groups.set(key, group);
    }
  }
  const several = repositories.length > 1;
  const newest = ({ lines }: { lines: readonly WorkLine[] }) =>
    lines
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  return [...groups.values()]
    .sort((a, b) => compareText(newest(b), newest(a)))
    .map(({ repository, folder, lines }) => {
      const ordered = ['wrote', 'reviewed'].flatMap((share) => lines.filter((line) => line.share === share));
      return {
        repository: several || folder === '' ? repository : undefined,
        folder,
        lines: ordered.slice(0, MOST_LINES),
        more: ordered.length > MOST_LINES,
      };
    });
}

function isOfBook(files: readonly string[], book: string | undefined): boolean {
  if (book === undefined) return false;
  if (book === '') return true;
  return files.length > 0 && files.every((file) => file.startsWith(`${book}/`));
}

/** The folder in which most of the files lie; the first by name of several. */
export function folderOfFiles(files: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = partOf(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  let best = '';
  let most = 0;
  for (const [folder, count] of [...counts].sort(([a], [b]) => compareText(a, b)))
    if (count > most) [best, most] = [folder, count];
  return best;
}

/** The first folder of a path that is more than a holder of others. */
function partOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  const index = folders.findIndex((name) => !HOLDERS.has(name));
  return folders.slice(0, index < 0 ? folders.length : index + 1).join('/');
}
