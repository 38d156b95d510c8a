import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { commonLines, mergeLines } from '../../../src/core/editor/merge';
import { differing } from '../../../src/core/editor/mergeRegions';

/** Few lines, so that all kinds of clashes come up. */
const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '- d', '> q'), { maxLength: 8 })
  .map((lines) => lines.join('\n'));
const big = Array.from({ length: 9000 }, (_, at) => (at % 3 === 0 ? '' : `line ${at}`));

function merged(base: string, mine: string, theirs: string): string {
  return mergeLines(base, mine, theirs).text;
}

describe('a merge of lines', () => {
  const cases: readonly (readonly [
    name: string,
    base: string,
    mine: string,
    theirs: string,
    text: string,
    conflicts: number,
  ])[] = [
    ['takes changes of both', 'a\nb\nc\nd\n', 'A\nb\nc\nd\n', 'a\nb\nc\nD\n', 'A\nb\nc\nD\n', 0],
    ['takes the same change once', 'a\nb\n', 'a\nB\n', 'a\nB\n', 'a\nB\n', 0],
    ['keeps what both added, mine first', 'a\n', 'a\n- m\n', 'a\n- t\n', 'a\n- m\n- t\n', 0],
    ['takes what both added once', 'a\n', 'a\n- x\n', 'a\n- x\n- t\n', 'a\n- x\n- t\n', 0],
    ['keeps what both began with', '', 'm\n', 't\n', 'm\nt\n', 0],
    ['takes a change and an addition below it', 'a\nb\nc\n', 'a\nB\nc\n', 'a\nb\nt\nc\n', 'a\nB\nt\nc\n', 0],
    ['takes a change and an addition above it', 'a\nb\nc\n', 'a\nt\nb\nc\n', 'a\nB\nc\n', 'a\nt\nB\nc\n', 0],
    ['takes a deletion', 'a\nb\nc\n', 'a\nc\n', 'a\nb\nc\nd\n', 'a\nc\nd\n', 0],
    [
      'quotes the other side of a clash',
      'a\nb\nc\n',
      'a\nmine\nc\n',
      'a\ntheirs\n\nmore\nc\n',
      'a\nmine\n\n> theirs\n>\n> more\n\nc\n',
      1,
    ],
    [
      'quotes no more than what differs',
      'x\n',
      'same\nmine\nend\n',
      'same\ntheirs\nend\n',
      'same\nmine\n\n> theirs\n\nend\n',
      1,
    ],
    ['keeps what one deleted and the other changed', 'a\nb\nc\n', 'a\nc\n', 'a\nB\nc\n', 'a\nB\nc\n', 1],
  ];
  for (const [name, base, mine, theirs, expected, conflicts] of cases) {
    it(name, () => {
      const result = mergeLines(base, mine, theirs);
      assert.equal(result.text, expected);
      assert.equal(result.conflicts.length, conflicts);
    });
  }

  it('tells where the other side stands', () => {
    const result = mergeLines('b\n', 'mine\n', 'theirs\n');
    const shown = result.conflicts.map(({ offset, length }) => result.text.slice(offset, offset + length));
    assert.deepEqual(shown, ['> theirs']);
  });

  it('with a side that did not change is the other one', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        assert.equal(merged(base, base, other), other);
        assert.equal(merged(base, other, base), other);
        assert.equal(merged(base, other, other), other);
      }),
    );
  });

  it('loses no line that a side wrote, and none that both kept @slow', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const result = merged(base, mine, theirs).split('\n');
        const had = new Set(base.split('\n'));
        for (const side of [mine, theirs]) {
          for (const line of side.split('\n')) {
            if (!had.has(line)) assert.ok(result.includes(line) || result.includes(`> ${line}`), line);
          }
        }
        for (const line of had) {
          const isKept = mine.split('\n').includes(line) && theirs.split('\n').includes(line);
          const all = [line, line === '' ? '>' : `> ${line}`];
          if (
            isKept &&
            [base, mine, theirs].every((one) => one.split('\n').filter((l) => l === line).length === 1)
          )
            assert.ok(
              all.some((one) => result.includes(one)),
              line,
            );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of lines that only one side touched is clean, whoever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 4, maxLength: 12 }), (who) => {
        // Untouched lines between the touched ones keep them apart.
        const lines = (sides: readonly number[]) =>
          who
            .map((side, at) => `${sides.includes(side) ? `changed ${at}` : `line ${at}`}\nstays ${at}`)
            .join('\n');
        const result = mergeLines(lines([]), lines([1]), lines([2]));
        assert.deepEqual(result, { text: lines([1, 2]), conflicts: [] });
      }),
    );
  });

  it('of a large text with changes at both ends merges as a small one does @slow', () => {
    const mine = ['mine', ...big, 'end'];
    const theirs = ['first', ...big.slice(0, 5000), 'theirs', ...big.slice(5000), 'last'];
    const result = mergeLines(['first', ...big, 'end'].join('\n'), mine.join('\n'), theirs.join('\n'));
    const expected = ['mine', ...big.slice(0, 5000), 'theirs', ...big.slice(5000), 'last'].join('\n');
    assert.deepEqual(result, { text: expected, conflicts: [] });
  });

  it('takes more lines than a call takes arguments @heavy', () => {
    const many = '\n'.repeat(300_000);
    assert.equal(merged('a', `a${many}`, 'b'), `b${many}`);
    assert.equal(merged(many, `a${many}b`, `c${many}d`).includes('> c'), true);
  });

  it('of large texts without a line in common loses nothing @slow', () => {
    const [base, mine, theirs] = ['a', 'b', 'c'].map((letter) => big.map((_line, at) => letter + (at % 7)));
    const result = merged(base?.join('\n') ?? '', mine?.join('\n') ?? '', theirs?.join('\n') ?? '').split(
      '\n',
    );
    assert.deepEqual(result.slice(0, big.length), mine);
    assert.deepEqual(
      result.filter((line) => line.startsWith('> ')),
      theirs?.map((line) => `> ${line}`),
    );
  });
});

describe('the differing lines', () => {
  it('lead from one text to the other', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.split('\n'), other.split('\n')];
        const result: string[] = [];
        let at = 0;
        for (const { from, to, start, end } of differing(before, after)) {
          result.push(...before.slice(at, from), ...after.slice(start, end));
          at = to;
        }
        assert.deepEqual([...result, ...before.slice(at)], after);
      }),
    );
  });
});

describe('a base that nobody knows', () => {
  it('is what both have', () => {
    assert.equal(commonLines('a\nb\nc\n', 'b\nc\nd\n'), 'b\nc\n');
    assert.equal(commonLines('', 'a'), '');
  });

  it('loses no line with words of either', () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const lines = new Set(merged(commonLines(mine, theirs), mine, theirs).split('\n'));
        for (const line of [...mine.split('\n'), ...theirs.split('\n')].filter((one) => one !== ''))
          assert.ok(lines.has(line) || lines.has(`> ${line}`), line);
      }),
    );
  });
});
