import assert from 'node:assert/strict';
import { type CodeAction, commands, type TextEditor, type Uri, window } from 'vscode';
import { addDays } from '../../../src/core/day';
import { freshBook, ofAda, run, today } from '../book.ts';
import { eventually, readText, writeText } from '../harness.ts';
import { opened, select } from './promises/lab.ts';

const DAY = addDays(today(), -1);
const DUE = addDays(today(), 40);
const NOTE = `date: ${DAY}
notes: |
  Talked about the rota.

  - [ ] Jo drafts the rota by ${DUE}
  TODO me: send the draft
  - [ ] Tidy the board
  @jo will ask Dag
  @jo said so
`;

/** What is offered at a place of an editor that makes a promise. */
async function offered(editor: TextEditor, after: string): Promise<readonly CodeAction[]> {
  select(editor, after);
  const { document, selection } = editor;
  const found = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    'quickfix',
  );
  return found.filter(({ command }) => command?.command === 'leadbook.addAction');
}

describe('promises written in the notes', () => {
  let uri: Uri;
  beforeEach(async () => {
    await freshBook();
    await run('addPerson', { name: 'Jo Park' });
    uri = await writeText(ofAda(`one-on-ones/${DAY}.yaml`), NOTE);
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  const titles = async (editor: TextEditor, after: string) =>
    (await offered(editor, after)).map(({ title }) => title);

  it('are offered to be made one, whoever is named', async () => {
    const editor = await opened(uri);
    await eventually('it is offered', async () => (await offered(editor, 'send the')).length === 1);
    assert.deepEqual(await titles(editor, 'send the'), ['Make It Your Promise']);
    const [rota] = await titles(editor, 'drafts the');
    assert.match(String(rota), /^Make It a Promise of Jo Park, Due /);
    assert.deepEqual(await titles(editor, 'will ask'), ['Make It a Promise of Jo Park']);
    assert.deepEqual(await titles(editor, 'Tidy'), [
      'Make It Your Promise',
      'Make It a Promise of Ada Lovelace',
    ]);
    for (const none of ['Talked about', 'said', 'date']) assert.deepEqual(await titles(editor, none), []);
  });

  it('are for a day after the note, not after today', async () => {
    const old = await writeText(
      ofAda('one-on-ones/2025-11-05.yaml'),
      'date: 2025-11-05\nnotes: |\n  TODO me: send the draft by friday\n  TODO me: ask Dag by next 1:1\n',
    );
    await writeText(ofAda('one-on-ones/2025-11-19.yaml'), 'date: 2025-11-19\nnotes: Fine\n');
    const editor = await opened(old);
    const due = async (after: string) => {
      const [fix] = await offered(editor, after);
      const [args] = (fix?.command?.arguments ?? []) as readonly { readonly due?: string }[];
      return args?.due;
    };
    await eventually('a Friday', async () => (await due('send the')) === '2025-11-07');
    await eventually('the one after it', async () => (await due('ask Dag')) === '2025-11-19');
  });

  it('become one, with owner and day, and are offered no more', async () => {
    const editor = await opened(uri);
    await eventually('it is offered', async () => (await offered(editor, 'drafts')).length === 1);
    const [fix] = await offered(editor, 'drafts');
    await commands.executeCommand(fix?.command?.command ?? '', ...(fix?.command?.arguments ?? []));
    const text = `${NOTE}actions:\n  - text: Jo drafts the rota\n    owner: jo-park\n    due: ${DUE}\n`;
    await eventually('the promise is there', async () => (await readText(uri)) === text);
    await eventually('nothing is offered', async () => (await titles(editor, 'drafts')).length === 0);
  });

  it('are offered in the Markdown notes too, and go to the record', async () => {
    await run('openNotes', { uri, field: 'notes' });
    const editor = window.activeTextEditor as TextEditor;
    await eventually('it is offered', async () => (await offered(editor, 'send the')).length === 1);
    const [fix] = await offered(editor, 'will ask');
    assert.equal(fix?.title, 'Make It a Promise of Jo Park');
    await commands.executeCommand(fix?.command?.command ?? '', ...(fix?.command?.arguments ?? []));
    const text = `${NOTE}actions:\n  - text: ask Dag\n    owner: jo-park\n`;
    await eventually('the promise is there', async () => (await readText(uri)) === text);
  });

  it('are wrapped up from the Markdown notes, what is not saved too', async () => {
    await run('openNotes', { uri, field: 'notes' });
    const editor = window.activeTextEditor as TextEditor;
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), 'TODO: write it down\n'));
    const wrapping = Promise.resolve(commands.executeCommand('leadbook.wrapUp'));
    await eventually('what was typed is saved', async () => (await readText(uri)).includes('write it down'));
    await eventually('the list is accepted', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await readText(uri)).includes('actions:');
    });
    await wrapping;
    const written = await readText(uri);
    for (const text of ['write it down', 'Jo drafts the rota', 'send the draft', 'Tidy the board', 'ask Dag'])
      assert.ok(written.includes(`  - text: ${text}\n`), `${text} in ${written}`);
    assert.equal(written.match(/owner: jo-park/g)?.length, 2);
  });
});
