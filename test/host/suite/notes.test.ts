import assert from 'node:assert/strict';
import { commands, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import { NotesFiles } from '../../../src/host/editor/notesFiles';
import { type KeptBase, KeptBases } from '../../../src/host/editor/notesKept';
import { Writer } from '../../../src/host/store/writer';
import { api, refusal, run } from '../book.ts';
import { eventually, exists, inWorkspace, readText, writeText } from '../harness.ts';
import { inBook, newBook, noteOf, opened, select } from './promises/lab.ts';

const NOTE = 'date: 2026-11-21\nactions: []\nnotes: |\n  One.\n\n  - two\nmood: good\n';

/** Opens a field of a file as Markdown. */
async function notes(uri: Uri, field = 'notes'): Promise<TextEditor> {
  const virtual = await run('openNotes', { uri, field });
  const editor = window.activeTextEditor;
  assert.ok(editor && editor.document.uri.toString() === virtual.toString());
  return editor;
}

/** Puts a text in place of all that a document holds, as typing would. */
async function rewrite(editor: TextEditor, text: string): Promise<void> {
  await window.showTextDocument(editor.document);
  await commands.executeCommand('editor.action.selectAll');
  await commands.executeCommand('type', { text });
}

const shows = (document: TextDocument, text: string) =>
  eventually(
    `the document shows ${JSON.stringify(text)}`,
    () =>
      (document.getText() === text && !document.isDirty) ||
      Promise.reject(
        new Error(`${JSON.stringify(document.getText())}${document.isDirty ? ', not saved' : ''}`),
      ),
  );

/** Opens what the file's own editor shows, without asking whether it is on disk. */
async function editorOf(uri: Uri): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
}

describe('notes as Markdown', () => {
  let uri: Uri;

  beforeEach(async () => {
    await newBook();
    uri = await noteOf('Ada Lovelace', NOTE);
  });

  it('open as a Markdown document of their own, named so that a tab can be told from others', async () => {
    const { document } = await notes(uri);
    assert.equal(document.languageId, 'markdown');
    assert.equal(document.getText(), 'One.\n\n- two\n');
    assert.equal(document.uri.path, '/Ada Lovelace 2026-11-21 notes.md');
    assert.ok(!document.isDirty);
  });

  it('open at the cursor, with the cursor where it was', async () => {
    const editor = await opened(uri);
    select(editor, '- t');
    await commands.executeCommand('leadbook.openNotes');
    const { document, selection } = window.activeTextEditor as TextEditor;
    assert.equal(document.uri.scheme, 'leadbook-notes');
    assert.equal(document.offsetAt(selection.active), document.getText().indexOf('wo'));
  });

  it('open once', async () => {
    const one = await notes(uri);
    await opened(uri);
    assert.equal((await notes(uri)).document, one.document);
  });

  it('are written into their field and nowhere else', async () => {
    const editor = await notes(uri);
    await rewrite(editor, 'New\nand newer');
    assert.ok(await editor.document.save());
    assert.equal(
      await readText(uri),
      NOTE.replace('notes: |\n  One.\n\n  - two\n', 'notes: |-\n  New\n  and newer\n'),
    );
    assert.ok(!editor.document.isDirty);
  });

  it('keep CRLF, and other fields too', async () => {
    await writeText(uri, 'topics:\r\n  - text: |\r\n      Why?\r\nnotes: |\r\n  a\r\n');
    const topic = await notes(uri, 'topics.0.text');
    assert.equal(topic.document.uri.path, '/Ada Lovelace 2026-11-21 topics 1 text.md');
    await rewrite(topic, 'Why?\nWhat?\n');
    assert.ok(await topic.document.save());
    assert.equal(
      await readText(uri),
      'topics:\r\n  - text: |\r\n      Why?\r\n      What?\r\nnotes: |\r\n  a\r\n',
    );
  });

  it('are made where there are none', async () => {
    await writeText(uri, 'date: 2026-11-21\n');
    const editor = await notes(uri);
    assert.equal(editor.document.getText(), '');
    await rewrite(editor, '# First\n\nwords\n');
    assert.ok(await editor.document.save());
    assert.equal(await readText(uri), 'date: 2026-11-21\nnotes: |\n  # First\n\n  words\n');
  });

  it('two of one file do not get in each other’s way', async () => {
    await writeText(uri, 'topics:\n  - text: |\n      Why?\nnotes: |\n  a\n');
    const topic = await notes(uri, 'topics.0.text');
    const own = await notes(uri);
    await rewrite(topic, 'Why not?\n');
    await rewrite(own, 'b\n');
    const saves = await Promise.all([topic.document.save(), own.document.save()]);
    assert.deepEqual(saves, [true, true]);
    assert.equal(await readText(uri), 'topics:\n  - text: |\n      Why not?\nnotes: |\n  b\n');
  });

  it('go into the editor that has the file unsaved, and stay unsaved there', async () => {
    const file = await opened(uri);
    select(file, 'mood: ');
    await commands.executeCommand('type', { text: 'very ' });
    const editor = await notes(uri);
    await rewrite(editor, 'New\n');
    assert.ok(await editor.document.save());
    assert.equal(
      file.document.getText(),
      'date: 2026-11-21\nactions: []\nnotes: |\n  New\nmood: very good\n',
    );
    assert.ok(file.document.isDirty);
    assert.equal(await readText(uri), NOTE);
  });

  it('follow what is typed in the file', async () => {
    const editor = await notes(uri);
    const file = await editorOf(uri);
    select(file, 'One');
    await commands.executeCommand('type', { text: ' more' });
    await shows(editor.document, 'One more.\n\n- two\n');
    await commands.executeCommand('undo');
    await shows(editor.document, 'One.\n\n- two\n');
  });

  for (const [length, theirs] of [
    ['the same', 'Two.'],
    ['another', 'Twenty-two.'],
  ] as const) {
    it(`follow a change from outside of ${length} length`, async () => {
      const { document } = await notes(uri);
      await writeText(uri, NOTE.replace('One.', theirs));
      await (await api()).books.rescan();
      await shows(document, `${theirs}\n\n- two\n`);
    });
  }

  it('merge what was changed on both sides, and show it', async () => {
    const editor = await notes(uri);
    select(editor, '- two');
    await commands.executeCommand('type', { text: ' and three' });
    await writeText(uri, NOTE.replace('One.', 'Own.'));
    assert.ok(await editor.document.save());
    assert.equal(await readText(uri), NOTE.replace('One.', 'Own.').replace('- two', '- two and three'));
    await shows(editor.document, 'Own.\n\n- two and three\n');
  });

  it('keep both sides where both changed the same line', async () => {
    const editor = await notes(uri);
    select(editor, 'One');
    await commands.executeCommand('type', { text: ' of mine' });
    await writeText(uri, NOTE.replace('One', 'Own'));
    assert.ok(await editor.document.save());
    const both = 'One of mine.\n\n> Own.\n\n- two\n';
    await shows(editor.document, both);
    assert.match(await readText(uri), /\n {2}One of mine\.\n\n {2}> Own\.\n/);
  });

  it('stay in the editor where the file is broken, and are written once it is fixed', async () => {
    const editor = await notes(uri);
    await rewrite(editor, 'New\n');
    const broken = NOTE.replace('actions: []', 'actions: [');
    await writeText(uri, broken);
    assert.equal(await editor.document.save(), false);
    assert.ok(editor.document.isDirty);
    assert.equal(editor.document.getText(), 'New\n');
    assert.equal(await readText(uri), broken);
    await writeText(uri, NOTE);
    assert.ok(await editor.document.save());
    assert.equal(await readText(uri), 'date: 2026-11-21\nactions: []\nnotes: |\n  New\nmood: good\n');
  });

  it('go on showing what they were while the file is broken', async () => {
    const { document } = await notes(uri);
    await writeText(uri, 'notes: [\n');
    await (await api()).books.rescan();
    await writeText(uri, NOTE.replace('One.', 'Mended.'));
    await (await api()).books.rescan();
    await shows(document, 'Mended.\n\n- two\n');
  });

  it('stay in the editor where the file is gone, which is not made again', async () => {
    const editor = await notes(uri);
    await rewrite(editor, 'New\n');
    await workspace.fs.delete(uri);
    await (await api()).books.rescan();
    assert.equal(await editor.document.save(), false);
    assert.equal(editor.document.getText(), 'New\n');
    assert.ok(!(await exists(uri)));
    await writeText(uri, NOTE);
    assert.ok(await editor.document.save());
    assert.match(await readText(uri), /notes: \|\n {2}New\n/);
  });

  it('follow a file that is renamed', async () => {
    const next = Uri.joinPath(uri, '../next.yaml');
    await writeText(next, 'notes: |\n  Ask.\n');
    const editor = await notes(next);
    await rewrite(editor, 'Ask Bo.\n');
    const dated = await run('startOneOnOne', { person: 'ada-lovelace', date: '2026-11-22' });
    assert.ok(!(await exists(next)));
    assert.ok(await editor.document.save());
    assert.match(await readText(dated), /notes: \|\n {2}Ask Bo\.\n/);
    // Another file of the old name is another document.
    await writeText(next, 'notes: |\n  Later.\n');
    await (await api()).books.rescan();
    assert.equal((await notes(next)).document.getText(), 'Later.\n');
    assert.equal((await notes(dated)).document, editor.document);
  });

  it('follow their item of a list, and say where it is gone', async () => {
    await writeText(uri, 'topics:\n  - text: |\n      Why?\n  - text: B\n');
    const editor = await notes(uri, 'topics.0.text');
    await writeText(uri, 'topics:\n  - text: First\n  - text: |\n      Why?\n  - text: B\n');
    await rewrite(editor, 'Why not?\n');
    assert.ok(await editor.document.save());
    assert.equal(await readText(uri), 'topics:\n  - text: First\n  - text: |\n      Why not?\n  - text: B\n');
    await rewrite(editor, 'Because.\n');
    await writeText(uri, 'topics:\n  - text: First\n');
    assert.equal(await editor.document.save(), false);
    assert.equal(editor.document.getText(), 'Because.\n');
    assert.equal(await readText(uri), 'topics:\n  - text: First\n');
  });

  it('are not saved with a line that would make the file unreadable', async () => {
    const editor = await notes(uri);
    await rewrite(editor, 'a\n<<<<<<< mine\n');
    assert.equal(await editor.document.save(), false);
    assert.equal(await readText(uri), NOTE);
  });

  it('are refused where a file is none of a book, or cannot be read', async () => {
    const other = await writeText(inBook('notes.md'), 'x');
    assert.equal((await refusal('openNotes', { uri: other })).code, 'badArguments');
    await writeText(uri, 'notes: [\n');
    const { code, message } = await refusal('openNotes', { uri });
    assert.equal(code, 'refused');
    assert.match(message, /2026-11-21\.yaml, line/);
    assert.equal((await refusal('openNotes', { uri: Uri.joinPath(uri, '../2026-01-01.yaml') })).code, 'gone');
  });

  it('can be undone after a save', async () => {
    const editor = await notes(uri);
    select(editor, 'One.');
    await commands.executeCommand('type', { text: ' Two.' });
    assert.ok(await editor.document.save());
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'One.\n\n- two\n');
    assert.ok(await editor.document.save());
    assert.equal(await readText(uri), NOTE);
  });

  it('are based on what they were before, also after a restart', async () => {
    const { file, document, again, storage } = await restarted('2026-11-21.yaml');
    assert.match(await readText(Uri.joinPath(storage, 'unsaved.json')), /- two\\n/);
    await again.write(document.uri, new TextEncoder().encode(document.getText()));
    again.dispose();
    assert.equal(await readText(file), NOTE.replace('One.', 'Own.').replace('- two', '- two and three'));
  });

  it('keep nothing of private ones but in memory, and lose no line by that', async () => {
    const { file, document, again, storage } = await restarted('2026-11-21.private.yaml');
    assert.ok(!(await exists(Uri.joinPath(storage, 'unsaved.json'))));
    await again.write(document.uri, new TextEncoder().encode(document.getText()));
    again.dispose();
    const text = await readText(file);
    for (const line of ['Own.', '- two and three']) assert.ok(text.includes(line), text);
  });

  /** A document that is not saved, whose file was changed since, as a window finds it that was loaded anew. */
  async function restarted(name: string) {
    const { books } = await newBook();
    const file = await writeText(Uri.joinPath(await noteOf('Ada Lovelace', NOTE), `../${name}`), NOTE);
    await books.rescan();
    const host = { books, writer: new Writer(async () => undefined) };
    const storage = inWorkspace('storage');
    const { document } = await notes(file);
    const kept = await KeptBases.load(storage);
    const first = new NotesFiles(host, kept);
    await first.settle(document.uri, ['notes']);
    const editor = await window.showTextDocument(document);
    select(editor, '- two');
    await commands.executeCommand('type', { text: ' and three' });
    await eventually('its base is kept', () => kept.get(document.uri)?.base.includes('- two\n'));
    // Whatever was to be stored is stored by then.
    await kept.set(document.uri, { ...(kept.get(document.uri) as KeptBase), mtime: 1 });
    first.dispose();
    await writeText(file, NOTE.replace('One.', 'Own.'));
    const again = new NotesFiles(host, await KeptBases.load(storage));
    return { file, document, again, storage };
  }
});
