// What whoever reads a retro can see, and what the lead is called there: in real repositories.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { commands, Uri } from 'vscode';
import { filesSeen, leadName } from '../../../src/host/opportunities/ties/retroAnswer.ts';
import { openGit } from '../../../src/host/platform/git.ts';
import { RetroMemory } from '../../../src/host/retro/memory.ts';
import type { Books } from '../../../src/host/store/books.ts';
import { Writer } from '../../../src/host/store/writer.ts';
import { eventually } from '../harness.ts';
import { memoryState } from '../memento.ts';
import { PATIENCE } from '../suite/promises/lab.ts';
import { api, bookOf, caseOf, folderOf, git, write } from './books.ts';

const SHARED = caseOf('clean', 'shared');
const PRIVATE = caseOf('clean', 'private');
const WORKTREE = caseOf('worktree', 'shared');
const RECORD = 'leadbook/opportunities/2026-11-21-own-it.yaml';
const RETRO = 'docs/retros/2026-11-21.md';

/** Waits until VS Code has opened the repository of a folder. */
const opened = (folder: string) =>
  eventually(
    `the repository of ${folder} is open`,
    async () => {
      const own = await openGit();
      return own?.repositories.some(({ rootUri }) => rootUri.path === Uri.file(folder).path);
    },
    { within: PATIENCE },
  );

before(async function () {
  this.timeout(PATIENCE);
  await (await api()).books.all();
  for (const one of [SHARED, PRIVATE, WORKTREE]) await opened(folderOf(one));
});

describe('whoever reads a retro sees a record', () => {
  const here = (...parts: string[]) => join(folderOf(SHARED), ...parts);

  before(() => {
    const added: Readonly<Record<string, () => void>> = {
      hidden: () => write(here('.gitignore'), 'hidden/\n'),
      nested: () => {
        mkdirSync(here('nested'), { recursive: true });
        git(here('nested'), 'init', '-q');
      },
      side: () => void git(here(), 'worktree', 'add', '-q', here('side'), '-b', 'beside'),
      linked: () => {
        mkdirSync(join(folderOf(SHARED), '..', 'behind'), { recursive: true });
        symlinkSync(join(folderOf(SHARED), '..', 'behind'), here('linked'));
      },
      // A repository that git cannot read.
      broken: () => write(here('broken/.git/HEAD'), 'nothing\n'),
    };
    for (const [folder, add] of Object.entries(added)) {
      add();
      write(here(folder, RECORD), 'title: Own it\n');
      write(here(folder, RETRO), '# Retro\n');
    }
    for (const one of [SHARED, PRIVATE, WORKTREE]) {
      write(join(folderOf(one), RECORD), 'title: Own it\n');
      write(join(folderOf(one), RETRO), '# Retro\n');
    }
  });
  after(() => {
    git(here(), 'worktree', 'remove', '--force', here('side'));
    for (const folder of ['hidden', 'nested', 'linked', 'broken', '.gitignore'])
      rmSync(here(folder), { recursive: true, force: true });
  });

  const cases: readonly [string, () => readonly [string, string], boolean, boolean][] = [
    ['of the same repository', () => [here(RETRO), here(RECORD)], false, true],
    [
      'of the same worktree',
      () => [join(folderOf(WORKTREE), RETRO), join(folderOf(WORKTREE), RECORD)],
      false,
      true,
    ],
    [
      'not of a book that git ignores',
      () => [join(folderOf(PRIVATE), RETRO), join(folderOf(PRIVATE), RECORD)],
      false,
      false,
    ],
    [
      'not of a book that says it is shared, in a folder that git ignores',
      () => [here(RETRO), here('hidden', RECORD)],
      true,
      false,
    ],
    ['not of a repository within', () => [here(RETRO), here('nested', RECORD)], true, false],
    ['not of the repository around', () => [here('nested', RETRO), here(RECORD)], true, false],
    ['not of a worktree within', () => [here(RETRO), here('side', RECORD)], true, false],
    ['not behind a symbolic link', () => [here(RETRO), here('linked', RECORD)], true, false],
    ['not of another workspace folder', () => [here(RETRO), join(folderOf(WORKTREE), RECORD)], true, false],
    ['not where git does not answer', () => [here('broken', RETRO), here('broken', RECORD)], false, false],
    [
      'where git does not answer, and the lead shares the book',
      () => [here('broken', RETRO), here('broken', RECORD)],
      true,
      true,
    ],
  ];
  for (const [what, places, isShared, expected] of cases)
    it(what, async () => {
      const [reader, record] = places().map((path) => Uri.file(path));
      assert.ok(reader && record);
      const seen = await filesSeen([record], reader, isShared);
      assert.equal(seen.has(record.toString()), expected);
    });
});

describe('the name of the lead in a retro', () => {
  const NAME = 'Grace Git';
  const ME = () => join(bookOf(SHARED), 'people/me');
  const openBook = async () => {
    const { books } = (await api()) as unknown as { readonly books: Books };
    await books.rescan();
    const path = Uri.file(bookOf(SHARED)).path;
    const open = (await books.all()).find(({ book }) => book.root.path === path);
    assert.ok(open);
    return open;
  };
  const host = { writer: new Writer(async () => {}) };
  const newMemory = () => new RetroMemory(memoryState());
  /** Presses a key until a question is gone. */
  const answered = async (asked: Promise<string | undefined>, key: 'Enter' | 'Esc') => {
    let isDone = false;
    const done = asked.finally(() => {
      isDone = true;
    });
    const command = key === 'Enter' ? 'acceptSelectedQuickOpenItem' : 'closeQuickOpen';
    while (!isDone) await commands.executeCommand(`workbench.action.${command}`);
    return done;
  };

  before(() => git(folderOf(SHARED), 'config', 'user.name', NAME));
  afterEach(() => rmSync(ME(), { recursive: true, force: true }));

  it('is that of git where nobody can be asked', async () => {
    const open = await openBook();
    await eventually('git’s name', async () => (await leadName(host, newMemory(), open, false)) === NAME);
  });

  it('is asked for with that of git in the box, and kept', async () => {
    const open = await openBook();
    assert.equal(await answered(leadName(host, newMemory(), open, true), 'Enter'), NAME);
    const again = await openBook();
    // Nobody presses a key: nothing is asked.
    assert.equal(await leadName(host, newMemory(), again, true), NAME);
    assert.equal((await again.summaries.get('me')).person.ok, true);
  });

  it('is asked for once, also by who leaves the question', async () => {
    const stored = memoryState();
    const open = await openBook();
    assert.equal(await answered(leadName(host, new RetroMemory(stored), open, true), 'Esc'), NAME);
    // Nobody presses a key: nothing is asked, in another window of the workspace either.
    assert.equal(await leadName(host, new RetroMemory(stored), open, true), NAME);
  });
});
