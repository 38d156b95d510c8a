import assert from 'node:assert/strict';
import { type Intent, Plain } from '../../../src/core/yaml';
import { apply, edit } from '../../../src/core/yaml/editing';
import { fixture } from './corpus';

const done = new Plain('true');

/** The text after the intents; the edits must lead there too. */
function edited(text: string, ...intents: Intent[]): string {
  const result = edit(text, intents);
  assert.ok(result.ok, JSON.stringify(result));
  assert.equal(apply(text, result.edits), result.text);
  return result.text;
}

describe('edit: several at once', () => {
  it('gives edits of the original text, sorted and apart', () => {
    const text = fixture('25-realistic-everything.yaml');
    const result = edit(text, [
      { kind: 'append', path: ['notes'], value: { date: new Plain('2024-07-01') } },
      { kind: 'set', path: ['notes', 2, 'text'], value: 'Hello' },
      { kind: 'set', path: ['name'], value: 'Hana' },
      { kind: 'remove', path: ['goals', 0, 'title'] },
      { kind: 'append', path: ['tags'], value: 'lead' },
    ]);
    assert.ok(result.ok);
    assert.equal(apply(text, result.edits), result.text);
    let at = -1;
    for (const { offset, length } of result.edits) {
      assert.ok(offset > at);
      at = offset + length;
    }
    assert.match(result.text, /^ {2}- date: 2024-07-01\n {4}text: Hello$/m);
    assert.match(result.text, /^tags: {3}\[platform, mentor, lead\]$/m);
  });

  it('gives no edits where nothing changes', () => {
    assert.deepEqual(edit('a: "x"   # c\n', [{ kind: 'set', path: ['a'], value: 'x' }]), {
      ok: true,
      edits: [],
      text: 'a: "x"   # c\n',
    });
  });

  it('does all or nothing', () => {
    const result = edit('a: 1\n', [
      { kind: 'set', path: ['a'], value: 'x' },
      { kind: 'remove', path: ['b'] },
    ]);
    assert.equal(!result.ok && result.refusal.code, 'noSuchPlace');
  });
});

describe('edit: set', () => {
  it('places a new key by the customary order', () => {
    const order = ['text', 'owner', 'due', 'done'];
    const set = (text: string) => edited(text, { kind: 'set', path: ['due'], value: new Plain('x'), order });
    assert.equal(set('text: a\ndone: b\n'), 'text: a\ndue: x\ndone: b\n');
    assert.equal(set('done: b\nother: c\n'), 'due: x\ndone: b\nother: c\n');
    assert.equal(set('other: c\n# about done\ndone: b\n'), 'other: c\ndue: x\n# about done\ndone: b\n');
    assert.equal(set('other: c\n'), 'other: c\ndue: x\n');
  });

  it('creates the maps on the way', () => {
    assert.equal(
      edited('a: 1\n', { kind: 'set', path: ['b', 'c', 'd'], value: 'x' }),
      'a: 1\nb:\n  c:\n    d: x\n',
    );
    assert.equal(
      edited('b:   # soon\na: 1\n', { kind: 'set', path: ['b', 'c'], value: 'x' }),
      'b:   # soon\n  c: x\na: 1\n',
    );
  });

  it('writes the first key of an empty file', () => {
    const set = (text: string) => edited(text, { kind: 'set', path: ['a'], value: 'x' });
    assert.equal(set(''), 'a: x\n');
    assert.equal(set('\uFEFF'), '\uFEFFa: x\n');
    assert.equal(set('# c'), '# c\na: x');
    assert.equal(set('# c\r\n'), '# c\r\na: x\r\n');
    assert.equal(set('---\n...\n'), '---\na: x\n...\n');
    assert.equal(set('{}\n'), 'a: x\n');
    assert.equal(set('--- {}\n'), '--- {a: x}\n');
  });

  it('keeps the style of a scalar where that can hold the new value', () => {
    const set = (text: string, value: string) => edited(text, { kind: 'set', path: ['a'], value });
    assert.equal(set("a: 'x'  # c\n", "it's"), "a: 'it''s'  # c\n");
    assert.equal(set('a: "x"  # c\n', 'y\nz'), 'a: "y\\nz"  # c\n');
    assert.equal(set('a: x  # c\n', 'no'), 'a: "no"  # c\n');
    assert.equal(set('a: x  # c\n', 'y\nz\n'), 'a: |  # c\n  y\n  z\n');
    assert.equal(set('a: |  # c\n    x\nb: 1\n', 'y'), 'a: |-  # c\n    y\nb: 1\n');
    assert.equal(set('a: >\n  x\n  y\nb: 1\n', 'z z\nw\n'), 'a: >\n  z z\n\n  w\nb: 1\n');
    assert.equal(set('a: |  # c\n  x\n\n# d\nb: 1\n', ''), 'a: ""  # c\n\n# d\nb: 1\n');
  });

  it('replaces a list or map by as little as it can', () => {
    const text = 'a:\n  - x # 1\n  - y # 2\n  - z # 3\nb:\n  k: v # 4\n  l: w\n';
    assert.equal(
      edited(text, { kind: 'set', path: ['a'], value: ['x', 'z', 'q'] }),
      text.replace('  - y # 2\n', '').replace('z # 3', 'z # 3\n  - q'),
    );
    assert.equal(
      edited(text, { kind: 'set', path: ['a'], value: ['x', 'z'] }),
      text.replace('  - y # 2\n', ''),
    );
    assert.equal(
      edited(text, { kind: 'set', path: ['b'], value: { k: 'v', m: 'o' } }),
      text.replace('  l: w\n', '  m: o\n'),
    );
  });
});

describe('edit: append', () => {
  it('makes a block list of nothing, the comment staying on the line of the key', () => {
    const append = (text: string) =>
      edited(text, { kind: 'append', path: ['a'], value: { text: 'x', due: 'y z' } });
    const item = '\n  - text: x\n    due: y z';
    assert.equal(append('b: 1\n'), `b: 1\na:${item}\n`);
    assert.equal(append('a:  # c\nb: 1\n'), `a:  # c${item}\nb: 1\n`);
    assert.equal(append('a: []  # c\nb: 1\n'), `a:  # c${item}\nb: 1\n`);
    assert.equal(append('a: [ ]'), `a:${item}`);
  });

  it('keeps a list in brackets in brackets', () => {
    const append = (text: string) => edited(text, { kind: 'append', path: ['a'], value: 'x, y' });
    assert.equal(append('a: [b]\n'), 'a: [b, "x, y"]\n');
    assert.equal(append('a: [ b, ] # c\n'), 'a: [ b, "x, y", ] # c\n');
    assert.equal(append('a: [\n  b,\n  c\n]\n'), 'a: [\n  b,\n  c,\n  "x, y"\n]\n');
  });
});

describe('edit: remove', () => {
  it('leaves [] and {} rather than nothing', () => {
    assert.equal(edited('a:  # c\n  - x\nb: 1\n', { kind: 'remove', path: ['a', 0] }), 'a: []  # c\nb: 1\n');
    assert.equal(edited('a:\n  b: x', { kind: 'remove', path: ['a', 'b'] }), 'a: {}');
    assert.equal(edited('a: [ x ]\n', { kind: 'remove', path: ['a', 0] }), 'a: []\n');
    assert.equal(edited('- - x\n'.replace(/^/, 'a:\n'), { kind: 'remove', path: ['a', 0, 0] }), 'a:\n- []\n');
  });

  it('moves the next key up beside the dash', () => {
    assert.equal(
      edited('a:\n  - text: x # c\n    due: y\n', { kind: 'remove', path: ['a', 0, 'text'] }),
      'a:\n  - due: y\n',
    );
  });
});

describe('promise 3: a tick is a one-line diff', () => {
  const action = 'actions:\n  - text: one   # why\n    due: 2026-11-28\n  - text: two\n';
  const variants = [action, action.replaceAll('\n', '\r\n'), `\uFEFF${action}`, action.trimEnd()];
  variants.push(`\uFEFF${action.replaceAll('\n', '\r\n').trimEnd()}`);
  it('whatever the line ends, the BOM and the end of the file', () => {
    for (const text of variants) {
      for (const index of [0, 1]) {
        const ticked = edited(text, {
          kind: 'set',
          path: ['actions', index, 'done'],
          value: done,
          order: ['text', 'owner', 'due', 'done'],
        });
        const before = text.split(/\r?\n/);
        const after = ticked.split(/\r?\n/);
        assert.equal(after.filter((line) => line === '    done: true').length, 1);
        assert.deepEqual(
          after.filter((line) => line !== '    done: true'),
          before,
        );
        assert.equal(ticked.includes('\r\n'), text.includes('\r\n'));
        assert.equal(edited(ticked, { kind: 'remove', path: ['actions', index, 'done'] }), text);
      }
    }
    console.log(
      `      promise 3: ${variants.length * 2} ticks, each one line, each taken back to the same bytes`,
    );
  });
});
