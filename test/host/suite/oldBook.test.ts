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

  it('has the rows it had', async () => {
    assert.deepEqual(blocks(plain(labels(await rows(undefined, 5)))), blocks(oldRows));
  });
});

/** The rows without the days that promises begin with, and without those that are done, which were left out. */
function plain(shown: readonly (string | undefined)[]): readonly (string | undefined)[] {
  let done = Number.POSITIVE_INFINITY;
  const all: (string | undefined)[] = [];
  for (const row of shown) {
    const depth = row === undefined ? 0 : row.length - row.trimStart().length;
    if (depth > done) continue;
    done = row?.trim() === 'Done' ? depth : Number.POSITIVE_INFINITY;
    if (done === depth) continue;
    all.push(row?.replace(/^( *\[ \] )[^·]{3,20} · /, '$1'));
  }
  return all;
}

/** The rows of each person together: who comes first depends on the day. */
function blocks(shown: readonly (string | undefined)[]): readonly string[] {
  const all: string[] = [];
  for (const row of shown) {
    if (row?.startsWith(' ')) all.push(`${all.pop() ?? ''}\n${row}`);
    else all.push(row ?? '');
  }
  return all.sort();
}
