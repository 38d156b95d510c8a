import type { Privacy } from '../book/gitignore';
import { isPrivatePath } from '../book/privacy';
import { compareText } from '../compareText';

/** What git has to do with a file, told by the groups of changes of its repository. */
export type GitGroup = 'staged' | 'changed' | 'untracked';

/**
 * How a private file is within git's reach:
 * - `staged`: the next commit has it
 * - `changed`: git tracks it, and it is another by now
 * - `tracked`: git has it, as it is
 * - `untracked`: git would take it
 * - `seen`: tracked, or git would take it; which of the two is not known
 */
export type Reach = 'staged' | 'changed' | 'tracked' | 'untracked' | 'seen';

/** A private file that git does not leave alone. */
export interface GuardFinding {
  /** Relative to the book. */
  readonly path: string;
  readonly reach: Reach;
}

/** What was asked about files of a book, all of one repository. */
interface GitAnswer {
  /** The files asked about, relative to the book. */
  readonly paths: readonly string[];
  /** Those of them that git ignores. What is not among them is tracked, or git would take it. */
  readonly ignored: ReadonlySet<string>;
  /** What the groups of changes say, by path relative to the book; may name files that are gone from disk. */
  readonly groups: ReadonlyMap<string, GitGroup>;
  /** True if the groups hold every change: neither untracked ones are hidden nor was a limit reached. */
  readonly groupsAreComplete: boolean;
}

/** The private files that git does not leave alone, by path. */
export function guardFindings(answer: GitAnswer, privacy: Privacy | undefined): readonly GuardFinding[] {
  const { paths, ignored, groups, groupsAreComplete } = answer;
  const found = new Map<string, Reach>();
  // What is staged is committed, even where the file is gone by now.
  for (const [path, group] of groups) {
    if (group !== 'untracked' && isPrivatePath(path, privacy)) found.set(path, group);
  }
  for (const path of paths) {
    if (found.has(path) || ignored.has(path) || !isPrivatePath(path, privacy)) continue;
    found.set(path, groups.get(path) ?? (groupsAreComplete ? 'tracked' : 'seen'));
  }
  return [...found].map(([path, reach]) => ({ path, reach })).sort((a, b) => compareText(a.path, b.path));
}

/** The files of a book that are to be asked about. */
export function privatePaths(paths: readonly string[], privacy: Privacy | undefined): readonly string[] {
  return paths.filter((path) => isPrivatePath(path, privacy));
}
