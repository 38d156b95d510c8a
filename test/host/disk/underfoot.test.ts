// Git changes the files under our feet, by a terminal or another program. Only in the Node host: it takes processes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Leadbook } from '../../../src/compose/main';
import type { OpenBook } from '../../../src/host/store/books';
import { Needs } from '../../../src/host/store/needs';
import { Book } from '../../../src/host/store/openedBook';
import { PersonSummaries } from '../../../src/host/store/personSummaries';
import { SummaryCache } from '../../../src/host/store/summaryCache';
import { leadbook, run, today } from '../book.ts';
import {
  emptyWorkspace,
  eventually,
  exists,
  log,
  readText,
  reverted,
  workspaceRoot,
  writeText,
} from '../harness.ts';
import { presentingToNobody } from '../memento.ts';
import { inBook, opened, PATIENCE, select } from '../suite/promises/lab.ts';
import { rowsOf } from '../suite/promises/rowsOf.ts';

const NOTE = 'people/ada-lovelace/one-on-ones/2026-11-07.yaml';
const GOAL = 'people/ada-lovelace/goals/lead.yaml';
const WHO = {
  GIT_AUTHOR_NAME: 'L',
  GIT_AUTHOR_EMAIL: 'l@x.org',
  GIT_COMMITTER_NAME: 'L',
  GIT_COMMITTER_EMAIL: 'l@x.org',
};

function git(...args: string[]): void {
  const own = { ...WHO, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_EDITOR: 'true' };
  execFileSync('git', args, {
    cwd: workspaceRoot().fsPath,
    env: { ...process.env, ...own },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** What git does to the files, from `main`, and what brings them back. */
const SITUATIONS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  checkout: [['checkout', '-q', 'other']],
  'checkout and back': [
    ['checkout', '-q', 'other'],
    ['checkout', '-q', 'main'],
  ],
  rebase: [
    ['checkout', '-q', 'topic'],
    ['rebase', '-q', 'other'],
  ],
  stash: [['stash', '-q', '--include-untracked']],
  'stash and pop': [
    ['stash', '-q', '--include-untracked'],
    ['stash', 'pop', '-q'],
  ],
  reset: [['reset', '-q', '--hard', 'other']],
};

describe('promise 9: survives git under our feet', () => {
  let books: Leadbook['books'];

  beforeEach(async () => {
    await emptyWorkspace();
    ({ books } = await leadbook());
    await books.rescan();
    await run('init', { privacy: 'everything' });
    await run('addPerson', { name: 'Ada Lovelace' });
    await run('addPerson', { name: 'Bo Diddley' });
    await writeText(inBook(NOTE), noteText('one'));
    await writeText(inBook(GOAL), 'title: Lead\nstatus: active\n');
    git('init', '-q', '-b', 'main');
    commit('base');
    git('branch', 'topic');
    git('checkout', '-q', '-b', 'other');
    await writeText(inBook(NOTE), noteText('two'));
    await writeText(inBook('people/ada-lovelace/person.yaml'), 'name: Ada King\nrole: Countess\n');
    await writeText(inBook('people/cleo/person.yaml'), 'name: Cleo\n');
    await writeText(inBook('people/cleo/one-on-ones/2026-11-14.yaml'), noteText('three'));
    await workspace.fs.delete(inBook('people/bo-diddley'), { recursive: true });
    commit('other');
    git('checkout', '-q', 'topic');
    await writeText(inBook('people/ada-lovelace/goals/write.yaml'), 'title: Write\nstatus: active\n');
    commit('topic');
    git('checkout', '-q', 'main');
    await books.rescan();
  });

  after(() => emptyWorkspace());

  for (const [name, steps] of Object.entries(SITUATIONS)) {
    for (const editors of ['clean', 'dirty'] as const) {
      it(`${name}, with ${editors} editors open`, async () => {
        const [open] = await books.all();
        assert.ok(open);
        await rowsOf(open, today());
        // The view does so once it is shown.
        await open.needs.indexAll(() => {});
        const note = await opened(inBook(NOTE));
        await opened(inBook(GOAL));
        // Something that is in no commit: a stash takes it.
        await writeText(
          inBook('people/ada-lovelace/one-on-ones/next.yaml'),
          'topics:\n  - text: Untracked\n',
        );
        const typed = editors === 'dirty' ? await typedInto(note.document) : undefined;

        for (const step of steps) git(...step);

        // What the window does when it gets the focus.
        const since = performance.now();
        await books.rescan();
        const [now] = await books.all();
        assert.ok(now);
        const shown = await rowsOf(now, today());
        const took = performance.now() - since;
        assert.deepEqual(shown, await onDisk(now));
        log(
          `promise 9: ${name}, ${editors} editors: the tree is as the disk ${Math.round(took)} ms after the focus`,
        );

        if (typed !== undefined) {
          assert.ok(note.document.isDirty && note.document.getText().includes(typed), 'what is typed stays');
          assert.ok(!(await readText(inBook(NOTE))).includes(typed), 'and is not saved by us');
          await reverted(note.document);
        }
        await eventually('the editors show the disk', async () => {
          const { textDocuments } = workspace;
          for (const path of [NOTE, GOAL]) {
            const uri = inBook(path);
            const document = textDocuments.find((one) => one.uri.toString() === uri.toString());
            if (!document || !(await exists(uri)) || document.getText() === (await readText(uri))) continue;
            // VS Code loses what happens to files of a folder that is made anew; opening an editor, it looks again.
            await commands.executeCommand('workbench.action.closeAllEditors');
            await window.showTextDocument(uri);
            return false;
          }
          return true;
        });
        await books.rescan();
        assert.deepEqual(await rowsOf(now, today()), await onDisk(now));
      }).timeout(PATIENCE);
    }
  }
});

const noteText = (text: string) => `date: 2026-11-07\nactions:\n  - text: Promise ${text}\n    owner: me\n`;

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-qm', message);
}

/** Types into a document what is saved nowhere; gives what. */
async function typedInto(document: TextDocument): Promise<string> {
  const editor = await window.showTextDocument(document);
  select(editor, 'Promise ');
  assert.ok(await editor.edit((edit) => edit.insert(editor.selection.active, 'typed ')));
  assert.ok(document.isDirty);
  return 'typed ';
}

/** The rows of a store that has never seen the book before. */
async function onDisk({ book: { folder, root } }: OpenBook): Promise<string[]> {
  const log = window.createOutputChannel('fresh', { log: true });
  const book = new Book(folder, Uri.from(root), new SummaryCache(undefined, log), presentingToNobody());
  const summaries = new PersonSummaries(book, today);
  const needs = new Needs(book, summaries, today);
  try {
    const fresh = { book, summaries, needs };
    await rowsOf(fresh, today());
    await needs.indexAll(() => {});
    return await rowsOf(fresh, today());
  } finally {
    for (const one of [needs, summaries, book, log]) one.dispose();
  }
}
