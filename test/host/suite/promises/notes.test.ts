import assert from 'node:assert/strict';
import { commands, type TextEditor, type Uri, window, workspace } from 'vscode';
import { seededRandom } from '../../../seededRandom.ts';
import { run } from '../../book.ts';
import { eventually, log, readText, reverted, writeText } from '../../harness.ts';
import { newBook, noteOf, opened, PATIENCE, select } from './lab.ts';

/** How much comes at once: as promised where it is saved now and then, the harder of both, and less where it is not. */
const RACES = [
  { saves: false, addCount: 30, keyCount: 90 },
  { saves: true, addCount: 100, keyCount: 300 },
];
const ROUNDS = 50;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Opens the notes of a file as Markdown. */
async function notes(uri: Uri): Promise<TextEditor> {
  // What VS Code still knows of the last test's file of that name must be gone.
  await opened(uri);
  const virtual = await run('openNotes', { uri, field: 'notes' });
  const editor = window.activeTextEditor;
  assert.equal(editor?.document.uri.toString(), virtual.toString());
  return editor as TextEditor;
}

describe('promises 6 and 7 for notes as Markdown', () => {
  for (const { saves, addCount, keyCount } of RACES) {
    it(`keeps ${addCount} adds to the file and ${keyCount} keystrokes${saves ? ', saved now and then' : ''}`, async () => {
      await newBook();
      const uri = await noteOf('Ada Lovelace', 'date: 2026-11-21\nactions: []\nnotes: |\n  typed: \n');
      const editor = await notes(uri);
      const { document } = editor;
      select(editor, 'typed: ');
      const random = seededRandom(saves ? 61 : 60);
      const keys = Array.from({ length: keyCount }, (_, n) => (n % 6 === 5 ? ' ' : (LETTERS[n % 26] ?? '')));
      const texts = Array.from({ length: addCount }, (_, n) => `Promise number ${n}`);
      const adds = texts.map((text) => run('addAction', { uri, text, owner: 'ada-lovelace' }));
      const saving: Thenable<boolean>[] = [];
      const type = async () => {
        for (const [n, text] of keys.entries()) {
          await commands.executeCommand('type', { text });
          if (random() < 1 / 3) await adds[Math.floor((n * addCount) / keyCount)];
          if (saves && n % 20 === 19) saving.push(document.save());
        }
      };
      await Promise.all([type(), ...adds]);
      await Promise.all(saving);
      assert.equal(document.getText(), `typed: ${keys.join('')}\n`);
      assert.ok(!document.isDirty || (await document.save()));
      const items = texts.map((text) => `  - text: ${text}\n    owner: ada-lovelace\n`).join('');
      const expected = `date: 2026-11-21\nactions:\n${items}notes: |\n  typed: ${keys.join('')}\n`;
      await eventually('the file has it all', async () => (await readText(uri)) === expected);
      log(
        `promise 6: ${addCount} adds against ${keyCount} keystrokes in Markdown${saves ? ', saved' : ''}, all kept`,
      );
    }).timeout(PATIENCE);
  }

  for (const same of [true, false]) {
    it(`loses nothing of ${ROUNDS} changes of the file by others${same ? ', as long as before' : ''}`, async () => {
      const leadbook = await newBook();
      const random = seededRandom(same ? 70 : 71);
      const text = (theirs: string, mine: string, mood: string) =>
        `date: 2026-11-21\nnotes: |\n  ${theirs}\n\n  ${mine}\nmood: ${mood}\n`;
      const word = (letter: string, round: number) =>
        letter.repeat(same ? 4 : 1 + Math.floor(random() * 9)) + String.fromCharCode(97 + (round % 26));
      let [theirs, mine, mood] = ['aaaa', 'bbbb', 'good'];
      const uri = await noteOf('Ada Lovelace', text(theirs, mine, mood));
      let editor = await notes(uri);
      const { document } = editor;
      let [lost, kept] = [0, 0];
      for (let round = 0; round < ROUNDS; round++) {
        select(editor, `${theirs}\n\n`, mine.length);
        const typed = word('y', round);
        const typing = () => commands.executeCommand('type', { text: typed });
        const other = word('z', round);
        mood = same ? (['good', 'high'][round % 2] ?? '') : word('m', round);
        const writing = () => writeText(uri, text(other, mine, mood));
        // Sometimes first one, sometimes the other, mostly at the same time.
        if (round % 5 === 0) await typing().then(writing);
        else await Promise.all(random() < 0.5 ? [typing(), writing()] : [writing(), typing()]);
        [theirs, mine] = [other, typed];
        const isSaved = await eventually('it is saved', () => document.save(), { within: 5000 }).then(
          () => true,
          () => false,
        );
        const file = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
        if (isSaved && !file?.isDirty) {
          if ((await readText(uri)) !== text(other, typed, mood)) lost++;
        } else {
          // VS Code could not save amid what the other wrote, and Leadbook said so: then the text is still in an editor.
          const held = isSaved ? file?.getText() : document.getText();
          if (!held?.includes(typed) || !(await readText(uri)).includes(other)) lost++;
          kept++;
          for (const one of [file, document]) if (one) await reverted(one);
          await writeText(uri, text(other, typed, mood));
          await leadbook.books.rescan();
          editor = await window.showTextDocument(document);
        }
        [theirs, mine] = [other, typed];
        // What others wrote comes into the document, which is clean.
        await eventually('the document has both', () => document.getText() === `${theirs}\n\n${mine}\n`);
      }
      assert.ok(kept < ROUNDS / 2, 'most can be saved');
      assert.equal(lost, 0);
      log(
        `promise 7: ${ROUNDS} changes by others against Markdown${same ? ' of the same length' : ''}, ${lost} lost, ${kept} kept in the editor`,
      );
    }).timeout(PATIENCE);
  }
});
