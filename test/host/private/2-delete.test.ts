// A day later: one person's folder was deleted while VS Code was closed, all else is deleted now.
import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { api, find, ofAda, rows } from '../book.ts';
import { emptyWorkspace, eventually, exists, inWorkspace } from '../harness.ts';

describe('what is deleted', function () {
  this.timeout(60_000);

  it('is in no row, and in nothing that is stored', async () => {
    await commands.executeCommand('leadbook.people.focus');
    assert.ok(!(await exists(inWorkspace('leadbook', 'people', 'bo-diaz'))), 'deleted outside');
    assert.ok((await rows()).length > 5);
    assert.ok(await find('Ada Lovelace'));
    await workspace.fs.delete(ofAda('one-on-ones'), { recursive: true, useTrash: false });
    await eventually('the rows of its notes are gone', async () => {
      await (await api()).books.rescan();
      return (await rows()).some((row) => row.includes('One-on-ones — none yet'));
    });
    await emptyWorkspace();
    await (await api()).books.rescan();
    await eventually('nobody is left', async () => (await rows()).length === 0);
    assert.equal(window.visibleTextEditors.length, 0);
    const { books } = (await api()) as unknown as { books: { flush(): Promise<void> } };
    await books.flush();
  });
});
