import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationTarget, commands, languages, Uri, window, workspace } from 'vscode';
import { gitignoreText } from '../../../src/core/book/gitignore.ts';
import { reachOf } from '../../../src/host/guard/askGit.ts';
import { BookListing } from '../../../src/host/guard/bookFiles.ts';
import { guardStatusOf } from '../../../src/host/guard/guardStatus.ts';
import { actionWords } from '../../../src/host/guard/guardWords.ts';
import { offeredActions } from '../../../src/host/guard/menu.ts';
import { runGuardAction } from '../../../src/host/guard/runGuardAction.ts';
import { openGit } from '../../../src/host/platform/git.ts';
import type { OpenBook } from '../../../src/host/store/books.ts';
import { Privacies } from '../../../src/host/store/privacies.ts';
import { Writer } from '../../../src/host/store/writer.ts';
import { eventually } from '../harness.ts';
import { memoryState } from '../memento.ts';
import {
  alarmed,
  api,
  bookOf,
  type Case,
  caseOf,
  folderOf,
  git,
  reachedByGit,
  row,
  told,
  tooltip,
  write,
} from './books.ts';
import { NOTE } from './situations.ts';

const bookUri = (one: Case) => Uri.file(bookOf(one));
const call = (name: string, one: Case, args: object = {}) =>
  commands.executeCommand<Uri | undefined>(`leadbook.${name}`, { book: bookUri(one), ...args });
const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

const privacies = new Privacies(memoryState());
const tools = { writer: new Writer(async () => {}), privacies };
const bookAt = async (one: Case) => {
  const books = (await (await api()).books.all()) as readonly OpenBook[];
  const open = books.find(({ book }) => book.root.toString() === bookUri(one).toString());
  assert.ok(open);
  return open.book;
};
const statusOf = async (one: Case) =>
  guardStatusOf(await openGit(), await bookAt(one), new BookListing(bookUri(one)), privacies);

/** Takes what the guard offers first. */
async function takeFirst(one: Case, done: () => boolean | Promise<boolean>): Promise<void> {
  const shown = call('checkGit', one);
  await eventually(
    'what was offered is done',
    async () => {
      if (await done()) return true;
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return false;
    },
    { events: [languages.onDidChangeDiagnostics] },
  );
  await shown;
}

describe('what the guard offers', () => {
  it('unstages', async () => {
    const one = caseOf('forced', 'shared');
    assert.deepEqual(alarmed(one), [NOTE]);
    await takeFirst(one, () => git(folderOf(one), 'diff', '--cached', '--name-only') === '');
    await told(one);
    assert.deepEqual(alarmed(one), []);
    assert.ok(existsSync(join(bookOf(one), NOTE)));
  });

  it('ignores, also where a .gitignore below takes it back', async () => {
    const one = caseOf('below', 'shared');
    assert.deepEqual(alarmed(one), [NOTE]);
    await takeFirst(one, () => reachedByGit(one).length === 0);
    await told(one);
    assert.equal(await row(one), undefined);
  });

  it('ignores copies that the rules of an older book let through', async () => {
    const one = caseOf('copies', 'shared');
    write(join(bookOf(one), '.gitignore'), '# Mine.\n*.private.yaml\nreflections/\n');
    await told(one);
    assert.equal(alarmed(one).length, 7);
    await takeFirst(one, () => reachedByGit(one).length === 0);
    await told(one);
    assert.match(read(bookOf(one), '.gitignore'), /^# Mine\.\n/);
  });

  it('types what untracks, and leaves it to the lead to run it', async () => {
    const one = caseOf('tracked', 'shared');
    const before = git(folderOf(one), 'ls-files', '-s');
    await takeFirst(one, () => window.terminals.some(({ name }) => name === 'Leadbook'));
    assert.equal(git(folderOf(one), 'ls-files', '-s'), before);
    assert.deepEqual(alarmed(one), [NOTE]);
    for (const terminal of window.terminals) terminal.dispose();
    git(folderOf(one), 'rm', '-q', '--cached', '--', `leadbook/${NOTE}`);
    await told(one);
    assert.deepEqual(alarmed(one), []);
  });
});

describe('what git says is ignored', () => {
  it('is asked again where VS Code did not hear all of it', async () => {
    const git = await openGit();
    const repository = git?.repositories.find(
      ({ rootUri }) => rootUri.path === Uri.file(folderOf(caseOf('late', 'private'))).path,
    );
    assert.ok(repository);
    for (const heard of [0, 1]) {
      let asked = 0;
      const hasty = Object.create(repository, {
        checkIgnore: {
          value: async (paths: string[]) => {
            const all = [...(await repository.checkIgnore(paths))];
            return new Set(asked++ === 0 ? all.slice(0, heard) : all);
          },
        },
      }) as typeof repository;
      const paths = ['a', 'b'].map((one) => `people/${one}/one-on-ones/next.private.yaml`);
      const { findings, unknown } = await reachOf({ repository: hasty, path: 'leadbook' }, paths, 'private');
      assert.deepEqual([findings.filter(({ path }) => paths.includes(path)), unknown], [[], []]);
    }
  });
});

describe('asking before a commit', () => {
  const NAME = 'diagnosticsCommitHook.enabled';
  const setting = () => workspace.getConfiguration('git').inspect<boolean>(NAME);
  const set = (value: boolean | undefined) =>
    workspace.getConfiguration('git').update(NAME, value, ConfigurationTarget.Global);
  after(() => set(undefined));

  it('is offered, and switched on in the user’s settings alone', async () => {
    const one = caseOf('forced', 'everything');
    const file = join(folderOf(one), '.vscode/settings.json');
    await set(undefined);
    assert.equal(setting()?.defaultValue, false, 'VS Code has it');
    const { detail } = actionWords('askBeforeCommit');
    assert.match(detail, /user settings: in every repository VS Code then asks before it commits/);
    const status = await statusOf(one);
    assert.ok((await offeredActions(bookUri(one), status)).includes('askBeforeCommit'));
    await runGuardAction(tools, await bookAt(one), status, 'askBeforeCommit');
    assert.equal(setting()?.globalValue, true);
    assert.equal(setting()?.workspaceValue, undefined);
    assert.equal(setting()?.workspaceFolderValue, undefined);
    assert.ok(!existsSync(file), 'nothing of it is in the team’s settings');
    assert.ok(!(await offeredActions(bookUri(one), status)).includes('askBeforeCommit'));
  });
});

describe('who can see a book', () => {
  it('is changed: the rules, and what is alarmed at', async () => {
    const one = caseOf('copies', 'private');
    for (const privacy of ['shared', 'everything', 'private'] as const) {
      const uri = await call('changePrivacy', one, { privacy });
      assert.equal(uri?.path, Uri.joinPath(bookUri(one), '.gitignore').path);
      assert.equal(read(bookOf(one), '.gitignore'), gitignoreText(privacy));
      await told({ ...one, privacy });
      assert.equal(alarmed(one).length > 0, privacy === 'everything');
    }
  });

  it('is not loosened by whoever writes the rules', async () => {
    const one = caseOf('copies', 'private');
    write(join(bookOf(one), '.gitignore'), gitignoreText('shared'));
    await told(one);
    assert.ok(alarmed(one).includes('book.yaml'));
    write(join(bookOf(one), '.gitignore'), gitignoreText('private'));
    await told(one);
    assert.equal(await row(one), undefined);
  });

  it('is answered for the others where git refuses one file', async () => {
    const one = caseOf('submodule', 'shared');
    const before = alarmed(one);
    const commit = git(folderOf(one), 'rev-parse', 'HEAD').trim();
    // A submodule that was never fetched: nobody opens it, and git refuses a question that names a file in it.
    git(folderOf(one), 'update-index', '--add', '--cacheinfo', `160000,${commit},leadbook/people/bob`);
    write(join(bookOf(one), 'people/bob/next.private.yaml'), 'topics: []\n');
    await eventually('a word', async () => /gave no answer/.test((await tooltip(one)) ?? ''));
    assert.deepEqual(alarmed(one), before);
  });

  it('is not known behind a symbolic link', async () => {
    const one = caseOf('clean', 'shared');
    mkdirSync(join(bookOf(one), '..', 'other'));
    symlinkSync('../other', join(bookOf(one), 'linked'));
    await eventually('a row', async () => /^Not known/.test((await row(one)) ?? ''));
    assert.match((await tooltip(one)) ?? '', /symbolic link/);
  });
});

describe('a repository of its own', () => {
  for (const [situation, excludes] of [
    ['clean', '.git/info/exclude'],
    ['worktree', '../../elsewhere/worktree-private/.git/info/exclude'],
  ] as const) {
    it(`is made where the one around it excludes it, and outlives its cleaning: ${situation}`, async () => {
      const one = caseOf(situation, 'private');
      const folder = folderOf(one);
      git(folder, 'reset', '-q');
      await told(one);
      const uri = await call('ownRepository', one);
      assert.equal(uri?.path, Uri.joinPath(bookUri(one), 'book.yaml').path);
      assert.match(read(folder, excludes), /^\/leadbook\/$/m);
      assert.doesNotMatch(read(bookOf(one), '.gitignore'), /^\*/m);
      assert.equal(git(folder, 'status', '--porcelain'), '');
      await (await api()).guard.ask();
      assert.deepEqual(alarmed(one), []);
      assert.equal(await row(one), undefined);
      git(folder, 'clean', '-fdxq');
      write(join(folder, 'ignored.txt'), 'x');
      git(folder, 'stash', '-aq');
      assert.ok(!existsSync(join(folder, 'ignored.txt')));
      assert.equal(read(bookOf(one), NOTE), 'topics:\n  - text: two\n');
      assert.match(git(bookOf(one), 'status', '--porcelain', '-uall'), /next\.private\.yaml/);
      await assert.rejects(async () => call('ownRepository', one), { code: 'exists' });
    });
  }

  it('is refused where git tracks the book', async () => {
    const one = caseOf('deleted', 'shared');
    const before = read(folderOf(one), '.git/info/exclude');
    await assert.rejects(async () => call('ownRepository', one), { code: 'refused' });
    assert.equal(read(folderOf(one), '.git/info/exclude'), before);
    assert.ok(!existsSync(join(bookOf(one), '.git')));
  });
});
