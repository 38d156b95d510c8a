import assert from 'node:assert/strict';
import { type Intent, Plain, type Value } from '../../../src/core/yaml';
import { edit } from '../../../src/core/yaml/editing';

function edited(text: string, intent: Intent): string {
  const result = edit(text, [intent]);
  assert.ok(result.ok, JSON.stringify(result));
  return result.text;
}

const set = (text: string, path: Intent['path'], value: Value) => edited(text, { kind: 'set', path, value });
const append = (text: string, path: Intent['path'], value: Value) =>
  edited(text, { kind: 'append', path, value });
const remove = (text: string, path: Intent['path']) => edited(text, { kind: 'remove', path });

/** The traps of editing YAML by hand-made splices, one test each: a document before and after. */
describe('edit: traps', () => {
  it('indents by the first dash of that very list', () => {
    assert.equal(append('a:\n      - x\nb:\n- v\n', ['a'], 'z'), 'a:\n      - x\n      - z\nb:\n- v\n');
    assert.equal(append('a:\n      - x\nb:\n- v\n', ['b'], 'z'), 'a:\n      - x\nb:\n- v\n- z\n');
  });

  it('keeps the gap behind the dash of the siblings', () => {
    const item = { text: 'v', due: 'soon' };
    assert.equal(append('a:\n-   text: x\n', ['a'], item), 'a:\n-   text: x\n-   text: v\n    due: soon\n');
    assert.equal(append('a:\n- # c\n  x\n', ['a'], 'v'), 'a:\n- # c\n  x\n- v\n');
  });

  it('knows lists that start beside a dash', () => {
    assert.equal(append('a:\n- - x\n', ['a', 0], 'v'), 'a:\n- - x\n  - v\n');
    assert.equal(append('a:\n- - - x\n', ['a', 0, 0], 'v'), 'a:\n- - - x\n    - v\n');
    assert.equal(remove('a:\n- - x\n  - v\n', ['a', 0, 0]), 'a:\n- - v\n');
  });

  it('knows maps that start beside a dash', () => {
    assert.equal(set('a:\n  -  b: x\n', ['a', 0, 'c'], 'v'), 'a:\n  -  b: x\n     c: v\n');
    assert.equal(set('a:\n  - - b: x\n', ['a', 0, 0, 'c'], 'v'), 'a:\n  - - b: x\n      c: v\n');
  });

  it('indents new lists as the file does', () => {
    assert.equal(append('a:\n- x\n', ['b'], 'v'), 'a:\n- x\nb:\n- v\n');
    assert.equal(append('a:\n    - x\n', ['b'], 'v'), 'a:\n    - x\nb:\n    - v\n');
    assert.equal(set('a:\n    b: x\n', ['c', 'd'], 'v'), 'a:\n    b: x\nc:\n    d: v\n');
  });

  it('inserts behind the last content, before any comment of what follows', () => {
    assert.equal(
      append('a:\n  - x\n\n# about b\nb: 1\n', ['a'], 'v'),
      'a:\n  - x\n  - v\n\n# about b\nb: 1\n',
    );
    assert.equal(append('a:\n  - x\n  # inner\n', ['a'], 'v'), 'a:\n  - x\n  - v\n  # inner\n');
  });

  it('stays behind the comment on the line of the last content', () => {
    assert.equal(append('a:\n  - x # why\nb: 1\n', ['a'], 'v'), 'a:\n  - x # why\n  - v\nb: 1\n');
  });

  it('puts text in quotes where a deeper comment would become part of a block', () => {
    assert.equal(set('a: x\n    # deep\nb: 1\n', ['a'], 'v\nz'), 'a: "v\\nz"\n    # deep\nb: 1\n');
    assert.equal(set('a: x\n# flat\nb: 1\n', ['a'], 'v\nz'), 'a: |-\n  v\n  z\n# flat\nb: 1\n');
  });

  it('takes a deeper comment below along, which would become part of the block above', () => {
    assert.equal(remove('a: |\n  x\nb: 1\n  # deep\nc: 2\n', ['b']), 'a: |\n  x\nc: 2\n');
  });

  it('takes the blank lines of |+ for the content they are', () => {
    assert.equal(set('a: |+\n  x\n\nb: 1\n', ['c'], 'v'), 'a: |+\n  x\n\nb: 1\nc: v\n');
    assert.equal(
      edited('a: |+\n  x\n\nz: 1\n', { kind: 'set', path: ['b'], value: 'v', order: ['a', 'b'] }),
      'a: |+\n  x\n\nb: v\nz: 1\n',
    );
    assert.equal(remove('a: |+\n  x\n\nb: 1', ['b']), 'a: |+\n  x\n\n');
    assert.equal(remove('a: |+\n  x\nb: 1\n\nc: 2\n', ['b']), 'a: |+\n  x\nc: 2\n');
  });

  it('leaves the blank lines behind other blocks alone', () => {
    assert.equal(set('a: |\n  x\n\n\nb: 1\n', ['a'], 'v\n'), 'a: |\n  v\n\n\nb: 1\n');
  });

  it('counts the digit of |2 from the parent', () => {
    assert.equal(set('a:\n  - b: x\n', ['a', 0, 'b'], ' v\nz'), 'a:\n  - b: |2-\n       v\n      z\n');
    assert.equal(set('a: |4\n     x\n', ['a'], ' v\n'), 'a: |4\n     v\n');
  });

  it('puts the line end first where the file has no final one', () => {
    assert.equal(append('a:\n  - x', ['a'], 'v'), 'a:\n  - x\n  - v');
    assert.equal(set('a: x', ['b'], 'v'), 'a: x\nb: v');
    assert.equal(remove('a: x\nb: v', ['b']), 'a: x');
    assert.equal(remove('a: x\r\nb: v', ['b']), 'a: x');
  });

  it('writes CRLF where the file does, in blocks too', () => {
    assert.equal(set('a: x\r\n', ['a'], 'v\nz\n'), 'a: |\r\n  v\r\n  z\r\n');
    assert.equal(
      append('a: []\r\nb: 1\r\n', ['a'], { c: '', d: 'v' }),
      'a:\r\n  - c: ""\r\n    d: v\r\nb: 1\r\n',
    );
  });

  it('counts the BOM in offsets, not in columns', () => {
    assert.equal(set('\uFEFFa: x\n', ['b'], 'v'), '\uFEFFa: x\nb: v\n');
    assert.equal(
      edited('\uFEFFb: x\n', { kind: 'set', path: ['a'], value: 'v', order: ['a', 'b'] }),
      '\uFEFFa: v\nb: x\n',
    );
    assert.deepEqual(edit('\uFEFFa: x\n', [{ kind: 'set', path: ['a'], value: 'v' }]), {
      ok: true,
      edits: [{ offset: 4, length: 1, text: 'v' }],
      text: '\uFEFFa: v\n',
    });
  });

  it('fills an empty value behind its colon, before its comment', () => {
    assert.equal(set('a:   # todo\nb: 1\n', ['a'], 'x'), 'a: x   # todo\nb: 1\n');
    assert.equal(set('a:\n  -\n  - v\n', ['a', 0], 'x'), 'a:\n  - x\n  - v\n');
    assert.equal(set('a: &x\nb: 1\n', ['a'], 'v'), 'a: &x v\nb: 1\n');
  });

  it('edits behind odd keys', () => {
    assert.equal(set('? long key\n: x\n', ['long key'], 'v'), '? long key\n: v\n');
    assert.equal(set('? long key\n', ['long key'], 'v'), '? long key\n: v\n');
    assert.equal(set('"a: b": x\n1: z\n', ['a: b'], 'v'), '"a: b": v\n1: z\n');
    assert.equal(set('"a: b": x\n1: z\n', ['1'], 'v'), '"a: b": x\n1: v\n');
    assert.equal(set('a: {b, c: 1}\n', ['a', 'b'], 'v'), 'a: {b: v, c: 1}\n');
  });

  it('adds keys inside brackets', () => {
    const order = ['b', 'c', 'd'];
    const at = (text: string, key: string) =>
      edited(text, { kind: 'set', path: ['a', key], value: 'v, z', order });
    assert.equal(at('a: {b: 1, d: 2}\n', 'c'), 'a: {b: 1, c: "v, z", d: 2}\n');
    assert.equal(at('a: { c: 1 }\n', 'b'), 'a: { b: "v, z", c: 1 }\n');
    assert.equal(at('a: {}  # c\n', 'b'), 'a:  # c\n  b: v, z\n');
  });

  it('takes items out of brackets with their comma', () => {
    assert.equal(remove('a: [x, v, z]\n', ['a', 0]), 'a: [v, z]\n');
    assert.equal(remove('a: [x, v, z]\n', ['a', 2]), 'a: [x, v]\n');
    assert.equal(remove('a: {b: 1, c: 2, }\n', ['a', 'c']), 'a: {b: 1, }\n');
  });

  it('replaces a list of lines by a text, comments above staying', () => {
    assert.equal(set('a:  # c\n  # d\n  - x\n  - v\nb: 1\n', ['a'], 'z'), 'a: z  # c\n  # d\nb: 1\n');
  });

  it('never touches what other tools change: long lines, numbers, folds', () => {
    const text = `n: 12345678901234567890\no: 0123\nl: ${'long '.repeat(60)}end\nf: >\n  one\n  two\na: x\n`;
    assert.equal(set(text, ['a'], 'v'), text.replace('a: x', 'a: v'));
  });

  it('writes what stands as it is without quotes, and only if that can be', () => {
    assert.equal(set('a: "x"\n', ['a'], new Plain('2026-01-01')), 'a: 2026-01-01\n');
    const result = edit('a: x\n', [{ kind: 'set', path: ['a'], value: new Plain('b: c') }]);
    assert.equal(!result.ok && result.refusal.code, 'unproved');
  });

  it('never cuts a CRLF or a surrogate pair in two', () => {
    const result = edit('a: "x🎉"\r\nb: 1\r\n', [{ kind: 'set', path: ['a'], value: 'x🎈' }]);
    assert.ok(result.ok);
    assert.deepEqual(result.edits, [{ offset: 5, length: 2, text: '🎈' }]);
  });
});
