import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  commands,
  DataTransfer,
  DataTransferItem,
  DocumentPasteTriggerKind,
  type TextEditor,
  workspace,
} from 'vscode';
import { PasteTasks } from '../../../src/host/editor/pasteProvider';
import { leadbook } from '../book.ts';
import { eventually, inWorkspace, writeText } from '../harness.ts';
import { newBook, noteOf, opened, select } from './promises/lab.ts';

const enter = () => commands.executeCommand('leadbook.enter');
const type = (text: string) => commands.executeCommand('type', { text });

/** The text with the cursor in it as `¦`. */
function withCursor({ document, selection }: TextEditor): string {
  const offset = document.offsetAt(selection.active);
  return `${document.getText().slice(0, offset)}¦${document.getText().slice(offset)}`;
}

/** Opens a one-on-one with the cursor where the text has `¦`. */
async function at(marked: string): Promise<TextEditor> {
  const uri = await noteOf('Ada Lovelace', marked.replace('¦', ''));
  const editor = await opened(uri);
  select(editor, marked.slice(0, marked.indexOf('¦')));
  return editor;
}

describe('Enter in a book’s file', () => {
  before(async () => {
    // What helps with writing is loaded with the first file, after a moment.
    await newBook();
    const editor = await at('actions:\n  - text: A¦\n');
    await eventually('Enter continues a list', async () => {
      await enter();
      if (editor.document.getText() === 'actions:\n  - text: A\n  - text: \n') return true;
      await commands.executeCommand('undo');
      select(editor, 'text: A');
      return false;
    });
  });
  beforeEach(newBook);

  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['begins the next action', 'actions:\n  - text: A¦\n', 'actions:\n  - text: A\n  - text: ¦\n'],
    [
      'behind all its keys',
      'actions:\n- text: A\n  owner: me¦\nmood: x\n',
      'actions:\n- text: A\n  owner: me\n- text: ¦\nmood: x\n',
    ],
    ['ends the list at an empty item', 'actions:\n  - text: A\n  - text: ¦\n', 'actions:\n  - text: A\n¦\n'],
    ['continues a list of Markdown', 'notes: |\n  - a¦\n', 'notes: |\n  - a\n  - ¦\n'],
    ['is the editor’s own elsewhere', 'notes: |\n  words¦\n', 'notes: |\n  words\n  ¦\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => {
      const editor = await at(before);
      await enter();
      await eventually('the cursor is there', () => {
        assert.equal(withCursor(editor), after);
        return true;
      });
      await commands.executeCommand('undo');
      assert.equal(editor.document.getText(), before.replace('¦', ''));
    });
  }

  it('keeps the order of what is typed at once after it', async () => {
    const editor = await at('actions:\n  - text: A¦\n');
    for (let n = 0; n < 20; n++) {
      const pressing = enter();
      const typing = [...`item ${n}`].map(type);
      await Promise.all([pressing, ...typing]);
    }
    const items = Array.from({ length: 20 }, (_, n) => `  - text: item ${n}\n`).join('');
    assert.equal(editor.document.getText(), `actions:\n  - text: A\n${items}`);
  });

  it('is the editor’s own in other files', async () => {
    const editor = await opened(await writeText(inWorkspace('other.yaml'), 'actions:\n  - text: A\n'));
    select(editor, 'text: A');
    await enter();
    assert.doesNotMatch(editor.document.getText(), /text: A\n.*text:/);
  });
});

describe('a task list that is pasted', () => {
  beforeEach(newBook);

  const pasted = async (editor: TextEditor, text: string) => {
    const data = new DataTransfer();
    data.set('text/plain', new DataTransferItem(text));
    const context = { only: undefined, triggerKind: DocumentPasteTriggerKind.Automatic };
    const never = new CancellationTokenSource().token;
    const provider = new PasteTasks(await leadbook());
    const edits = await provider.provideDocumentPasteEdits(
      editor.document,
      [editor.selection],
      data,
      context,
      never,
    );
    return edits?.[0];
  };

  it('becomes promises with owners of the book, and is undone at once', async () => {
    const before = 'actions:\n  - text: A¦\nnotes: x\n';
    const editor = await at(before);
    const edit = await pasted(editor, '- [ ] Ask Dag @ada-lovelace\n- [x] Tell Bo\n');
    assert.equal(edit?.title, 'Paste as Promises');
    assert.ok(edit.additionalEdit && (await workspace.applyEdit(edit.additionalEdit)));
    assert.equal(
      editor.document.getText(),
      'actions:\n  - text: A\n  - text: Ask Dag\n    owner: ada-lovelace\n  - text: Tell Bo\n    done: true\nnotes: x\n',
    );
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before.replace('¦', ''));
  });

  it('is pasted as it is elsewhere', async () => {
    assert.equal(await pasted(await at('actions:\n  - text: A¦\n'), 'words'), undefined);
    assert.equal(await pasted(await at('notes: |\n  A¦\n'), '- [ ] Ask'), undefined);
    const other = await opened(await writeText(inWorkspace('other.yaml'), 'actions:\n'));
    select(other, 'actions:');
    assert.equal(await pasted(other, '- [ ] Ask'), undefined);
  });
});
