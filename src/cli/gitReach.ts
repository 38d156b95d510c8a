import { execFile } from 'node:child_process';
import { type Privacy, privacyOfGitignore } from '../core/book/gitignore';
import { privatePaths } from '../core/guard/findings';
import { isBlankText } from '../core/isBlankText';
import type { CheckFinding } from './checkBook';
import type { DiskBook } from './diskBook';

/** Git answers within this time, in milliseconds, or not at all. */
const LIMIT = 60_000;
/** How much git may say: paths of a very large book. */
const MOST = 256 * 1024 * 1024;

/** What git said, or undefined where it gave no answer that counts. */
type Answer = { readonly code: number; readonly out: string } | undefined;

/**
 * The private files of a book that git has or would take. Nothing where no repository is around it; a book that is a
 * repository of its own is up to the lead.
 * @returns the findings, and a sentence where git could not be asked
 */
export async function gitReach(
  book: DiskBook,
  files: readonly string[],
): Promise<{ readonly found: readonly CheckFinding[]; readonly unknown?: string }> {
  const git = (args: readonly string[], input = '') => ask(book.root, args, input);
  const around = await git(['rev-parse', '--show-prefix']);
  if (around === undefined) return { found: [], unknown: 'Git could not be asked what it would take.' };
  // No repository, or the book is its top.
  if (around.code !== 0 || isBlankText(around.out)) return { found: [] };
  const rules = await book.read('.gitignore');
  const privacy: Privacy | undefined = rules === undefined ? undefined : privacyOfGitignore(rules);
  const listed = await git(['ls-files', '-z', '--cached', '--', '.']);
  if (listed?.code !== 0) return { found: [], unknown: 'Git did not tell which files it has.' };
  const tracked = new Set(listed.out.split('\0').filter(Boolean));
  const asked = privatePaths(files, privacy).filter((path) => !tracked.has(path));
  // `./` first, as a name may begin with what git takes for an option or a pattern.
  const ignored = asked.length === 0 ? [] : await ignoredOf(git, asked);
  if (!ignored) return { found: [], unknown: 'Git did not tell which files it ignores.' };
  const isIgnored = new Set(ignored);
  const finding = (path: string, message: string): CheckFinding => ({
    path,
    line: 1,
    column: 1,
    severity: 'error',
    message,
  });
  return {
    found: [
      ...privatePaths([...tracked], privacy).map((path) => finding(path, 'Git has this private file')),
      ...asked
        .filter((path) => !isIgnored.has(path))
        .map((path) => finding(path, 'Git would take this private file; no rule ignores it')),
    ],
  };
}

async function ignoredOf(
  git: (args: readonly string[], input: string) => Promise<Answer>,
  paths: readonly string[],
): Promise<readonly string[] | undefined> {
  const answer = await git(['check-ignore', '-z', '--stdin'], paths.map((path) => `./${path}\0`).join(''));
  // 1: none of them is ignored.
  if (answer === undefined || answer.code > 1) return undefined;
  return answer.out
    .split('\0')
    .filter(Boolean)
    .map((path) => path.replace(/^\.\//, ''));
}

function ask(folder: string, args: readonly string[], input: string): Promise<Answer> {
  return new Promise((done) => {
    const child = execFile(
      'git',
      ['-C', folder, '-c', 'core.fsmonitor=false', ...args],
      { timeout: LIMIT, maxBuffer: MOST, encoding: 'utf8', env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' } },
      (error, out) => {
        const code = error ? error.code : 0;
        done(typeof code === 'number' ? { code, out } : undefined);
      },
    );
    // Git may be gone before all is said.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
