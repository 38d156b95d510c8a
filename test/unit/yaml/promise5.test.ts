import assert from 'node:assert/strict';
import { decode, type ProblemCode, read } from '../../../src/core/yaml';
import { edit } from '../../../src/core/yaml/editing';

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const bomb = (rows: number) =>
  many(
    rows,
    (i) =>
      `k${i}: &a${i} [${Array(9)
        .fill(i === 0 ? 'x' : `*a${i - 1}`)
        .join(', ')}]\n`,
  );

/** Texts that froze or killed a parser, and what becomes of them. Undefined: they are read. */
const hostile: readonly (readonly [string, () => string, ProblemCode | undefined])[] = [
  ['100,000 [', () => '['.repeat(100_000), 'tooDeep'],
  ['100,000 [ under a key', () => `a: ${'['.repeat(100_000)}`, 'tooDeep'],
  ['100,000 {a:', () => '{a: '.repeat(100_000), 'tooDeep'],
  ['100,000 dashes in a row', () => `${'- '.repeat(100_000)}x`, 'tooDeep'],
  ['100,000 keys in a row', () => 'a: '.repeat(100_000), 'tooDeep'],
  ['100,000 ? in a row', () => '? '.repeat(100_000), 'tooDeep'],
  ['1,400 indents', () => many(1400, (i) => `${' '.repeat(i)}a:\n`), 'tooDeep'],
  ['64 indents', () => many(64, (i) => `${' '.repeat(i)}a:\n`), undefined],
  ['65 indents', () => `${many(64, (i) => `${' '.repeat(i)}a:\n`)}${' '.repeat(64)}a: b\n`, 'tooDeep'],
  ['40,000 keys', () => many(40_000, (i) => `k${i}: ${i}\n`), 'tooManyKeys'],
  ['9,000 keys', () => many(9_000, (i) => `k${i}: ${i}\n`), undefined],
  ['40,000 times one key', () => 'k: 1\n'.repeat(40_000), 'tooManyKeys'],
  ['40,000 keys in brackets', () => `{${many(40_000, (i) => `k${i}: ${i}, `)}}`, 'tooManyKeys'],
  ['500,000 items in brackets', () => `a: [${'1,'.repeat(500_000)}]`, 'tooManyKeys'],
  ['250,000 items', () => `a:\n${'- x\n'.repeat(250_000)}`, 'tooManyKeys'],
  ['an alias bomb of 9^20', () => bomb(20), 'tooManyAnchors'],
  ['an alias bomb of 9^90', () => bomb(90), 'tooManyAnchors'],
  ['9,000 aliases of one list', () => `a: &a [x]\nb:\n${'- *a\n'.repeat(9_000)}`, 'tooManyAnchors'],
  ['50,000 anchors', () => many(50_000, (i) => `k${i}: &a${i} x\n`), 'tooManyAnchors'],
  ['50 MB in a line', () => `a: ${'x'.repeat(50 << 20)}`, 'tooLarge'],
  ['50 MB of lines', () => 'a: x\n'.repeat(10 << 20), 'tooLarge'],
  ['1 MB of line ends', () => '\n'.repeat(1_000_000), 'tooLarge'],
  ['1 MB of comments', () => `a: 1\n${'# x\n'.repeat(250_000)}b: 2\n`, 'tooLarge'],
  ['1 MB of quotes never closed', () => 'a: "\\"\n'.repeat(140_000), 'tooManyKeys'],
  ['1 MB of "', () => `a: ${'"'.repeat(1_000_000)}`, 'tooLarge'],
  ['1 MB of ]', () => ']'.repeat(1_000_000), 'syntax'],
  ['1 MB of documents', () => '---\n'.repeat(260_000), 'multipleDocuments'],
  ['1 MB of errors', () => '@\n'.repeat(500_000), 'syntax'],
  ['1 MB of tags', () => `a: ${'!x '.repeat(300_000)}`, 'tooLarge'],
  ['1 MB in a block', () => `a: |\n${'  line\n'.repeat(140_000)}`, undefined],
  ['1 MB folded', () => `a: >\n${'  line\n'.repeat(140_000)}`, undefined],
  ['1 MB of plain text over lines', () => `a: x\n${'  line\n'.repeat(140_000)}`, undefined],
  ['1 MB of escapes', () => `a: "${'\\n'.repeat(500_000)}"`, undefined],
  ['1 MB of spaces', () => `a:${' '.repeat(1_000_000)}b`, undefined],
  ['a key of 1 MB', () => `${'x'.repeat(1_000_000)}: 1`, 'syntax'],
];

describe('promise 5: no input freezes or kills the host @heavy', () => {
  let slowest = { name: '', ms: 0 };
  for (const [name, make, code] of hostile) {
    it(`${name}: ${code ?? 'read'}`, function () {
      this.timeout(120_000);
      const text = make();
      const start = performance.now();
      const reading = read(text);
      const ms = performance.now() - start;
      if (ms > slowest.ms) slowest = { name, ms };
      assert.equal(reading.ok ? undefined : reading.problems[0]?.code, code);
      if (!reading.ok) assert.equal(edit(text, [{ kind: 'set', path: ['a'], value: 'x' }]).ok, false);
    });
  }

  it('50 MB of bytes: not decoded', () => {
    const decoded = decode(new Uint8Array(50 << 20));
    assert.equal(!decoded.ok && decoded.problem.code, 'tooLarge');
  });

  it('an alias to what holds it, and deep paths, end', () => {
    assert.equal(read('a: &a [*a]\n').ok, false);
    const path = Array.from({ length: 100 }, () => 'a');
    const result = edit('b: 1\n', [{ kind: 'set', path, value: 'x' }]);
    assert.equal(!result.ok && result.refusal.code, 'tooDeep');
  });

  after(() => {
    console.log(
      `      promise 5: ${hostile.length} hostile texts, slowest ${slowest.ms.toFixed(0)} ms (${slowest.name}), alive`,
    );
  });
});
