import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { api } from '../book.ts';
import { at, BROKEN, codeOf, fillWorkspace, NOTE, RETRO, treeHash, WRITES } from '../everyWrite.ts';
import { eventually } from '../harness.ts';
import { lenses, ownActions, told } from '../ownActions.ts';

// What these show of a trusted folder is what makes the suite `restricted` mean something.
describe('a folder that is trusted', () => {
  before(async () => {
    await fillWorkspace();
    await (await api()).books.rescan();
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  for (const [name, calls] of Object.entries(WRITES)) {
    for (const [index, args] of calls.entries()) {
      it(`is written by ${name}, ${index + 1}`, async () => {
        const before = await treeHash();
        assert.equal(await codeOf(name, args()), undefined);
        assert.notEqual(await treeHash(), before);
      });
    }
  }

  it('has quick fixes, and lines of actions', async () => {
    await told(at(BROKEN));
    const fixes = await eventually('a fix', async () => (await ownActions(at(BROKEN)))[0]);
    assert.ok(fixes.edit);
    await eventually('an action', async () => (await ownActions(at(RETRO))).length > 0);
    await eventually('lenses', async () => (await lenses(at(NOTE))).length > 0);
    await eventually('lenses of a retro', async () => (await lenses(at(RETRO))).length > 0);
  });
});
