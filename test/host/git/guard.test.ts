import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  extensions,
  languages,
  type TreeItem,
  Uri,
  workspace,
} from 'vscode';
import type { Privacy } from '../../../src/core/book/gitignore.ts';
import { isPrivatePath } from '../../../src/core/book/privacy.ts';
import { activated, eventually, say } from '../harness.ts';
import { CASES, IDENTITY, NOTE, type Situation } from './situations.ts';

interface Api {
  readonly books: { all(): Promise<readonly unknown[]>; heal(): Promise<void> };
  readonly guard: { ask(): Promise<void> };
  readonly tree: {
    getChildren(row?: unknown): Promise<unknown[]>;
    getTreeItem(row: unknown): Promise<TreeItem>;
  };
}
type Case = (typeof CASES)[number];

const api = async () => ((await activated()) as { leadbook(): Promise<Api> }).leadbook();
const folderOf = ({ name }: Pick<Case, 'name'>) => {
  const folder = workspace.workspaceFolders?.find((one) => one.name === name);
  assert.ok(folder, name);
  return folder.uri.fsPath;
};
const bookOf = (one: Case) => join(folderOf(one), 'leadbook');

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...IDENTITY },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** What git itself has, or would take, of what is private in a book: relative to the book. */
function reachedByGit(one: Case, repository = bookOf(one)): string[] {
  const below = repository.slice(bookOf(one).length + 1);
  const list = (...args: string[]) =>
    git(repository, 'ls-files', '-z', ...args)
      .split('\0')
      .filter(Boolean);
  const paths = [...list('--cached'), ...list('--others', '--exclude-standard')];
  return [...new Set(paths.map((path) => (below ? `${below}/${path}` : path)))]
    .filter((path) => !path.endsWith('/') && isPrivatePath(path, one.privacy))
    .sort();
}

/** The files of a book that have an error, relative to it. */
function alarmed(one: Case): string[] {
  const root = Uri.file(bookOf(one)).path;
  return languages
    .getDiagnostics()
    .filter(([uri, found]) => uri.path.startsWith(`${root}/`) && found.some(isGuards))
    .map(([uri]) => uri.path.slice(root.length + 1))
    .sort();
}

function isGuards({ code, source, severity }: Diagnostic): boolean {
  return source === 'Leadbook' && code === 'privateInGit' && severity === DiagnosticSeverity.Error;
}

/** The row that speaks of git in a book, and what it says; undefined where there is none. */
async function item(one: Case): Promise<TreeItem | undefined> {
  const { tree } = await api();
  for (const book of await tree.getChildren()) {
    if ((await tree.getTreeItem(book)).label !== one.name) continue;
    const items = await Promise.all((await tree.getChildren(book)).map((below) => tree.getTreeItem(below)));
    return items.find(({ contextValue }) => contextValue === 'guard');
  }
  return undefined;
}

const row = async (one: Case) => (await item(one))?.label?.toString();

/** Waits for what git itself says, and tells how long after the event it was there. */
async function told(one: Case, since: number): Promise<number> {
  const wanted = reachedByGit(one);
  await eventually(
    `${one.name}: ${wanted}`,
    () => {
      const seen = alarmed(one);
      return seen.join() === wanted.join() || Promise.reject(new Error(`alarmed: ${seen}`));
    },
    { within: 20_000, events: [languages.onDidChangeDiagnostics] },
  );
  return performance.now() - since;
}

/** What happens in each situation while somebody looks on. */
const EVENTS: Readonly<Record<Situation, (one: Case) => void | Promise<void>>> = {
  clean: (one) => write(join(bookOf(one), 'people/ada/goals/lead.private.yaml'), 'title: one\n'),
  tracked: () => {},
  late: () => {},
  forced: (one) => void git(folderOf(one), 'add', '-f', `leadbook/${NOTE}`),
  pulled: (one) => void git(folderOf(one), 'pull', '-q', '--no-rebase', 'origin', 'main'),
  below: (one) => write(join(dirname(join(bookOf(one), NOTE)), '.gitignore'), '!*\n'),
  deleted: (one) => rmSync(join(bookOf(one), '.gitignore')),
  submodule: (one) => void git(folderOf(one), 'add', '-f', `leadbook/${NOTE}`),
  nested: (one) => void git(join(bookOf(one), 'people/ada'), 'init', '-q'),
  worktree: (one) => void git(folderOf(one), 'add', '-f', `leadbook/${NOTE}`),
  copies: (one) => {
    for (const copy of COPIES) write(join(dirname(join(bookOf(one), NOTE)), copy), 'topics: []\n');
  },
  'half-made': async (one) => {
    const folder = Uri.file(folderOf(one));
    await commands.executeCommand('leadbook.init', { folder, privacy: one.privacy });
    write(join(bookOf(one), NOTE), 'topics: []\n');
  },
};

/** What sync tools and editors make of `next.private.yaml`, and other ways to write it. */
const COPIES = [
  'next.private (conflicted copy).yaml',
  'next.private.sync-conflict-20261121-101010-ABCDEFG.yaml',
  'next.private.yaml.orig',
  'next.private.yaml~',
  '.next.private.yaml.swp',
  'next.private.yml',
  'next.PRIVATE.yaml',
];

/** Where git has something from before anybody looked. */
const BEFORE: readonly Situation[] = ['tracked', 'late'];

describe('the guard, in real repositories', () => {
  before(async () => {
    const { books } = await api();
    await books.all();
    const extension = extensions.getExtension('vscode.git');
    const exported = (await extension?.activate()) as {
      getAPI(version: 1): { readonly repositories: readonly { readonly rootUri: Uri }[] };
    };
    const { repositories } = exported.getAPI(1);
    assert.ok(repositories);
    await eventually(
      'every repository is open',
      () => {
        const open = exported.getAPI(1).repositories.map(({ rootUri }) => rootUri.path);
        return CASES.every((one) => open.includes(Uri.file(folderOf(one)).path));
      },
      { within: 60_000 },
    );
  });

  it('gives no alarm on a clean book', async () => {
    await (await api()).guard.ask();
    for (const one of CASES.filter(({ situation }) => !BEFORE.includes(situation))) {
      if (one.situation === 'half-made') continue;
      assert.deepEqual(reachedByGit(one), [], one.name);
      assert.deepEqual(alarmed(one), [], one.name);
      assert.equal(await row(one), undefined, one.name);
    }
  });

  for (const one of CASES.filter(({ situation }) => situation !== 'nested')) {
    it(`says what git says: ${one.name}`, async () => {
      const since = performance.now();
      await EVENTS[one.situation](one);
      const took = await told(one, since);
      const count = alarmed(one).length;
      if (count === 0) {
        // Nothing is to be told, so nothing is waited for: asked now, it says the same.
        await (await api()).guard.ask();
        assert.deepEqual(alarmed(one), []);
        assert.equal(await row(one), undefined);
        return;
      }
      assert.match(
        (await row(one)) ?? '',
        count === 1 ? /^1 private file is/ : new RegExp(`^${count} private files are`),
      );
      if (!BEFORE.includes(one.situation)) say(`      ${one.name}: ${Math.round(took)} ms after the event`);
    });
  }

  it('tells each kind of reach', async () => {
    assert.match((await tooltip(caseOf('forced', 'shared'))) ?? '', new RegExp(`^${NOTE}: staged`));
    assert.match((await tooltip(caseOf('tracked', 'shared'))) ?? '', new RegExp(`^${NOTE}: tracked by Git$`));
    assert.match((await tooltip(caseOf('below', 'shared'))) ?? '', new RegExp(`${NOTE}: not ignored`));
    write(join(bookOf(caseOf('tracked', 'shared')), NOTE), 'topics:\n  - text: three\n');
    await eventually('a tracked file that is changed', async () =>
      /with changes/.test((await tooltip(caseOf('tracked', 'shared'))) ?? ''),
    );
  });
});

const caseOf = (situation: Situation, privacy: Privacy) => {
  const found = CASES.find((one) => one.situation === situation && one.privacy === privacy);
  assert.ok(found);
  return found;
};

const tooltip = async (one: Case) => (await item(one))?.tooltip?.toString();

describe('a repository within a book', () => {
  for (const one of CASES.filter(({ situation }) => situation === 'nested')) {
    it(`is unknown until VS Code opens it, never clean: ${one.name}`, async () => {
      await EVENTS.nested(one);
      const nested = join(bookOf(one), 'people/ada');
      await eventually(
        'a row that says it is not known',
        async () => /^Not known/.test((await row(one)) ?? ''),
        {
          within: 20_000,
        },
      );
      await commands.executeCommand('git.openRepository', nested);
      const wanted = reachedByGit(one, nested);
      assert.ok(wanted.length > 0);
      await eventually(`${wanted}`, () => wanted.every((path) => alarmed(one).includes(path)), {
        within: 20_000,
        events: [languages.onDidChangeDiagnostics],
      });
    });
  }
});
