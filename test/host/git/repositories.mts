// Makes the repositories that the git suite looks at, by git itself, before the host starts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bookFiles, CASES, IDENTITY, NOTE } from './situations.ts';

/** Makes `git.code-workspace` and a folder with a repository and a book for each situation and privacy. */
export function makeRepositories(home: string): void {
  const elsewhere = join(home, 'elsewhere');
  for (const { situation, privacy, path, name } of CASES) {
    const folder = join(home, path);
    const main = join(elsewhere, name);
    if (situation === 'worktree') {
      makeRepository(main);
      git(main, 'worktree', 'add', '-q', folder, '-b', 'side');
    } else if (situation === 'submodule') {
      makeRepository(main);
      makeRepository(dirname(folder));
      git(dirname(folder), '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', main, 'part');
      git(dirname(folder), 'commit', '-qm', 'part');
    } else makeRepository(folder);
    const files = Object.entries(bookFiles(situation, privacy));
    const [rules, others] = [files.filter(isRules), files.filter((file) => !isRules(file))];
    // Where the rules come late, git has all that was there before them.
    for (const some of situation === 'late' ? [others, rules] : [files]) {
      for (const [file, text] of some) write(join(folder, 'leadbook', file), text);
      if (situation === 'half-made') continue;
      git(folder, 'add', '-A');
      if (situation === 'tracked') git(folder, 'add', '-f', `leadbook/${NOTE}`);
      git(folder, 'commit', '-qm', 'book', '--allow-empty');
    }
    if (situation === 'pulled') makeUpstream(folder, main);
  }
  const folders = CASES.map(({ path, name }) => ({ path, name }));
  writeFileSync(join(home, 'git.code-workspace'), JSON.stringify({ folders, settings: {} }));
}

const isRules = ([file]: readonly [string, string]) => file === '.gitignore';

/** A remote that is one commit ahead: it takes back what the book ignores. */
function makeUpstream(folder: string, clone: string): void {
  git(folder, 'clone', '-q', folder, clone);
  const rules = readFileSync(join(folder, 'leadbook/.gitignore'), 'utf8');
  write(join(clone, 'leadbook/.gitignore'), `${rules}!*.private.yaml\n`);
  git(clone, 'add', '-f', 'leadbook/.gitignore');
  git(clone, 'commit', '-qm', 'share more');
  git(folder, 'remote', 'add', 'origin', clone);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function makeRepository(folder: string): void {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  writeFileSync(join(folder, 'README.md'), 'A repository.\n');
  git(folder, 'add', 'README.md');
  git(folder, 'commit', '-qm', 'first');
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', args, {
    cwd: folder,
    env: { ...process.env, ...IDENTITY },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
