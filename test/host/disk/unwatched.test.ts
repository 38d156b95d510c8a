// A file changes where VS Code does not notice: a folder it is told not to watch, a share, a folder that was made anew.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { freshBook, ofAda, refusal, run, today } from '../book.ts';
import { emptyWorkspace, nextEvent, readText } from '../harness.ts';
import { opened } from '../suite/promises/lab.ts';

const files = () => workspace.getConfiguration('files');
const note = () => ofAda(`one-on-ones/${today()}.yaml`);

/** Writes past VS Code, as another program does. */
const behindItsBack = (text: string) => writeFileSync(note().fsPath, text);

describe('a document whose file changed unnoticed', () => {
  before(() =>
    files().update('watcherExclude', { '**/one-on-ones/**': true }, ConfigurationTarget.Workspace),
  );
  after(async () => {
    await files().update('watcherExclude', undefined, ConfigurationTarget.Workspace);
    await emptyWorkspace();
  });
  beforeEach(async () => {
    await freshBook();
    await run('startOneOnOne', { person: 'ada-lovelace' });
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const shown of [false, true]) {
    it(`is edited as the file is now, ${shown ? 'in its editor' : 'without an editor'}`, async () => {
      const document = shown ? (await opened(note())).document : await workspace.openTextDocument(note());
      const before = document.getText();
      behindItsBack('topics:\n  - text: From elsewhere   # by hand\n');
      assert.equal(document.getText(), before, 'VS Code does not know');
      await run('toggleTopic', { uri: note(), index: 0, text: 'From elsewhere' });
      const after = 'topics:\n  - text: From elsewhere   # by hand\n    done: true\n';
      assert.equal(await readText(note()), after);
      assert.equal(document.isDirty, false);
      if (shown) assert.equal(document.getText(), after);
    });
  }

  it('is edited in the line ends that the file has by now', async () => {
    const document = await workspace.openTextDocument(note());
    behindItsBack('topics:\r\n  - text: First\r\n  - text: From elsewhere\r\n');
    await run('toggleTopic', { uri: note(), index: 1, text: 'From elsewhere' });
    assert.equal(
      await readText(note()),
      'topics:\r\n  - text: First\r\n  - text: From elsewhere\r\n    done: true\r\n',
    );
    assert.equal(document.isDirty, false);
  });

  it('is edited as it stands, unsaved, where somebody types in it', async () => {
    const { document } = await opened(note());
    const typed = nextEvent(workspace.onDidChangeTextDocument, (event) => event.document === document);
    await commands.executeCommand('type', { text: 'typed: here\n' });
    await typed;
    behindItsBack('topics:\n  - text: From elsewhere\n');
    assert.ok(document.getText().includes('typed: here'));
    const { code } = await refusal('toggleTopic', { uri: note(), index: 0, text: 'From elsewhere' });
    assert.equal(code, 'changed');
    assert.ok(document.isDirty && document.getText().includes('typed: here'));
    assert.equal(await readText(note()), 'topics:\n  - text: From elsewhere\n');
  });
});
