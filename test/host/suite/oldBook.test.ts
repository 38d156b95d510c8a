import assert from 'node:assert/strict';
import { commands, type Uri, workspace } from 'vscode';
import old from '../../fixtures/book-0.1.json';
import oldRows from '../../fixtures/book-0.1.rows.json';
import { api, rows } from '../book.ts';
import { treeHash } from '../everyWrite.ts';
import { emptyWorkspace, eventually, inWorkspace, readText, writeText } from '../harness.ts';

const files: Readonly<Record<string, string>> = old;
const at = (path: string): Uri => inWorkspace(...path.split('/'));
/** Days move on, so what is said of them is left out: groups with their rows by label alone. */
const labels = (shown: readonly string[]) => shown.map((row) => row.split(' — ')[0]);

describe('a book of version 0.1', () => {
  before(async () => {
    await emptyWorkspace();
    for (const [path, text] of Object.entries(files)) await writeText(at(path), text);
    await (await api()).books.rescan();
  });

  it('is opened, looked through and shown with no byte written and nothing asked', async () => {
    const before = await treeHash();
    await commands.executeCommand('leadbook.people.focus');
    const shown = await rows();
    assert.ok(shown.length > 100);
    // An input that is open would take this, and end.
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const note = at('leadbook/people/linh-tran/one-on-ones/2026-11-18.yaml');
    await commands.executeCommand('vscode.open', note);
    await commands.executeCommand('leadbook.mirror', {});
    await commands.executeCommand('leadbook.prepare', { person: 'linh-tran' });
    await eventually('the note is shown', () =>
      workspace.textDocuments.some(({ uri }) => uri.toString() === note.toString()),
    );
    assert.equal(await treeHash(), before);
    for (const [path, text] of Object.entries(files)) assert.equal(await readText(at(path)), text, path);
  });

  it('has the rows it had, and none more below Next time', async () => {
    const now = blocks(labels(await rows(undefined, 5)));
    const before = blocks(oldRows);
    assert.deepEqual([...now.keys()].sort(), [...before.keys()].sort());
    for (const [person, expected] of before) {
      const shown = now.get(person) ?? [];
      // What else a group says of its rows since then, such as a day in front, takes none of them away.
      let at = 0;
      for (const row of shown) if (isSame(row, expected[at] ?? '')) at++;
      assert.equal(expected[at], undefined, `${person}: ${expected[at]}`);
      assert.deepEqual(nextTime(shown), nextTime(expected));
    }
  });
});

/** The rows below each person, by name: who comes first depends on the day. */
function blocks(shown: readonly (string | undefined)[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  let last: string[] = [];
  for (const row of shown) {
    if (row?.startsWith(' ')) last.push(row);
    else {
      last = [];
      all.set(row ?? '', last);
    }
  }
  return all;
}

function isSame(row: string, expected: string): boolean {
  return row === expected || row.endsWith(` · ${expected.replace(/^ *\[.\] /, '')}`);
}

function nextTime(shown: readonly string[]): readonly string[] {
  const from = shown.indexOf('  Next time');
  const to = shown.findIndex((row, at) => at > from && !row.startsWith('    '));
  return shown.slice(from, to);
}
