import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { checkBook, filesOfBook } from '../../../src/cli/checkBook';
import { checkFolder } from '../../../src/cli/checkFolder';
import { DiskBook } from '../../../src/cli/diskBook';
import { gitReach } from '../../../src/cli/gitReach';
import { gitignoreText } from '../../../src/core/book/gitignore';
import { ada, BOOK } from '../assistant/canaries';
import { deleteFolders, folderWith, putInto } from './folders';

/** A book in which nothing is wrong. */
const GOOD: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(BOOK).map(([path, text]) => [
    path,
    path.startsWith('opportunities/') ? `${text}kind: opportunity\n` : text,
  ]),
);

async function linesOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly string[]> {
  const book = await DiskBook.open(folderWith(files));
  const found = await checkBook(book, await filesOfBook(book), '2026-11-21');
  return found.map(
    ({ path, line, column, severity, message }) => `${path}:${line}:${column} ${severity} ${message}`,
  );
}

describe('the check of a book', () => {
  after(deleteFolders);

  it('finds nothing where nothing is wrong @slow', async () => {
    assert.deepEqual(await linesOf(GOOD), []);
  });

  it('tells what no record is, what does not fit, and what names nothing there is @slow', async () => {
    const lines = await linesOf({
      ...GOOD,
      [ada('goals/a.yaml')]: 'title: [\n',
      [ada('goals/b.yaml')]: 'title: Secret\nstatus: sleeping\n',
      [ada('goals/c.yaml')]: 'why: Secret\n',
      [ada('goals/d.yaml')]: new Uint8Array([0xff, 0xfe, 0x61]),
      [ada('goals/e.yaml')]: 'title: Twice\ntitle: Twice\n',
      [ada('goals/Ada’s.yaml')]: 'title: Secret\n',
      [ada('one-on-ones/2026-11-12.yaml')]:
        'date: 2026-11-12\nactions:\n  - text: Secret\n    owner: secretperson\n  - text: Secret\n    due: soon\n',
      'opportunities/2026-11-06-x.yaml':
        'title: Secret\nkind: opportunity\nstatus: raised\nraised: 2026-11-06\nowner: nobody-here\n',
      'notes/secret.yaml': 'a: b\n',
    });
    assert.deepEqual(lines, [
      'notes/secret.yaml:1:1 warning this file is not read: Leadbook reads nothing in this folder',
      'opportunities/2026-11-06-x.yaml:5:8 warning nobody in the book has this name',
      `${ada('goals/Ada’s.yaml')}:1:1 warning this file is not read: its name does not fit here`,
      `${ada('goals/a.yaml')}:1:8 error a bracket or quote is not closed`,
      `${ada('goals/b.yaml')}:2:9 error this is not one of the words allowed here`,
      `${ada('goals/c.yaml')}:1:1 warning “title” is missing`,
      `${ada('goals/c.yaml')}:1:1 warning “status” is missing`,
      `${ada('goals/d.yaml')}:1:1 error the file is not UTF-8 text`,
      `${ada('goals/e.yaml')}:2:1 error a key appears twice`,
      `${ada('one-on-ones/2026-11-12.yaml')}:4:12 warning nobody in the book has this name`,
      `${ada('one-on-ones/2026-11-12.yaml')}:6:10 error this should be a day, like 2026-11-21`,
    ]);
    for (const line of lines) assert.doesNotMatch(line.replace(/^\S+ /, ''), /secret|sleeping|soon|twice:/i);
  });

  it('leaves links and repositories in the book alone @slow', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = folderWith({ 'x.yaml': 'title: [\n' });
    const folder = folderWith({
      ...BOOK,
      'people/bo/goals/.git': '',
      'people/bo/goals/x.yaml': 'title: [\n',
    });
    symlinkSync(outside, join(folder, ada('delegations')));
    symlinkSync(join(outside, 'x.yaml'), join(folder, ada('goals/x.yaml')));
    const book = await DiskBook.open(folder);
    assert.deepEqual(
      (await filesOfBook(book)).filter((path) => path.endsWith('/x.yaml')),
      [],
    );
  });

  it('ends with 0, or 1 where there are errors, and tells paths as seen from where it runs @slow', async () => {
    const folder = folderWith(GOOD);
    const good = await checkFolder(folder);
    assert.deepEqual([good.code, good.lines], [0, []]);
    putInto(folder, { [ada('goals/b.yaml')]: 'title: x\nstatus: sleeping\n' });
    const bad = await checkFolder(folder);
    assert.equal(bad.code, 1);
    assert.match(bad.lines[0] ?? '', /goals\/b\.yaml:2:9 error /);
    assert.match(bad.sum, /^\d+ files, 1 errors, 0 warnings\./);
    await assert.rejects(checkFolder(join(folder, 'people')), /There is no book/);
  });
});

describe('what git would take @heavy', () => {
  after(deleteFolders);
  const NOTE = ada('one-on-ones/2026-11-10.private.yaml');
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.test', '-C', cwd, ...args], {
      stdio: 'pipe',
    });
  const told = async (folder: string) => {
    const book = await DiskBook.open(folder);
    const { found, unknown } = await gitReach(book, await filesOfBook(book));
    assert.equal(unknown, undefined);
    return found.map(({ path, message }) => `${path}: ${message}`);
  };
  const bookIn = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries({ ...BOOK, ...files }).map(([path, text]) => [`leadbook/${path}`, text]),
    );

  it('is nothing where there is no repository, and where the book is one of its own', async () => {
    const folder = folderWith(bookIn({ [NOTE]: 'notes: x\n' }));
    assert.deepEqual(await told(folder), []);
    git(join(folder, 'leadbook'), 'init', '-q');
    assert.deepEqual(await told(folder), []);
  });

  it('is told of private files that no rule ignores, and of those that git has', async () => {
    const folder = folderWith(
      bookIn({
        [NOTE]: 'notes: x\n',
        'reflections/2026-W47.yaml': 'week: 2026-W47\n',
        '-x.private.yaml': '',
      }),
    );
    git(folder, 'init', '-q');
    const would = 'Git would take this private file; no rule ignores it';
    assert.deepEqual(await told(folder), [
      `-x.private.yaml: ${would}`,
      `${NOTE}: ${would}`,
      `reflections/2026-W47.yaml: ${would}`,
    ]);
    putInto(folder, { 'leadbook/.gitignore': gitignoreText('shared') });
    assert.deepEqual(await told(folder), []);
    git(folder, 'add', '-f', `leadbook/${NOTE}`);
    assert.deepEqual(await told(folder), [`${NOTE}: Git has this private file`]);
    git(folder, 'commit', '-qm', 'x');
    // Gone from the disk, but not from git.
    rmSync(join(folder, 'leadbook', NOTE));
    assert.deepEqual(await told(folder), [`${NOTE}: Git has this private file`]);
  });

  it('is every file of a private book', async () => {
    const folder = folderWith(bookIn({ '.gitignore': gitignoreText('private') }));
    git(folder, 'init', '-q');
    assert.deepEqual(await told(folder), []);
    git(folder, 'add', '-f', 'leadbook/book.yaml');
    assert.deepEqual(await told(folder), ['book.yaml: Git has this private file']);
  });
});
