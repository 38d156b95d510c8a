import assert from 'node:assert/strict';
import { read } from '../../../src/core/yaml';
import { edit } from '../../../src/core/yaml/editing';
import { cpu, slowness } from '../freeze/measure';

const count = 1000;
const numbers = Array.from({ length: count }, (_, index) => index);

/** Sets a whole value: it reads back, the rest stays, and no part has a parse of the whole file for itself. */
function set(
  text: string,
  path: readonly string[],
  value: Parameters<typeof edit>[1][number] extends infer I
    ? I extends { kind: 'set'; value: infer V }
      ? V
      : never
    : never,
  least = 1000,
) {
  let result: ReturnType<typeof edit> | undefined;
  const ms = cpu(() => {
    result = edit(text, [{ kind: 'set', path, value }]);
  });
  assert.ok(result?.ok, JSON.stringify(result));
  assert.ok(ms < least * slowness(), `${ms} ms`);
  const reading = read(result.text);
  assert.ok(reading.ok);
  return { text: result.text, data: reading.data };
}

describe('a set of a whole list or map', () => {
  const items = numbers.map((index) => `item ${index}`);
  const list = `a: b   # kept\ntopics:\n${items.map((item) => `  - ${item}\n`).join('')}c: d   # kept too\n`;

  it('of 1,000 items that all shift takes well under a second @heavy', () => {
    const { text, data } = set(list, ['topics'], ['first', ...items]);
    assert.deepEqual(data.topics, ['first', ...items]);
    assert.match(text, /^a: b {3}# kept\ntopics:\n {2}- first\n[\s\S]*c: d {3}# kept too\n$/);
  });

  it('of 2,000 keys that all change takes about a second @heavy', () => {
    const keys = [...numbers, ...numbers.map((index) => index + count)];
    const text = `m:\n${keys.map((key) => `  k${key}: ${key}\n`).join('')}z: 1   # kept\n`;
    const value = Object.fromEntries(keys.map((key) => [`k${key}`, `new ${key}`]));
    const after = set(text, ['m'], value, 2000);
    assert.deepEqual({ ...(after.data.m as object) }, value);
    assert.match(after.text, /z: 1 {3}# kept\n$/);
  });

  it('of 1,000 records of which each changes, with comments at some @heavy', () => {
    const text = `topics:\n${numbers.map((index) => `  - text: t${index}${index % 100 === 0 ? '   # own' : ''}\n    done: true\n`).join('')}`;
    const value = numbers.map((index) => ({ text: `t${index}`, done: 'false' }));
    const after = set(text, ['topics'], value, 2000);
    assert.equal(after.text.match(/# own/g)?.length, 10);
  });

  it('of a tenth of the items, and of none that is left @heavy', () => {
    const fewer = items.filter((_, index) => index % 10 === 0);
    assert.deepEqual(set(list, ['topics'], fewer).data.topics, fewer);
    assert.deepEqual(set(list, ['topics'], ['x']).data.topics, ['x']);
  });

  it('of 500 keys that are all new keeps their order @heavy', () => {
    const text = 'm:\n  a: 1\n  z: 2\n';
    const value = Object.fromEntries(numbers.slice(0, 500).map((key) => [`k${key}`, `${key}`]));
    const after = set(text, ['m'], { a: '1', ...value, z: '2' }, 2000);
    assert.deepEqual(Object.keys(after.data.m as object), ['a', ...Object.keys(value), 'z']);
  });
});
