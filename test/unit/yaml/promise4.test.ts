import assert from 'node:assert/strict';
import { decode, type Intent, type RefusalCode, read } from '../../../src/core/yaml';
import { edit } from '../../../src/core/yaml/editing';
import { fixture } from './corpus';

const intents: readonly Intent[] = [
  { kind: 'set', path: ['a'], value: 'x' },
  { kind: 'append', path: ['list'], value: 'x' },
  { kind: 'remove', path: ['a'] },
];

/** Broken files: shown with a reason, never written. */
const broken: readonly (readonly [string, string, RefusalCode])[] = [
  ['conflict markers', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n', 'conflict'],
  [
    'conflict markers inside a block',
    'a: |\n  1\n  <<<<<<< HEAD\n  2\n  =======\n  3\n  >>>>>>> x\n',
    'conflict',
  ],
  ['a base of a three-way conflict', 'a: |\n  ||||||| 1f2e3d\n  x\n', 'conflict'],
  ['several documents', fixture('15-multi-doc.yaml'), 'multipleDocuments'],
  ['duplicate keys', fixture('23-duplicate-keys.yaml'), 'duplicateKey'],
  ['mixed line ends', 'a: 1\r\nb: 2\n', 'lineEnds'],
  ['carriage returns alone', 'a: 1\rb: 2\r', 'lineEnds'],
  ['a NUL', 'a: 1\0\n', 'control'],
  ['UTF-16 read as UTF-8', 'a\0:\0 \x001\0', 'control'],
  ['a syntax error', 'a: [1\nb: 2\n', 'syntax'],
  ['a value that needs quotes', 'a: 1\ntext: Discussed: pay\n', 'needsQuotes'],
  ['an unknown tag', 'a: 1\nb:\n  !vault x\n', 'syntax'],
  ['a list', '- a\n', 'notAMap'],
  ['a text', 'words\n', 'notAMap'],
  ['too many anchors', Array.from({ length: 101 }, (_, i) => `k${i}: &a${i} x\n`).join(''), 'tooManyAnchors'],
  ['too deep a nest', `a: ${'['.repeat(65)}${']'.repeat(65)}\n`, 'tooDeep'],
  ['over 1 MB', `a: ${'x'.repeat(1_048_576)}\n`, 'tooLarge'],
  ['over 1 MB in bytes alone', `a: ${'€'.repeat(400_000)}\n`, 'tooLarge'],
];

/** Sound files, and what an edit there would harm. */
const refused: readonly (readonly [string, string, Intent, RefusalCode])[] = [
  ['a key under an alias', 'b: &x\na: *x\n', { kind: 'set', path: ['a', 'c'], value: '2' }, 'alias'],
  ['an alias on the way', 'b: &x {c: 1}\na: *x\n', { kind: 'set', path: ['a', 'c'], value: '2' }, 'alias'],
  ['appending to an alias', 'b: &x [c]\na: *x\n', { kind: 'append', path: ['a'], value: '2' }, 'alias'],
  ['a value under a tag', 'a: !!str 5\n', { kind: 'set', path: ['a'], value: '2' }, 'tag'],
  ['an anchor used elsewhere', 'a: &x 1\nb: *x\n', { kind: 'set', path: ['a'], value: '2' }, 'anchorInUse'],
  [
    'a part of what has such an anchor',
    'a: &x {c: 1}\nb: *x\n',
    { kind: 'set', path: ['a', 'c'], value: '2' },
    'anchorInUse',
  ],
  [
    'an item more for such an anchor',
    'a: &x [c]\nb: *x\n',
    { kind: 'append', path: ['a'], value: '2' },
    'anchorInUse',
  ],
  [
    'removing what holds such an anchor',
    'a: {c: &x 1}\nb: *x\n',
    { kind: 'remove', path: ['a'] },
    'anchorInUse',
  ],
  [
    'replacing what holds such an anchor',
    'a: {c: &x 1}\nb: *x\n',
    { kind: 'set', path: ['a'], value: '2' },
    'anchorInUse',
  ],
  [
    'a comment in brackets being cut',
    'a: [x, # why\n  y]\n',
    { kind: 'set', path: ['a'], value: '2' },
    'commentInside',
  ],
  [
    'a comment of a list of which all goes',
    'a: {b: [ # why\n  y]}\n',
    { kind: 'set', path: ['a'], value: '2' },
    'commentInside',
  ],
  [
    'a comment in empty brackets',
    'a: [ # none yet\n  ]\n',
    { kind: 'append', path: ['a'], value: '2' },
    'commentInside',
  ],
  ['no such key', 'a: 1\n', { kind: 'remove', path: ['b'] }, 'noSuchPlace'],
  ['no such item', 'a: [1]\n', { kind: 'set', path: ['a', 1], value: '2' }, 'noSuchPlace'],
  ['an item of nothing', 'a: 1\n', { kind: 'set', path: ['b', 0, 'c'], value: '2' }, 'noSuchPlace'],
  ['the document itself', 'a: 1\n', { kind: 'remove', path: [] }, 'noSuchPlace'],
  ['a text for the document', 'a: 1\n', { kind: 'set', path: [], value: '2' }, 'notAMapping'],
  ['appending to a text', 'a: 1\n', { kind: 'append', path: ['a'], value: '2' }, 'notAList'],
  ['appending to a map', 'a: {b: 1}\n', { kind: 'append', path: ['a'], value: '2' }, 'notAList'],
  ['a key under a text', 'a: 1\n', { kind: 'set', path: ['a', 'b'], value: '2' }, 'notAMapping'],
  ['a key under a list', 'a: [1]\n', { kind: 'set', path: ['a', 'b'], value: '2' }, 'notAMapping'],
  [
    'a text that makes the file too large',
    'a: 1\n',
    { kind: 'set', path: ['a'], value: 'x'.repeat(1 << 20) },
    'tooLarge',
  ],
];

const bytes: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-16 LE', [0xff, 0xfe, 0x61, 0, 0x3a, 0]],
  ['UTF-16 BE', [0xfe, 0xff, 0, 0x61, 0, 0x3a]],
  ['Latin-1', [0x61, 0x3a, 0x20, 0xe9]],
];

describe('promise 4: broken files are shown, never written', () => {
  for (const [name, text, code] of broken) {
    it(`${name}: ${code}, no data, no edit`, () => {
      const reading = read(text);
      assert.ok(!reading.ok && !('data' in reading));
      assert.equal(reading.problems[0]?.code, code);
      for (const intent of intents) {
        const result = edit(text, [intent]);
        assert.ok(!result.ok && !('edits' in result) && !('text' in result));
        assert.equal(result.refusal.code, code);
      }
    });
  }

  for (const [name, text, intent, code] of refused) {
    it(`${name}: refused with ${code} and a place`, () => {
      const result = edit(text, [intent]);
      assert.ok(!result.ok, 'edited');
      const { refusal } = result;
      assert.equal(refusal.code, code);
      assert.ok(refusal.place.offset + refusal.place.length <= text.length);
    });
  }

  for (const [name, content] of bytes) {
    it(`${name}: not decoded`, () => assert.equal(decode(Uint8Array.from(content)).ok, false));
  }

  after(() => {
    console.log(
      `      promise 4: ${broken.length} broken files and ${bytes.length} encodings shown and never written, ${refused.length} edits refused, each with its code and place`,
    );
  });
});
