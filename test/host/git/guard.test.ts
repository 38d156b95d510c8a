import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands, extensions, languages, Uri } from 'vscode';
import { eventually, log } from '../harness.ts';
import { PATIENCE } from '../suite/promises/lab.ts';
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
import { CASES, NOTE, type Situation } from './situations.ts';

/** What happens in each situation while somebody looks on. */
const EVENTS: Readonly<Record<Situation, (one: Case) => void | Promise<void>>> = {
  clean: (one) => write(join(bookOf(one), 'people/ada/goals/lead.private.yaml'), 'title: one\n'),
  tracked: () => {},
  late: () => {},
  forced: (one) => void git(folderOf(one), 'add', '-f', `leadbook/${NOTE}`),
  pulled: (one) => void git(folderOf(one), 'pull', '-q', '--no-rebase', 'origin', 'main'),
  below: (one) => write(join(dirname(join(bookOf(one), NOTE)), '.gitignore'), '!*\n'),
  deleted: (one) => rmSync(join(bookOf(one), '.gitignore'), { force: true }),
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
  before(async function () {
    // VS Code opens them one after the other.
    this.timeout(PATIENCE);
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
      { within: PATIENCE },
    );
  });

  /** Nothing is told of a book once git has answered; what it said while it still opened others may have come before. */
  const quiet = (one: (typeof CASES)[number]) =>
    eventually(
      `nothing is told of ${one.name}`,
      async () => {
        if (alarmed(one).length === 0 && (await row(one)) === undefined) return true;
        await (await api()).guard.ask();
        return false;
      },
      { within: PATIENCE },
    );

  it('gives no alarm on a clean book', async function () {
    // Each of the repositories is asked, some of them again.
    this.timeout(PATIENCE);
    await (await api()).guard.ask();
    for (const one of CASES.filter(({ situation }) => !BEFORE.includes(situation))) {
      if (one.situation === 'half-made') continue;
      assert.deepEqual(reachedByGit(one), [], one.name);
      await quiet(one);
    }
  });

  for (const one of CASES.filter(({ situation }) => situation !== 'nested')) {
    it(`says what git says: ${one.name}`, async function () {
      this.timeout(PATIENCE);
      await EVENTS[one.situation](one);
      // What git did meanwhile held this host up: from now on it can hear of it.
      const since = performance.now();
      await told(one);
      const took = performance.now() - since;
      const count = alarmed(one).length;
      if (count === 0) {
        // Nothing is to be told, so nothing is waited for: asked now, it says the same.
        await (await api()).guard.ask();
        await quiet(one);
        return;
      }
      assert.match(
        (await row(one)) ?? '',
        count === 1 ? /^1 private file is/ : new RegExp(`^${count} private files are`),
      );
      if (!BEFORE.includes(one.situation)) log(`      ${one.name}: ${Math.round(took)} ms after the event`);
    });
  }

  it('tells each kind of reach', async () => {
    const kinds: readonly [Situation, RegExp][] = [
      ['forced', new RegExp(`^${NOTE}: staged`)],
      ['tracked', new RegExp(`^${NOTE}: tracked by Git$`)],
      ['below', new RegExp(`${NOTE}: not ignored`)],
    ];
    for (const [situation, expected] of kinds) {
      await eventually(`${situation}: ${expected}`, async () => {
        const said = (await tooltip(caseOf(situation, 'shared'))) ?? '';
        return expected.test(said) || Promise.reject(new Error(`it says: ${said}`));
      });
    }
  });

  it('tells what is tracked from what is tracked and changed', async function () {
    this.timeout(PATIENCE);
    const tracked = caseOf('tracked', 'shared');
    write(join(bookOf(tracked), NOTE), 'topics:\n  - text: three\n');
    await eventually(
      'a tracked file that is changed',
      async () => {
        const said = (await tooltip(tracked)) ?? '';
        if (/with changes/.test(said)) return true;
        await (await api()).guard.ask();
        throw new Error(`it says: ${said}`);
      },
      { within: PATIENCE },
    );
  });
});

describe('a repository within a book', () => {
  for (const one of CASES.filter(({ situation }) => situation === 'nested')) {
    it(`is unknown until VS Code opens it, never clean: ${one.name}`, async () => {
      await EVENTS.nested(one);
      const nested = join(bookOf(one), 'people/ada');
      await eventually('a row that says it is not known', async () =>
        /^Not known/.test((await row(one)) ?? ''),
      );
      await commands.executeCommand('git.openRepository', nested);
      const wanted = reachedByGit(one, nested);
      assert.ok(wanted.length > 0);
      await eventually(`${wanted}`, () => wanted.every((path) => alarmed(one).includes(path)), {
        events: [languages.onDidChangeDiagnostics],
      });
    });
  }
});
