import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { foldingOf } from '../../../src/core/editor/folding';
import { documents } from '../yaml/documents';

describe('folds of a record', () => {
  it('are its lists, items, blocks and comments', () => {
    const lines = [
      '# about', // 0
      '# this',
      'date: 2026-11-21',
      'topics:', // 3
      '  - text: A', // 4
      '    kind: coaching',
      '  # one alone',
      '  - text: B',
      '  - |', // 8
      '    C',
      '',
      'notes: |', // 11
      '  # a heading',
      '  text',
      '',
      'values: [', // 15
      '  a,',
      ']',
      'one: line',
    ];
    const folds = foldingOf(lines.join('\n')).map(({ start, end, kind }) => [start, end, kind]);
    assert.deepEqual(folds, [
      [0, 1, 'comment'],
      [3, 9, 'region'],
      [4, 5, 'region'],
      [8, 9, 'region'],
      [11, 13, 'region'],
      [15, 17, 'region'],
    ]);
  });

  it('are the same in a file with CRLF', () => {
    const text = 'topics:\n  - text: A\n    kind: coaching\nnotes: |\n  a\n  b\n';
    assert.deepEqual(foldingOf(text.replaceAll('\n', '\r\n')), foldingOf(text));
    assert.equal(foldingOf(text).length, 3);
  });

  it('are there while a line is half-typed', () => {
    assert.deepEqual(foldingOf('topics:\n  - text: A\n    kin\n  - text: "B\nnotes: |\n  a\n  b\n'), [
      { start: 0, end: 3, kind: 'region' },
      { start: 4, end: 6, kind: 'region' },
    ]);
  });

  it('are what is indented within a block of text', () => {
    const text = 'notes: |\n  - A\n    - B\n      more\n\n  - C\n    c\nwhy: x\n';
    assert.deepEqual(
      foldingOf(text).map(({ start, end }) => [start, end]),
      [
        [0, 6],
        [1, 3],
        [2, 3],
        [5, 6],
      ],
    );
  });

  it('are regions that comments mark', () => {
    const text = '# region old\ntitle: x\n# region\nwhy: y\n# endregion\n#endregion\n# endregion\n';
    assert.deepEqual(
      foldingOf(text).filter(({ kind }) => kind === 'marked'),
      [
        { start: 0, end: 5, kind: 'marked' },
        { start: 2, end: 4, kind: 'marked' },
      ],
    );
  });

  it('follow the indentation where nothing can be read', () => {
    const text = '<<<<<<< ours\ntopics:\n  - text: A\n    kind: x\n\n=======\n>>>>>>> theirs\n';
    assert.deepEqual(
      foldingOf(text).map(({ start, end }) => [start, end]),
      [
        [1, 3],
        [2, 3],
      ],
    );
  });

  it('nest, each on lines that exist @slow', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const open: number[] = [];
        for (const { start, end } of foldingOf(text)) {
          assert.ok(start < end && end < text.split('\n').length);
          while (open.length > 0 && (open.at(-1) ?? 0) < start) open.pop();
          assert.ok(open.length === 0 || end <= (open.at(-1) ?? 0));
          open.push(end);
        }
      }),
    );
  });
});
