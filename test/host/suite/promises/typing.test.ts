import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { seededRandom } from '../../../seededRandom.ts';
import { run } from '../../book.ts';
import { log, readText } from '../../harness.ts';
import { newBook, noteOf, opened, PATIENCE, select } from './lab.ts';

const ADDS = 100;
const KEYS = 300;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

describe('promise 6: typing is never lost', () => {
  it(`keeps ${ADDS} adds and ${KEYS} keystrokes in the same file, in order, each add amid keystrokes`, async () => {
    const random = seededRandom(6);
    await race('Ada Lovelace', ADDS, KEYS, async (key, adds) => {
      for (let n = 0; n < KEYS; n++) {
        await key(n);
        // A few keys on end, then the add that is due by then.
        if (random() < 1 / 3) await adds[Math.floor((n * ADDS) / KEYS)];
      }
    });
    log(`promise 6: ${ADDS} adds against ${KEYS} keystrokes, all kept, in order`);
  }).timeout(PATIENCE);

  it('keeps them where keystrokes leave no gap', async () => {
    await race('Grace Hopper', 5, 60, async (key) => {
      for (let n = 0; n < 60; n++) await key(n);
    });
  }).timeout(PATIENCE);
});

type Typist = (key: (n: number) => Thenable<unknown>, adds: readonly Promise<unknown>[]) => Promise<void>;

/**
 * Asks for all adds at once while somebody types, and compares every character of what came of it.
 * @param name whose note it is: another's in each test, as what one that failed has asked for may still come
 */
async function race(name: string, addCount: number, keyCount: number, typist: Typist): Promise<void> {
  await newBook();
  const uri = await noteOf(name, 'date: 2026-11-21\nactions: []\nnotes: |\n  typed: \n');
  const editor = await opened(uri);
  const { document } = editor;
  select(editor, 'typed: ');
  const keys = Array.from({ length: keyCount }, (_, n) => (n % 6 === 5 ? ' ' : (LETTERS[n % 26] ?? '')));
  const texts = Array.from({ length: addCount }, (_, n) => `Promise number ${n}`);
  const adds = texts.map((text) => run('addAction', { uri, text, owner: 'me' }));
  const key = (n: number) => commands.executeCommand('type', { text: keys[n] });
  await Promise.all([typist(key, adds), ...adds]);

  const items = texts.map((text) => `  - text: ${text}\n    owner: me\n`).join('');
  const expected = `date: 2026-11-21\nactions:\n${items}notes: |\n  typed: ${keys.join('')}\n`;
  assert.equal(document.getText(), expected);
  assert.ok(await document.save());
  assert.equal(await readText(uri), expected);
}
