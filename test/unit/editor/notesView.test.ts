import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  fieldNow,
  fieldText,
  markdownFieldAt,
  markdownFields,
  writeBack,
} from '../../../src/core/editor/notesView';
import { read } from '../../../src/core/yaml';
import { apply } from '../../../src/core/yaml/editing';
import type { Path } from '../../../src/core/yaml/yamlTypes';
import { nasty } from '../yaml/values';

const NOTES: Path = ['notes'];

/** The file after `mine` is written over `base`; the code where it is refused. */
function written(file: string, mine: string, base = fieldText(file, NOTES) ?? '', path = NOTES): string {
  const done = writeBack(file, 'oneOnOne', path, base, mine);
  if (!done.ok) return done.refusal.code;
  assert.equal(apply(file, done.edits), done.text);
  return done.text;
}

describe('the fields of Markdown', () => {
  it('are the kind’s prose and all that is written in several lines', () => {
    const file =
      'topics:\n  - text: |\n      A\n    link: x\n  - text: B\nnotes: one\nskipped: >-\n  a\n  b\nwhy:\n';
    assert.deepEqual(
      markdownFields(file, 'oneOnOne').map(({ path, offset, length, text }) => [
        path.join('.'),
        text,
        file.slice(offset, offset + length),
      ]),
      [
        ['topics.0.text', 'A\n', '|\n      A'],
        ['notes', 'one', 'one'],
        ['skipped', 'a b', '>-\n  a\n  b'],
      ],
    );
  });

  it('are none in a file with problems', () => {
    assert.deepEqual(markdownFields('notes: a: b\n', 'oneOnOne'), []);
    assert.equal(fieldText('notes: a: b\n', NOTES), undefined);
  });

  it('of other kinds are theirs', () => {
    const paths = (text: string, kind: Parameters<typeof markdownFields>[1]) =>
      markdownFields(text, kind).map(({ path }) => path.join('.'));
    assert.deepEqual(paths('title: x\nwhy: y\n', 'goal'), ['why']);
    assert.deepEqual(paths('outcome:\n  text: y\n', 'opportunity'), ['outcome.text']);
    assert.deepEqual(paths('week: 2026-W47\nhow:\n', 'reflection'), ['how']);
  });

  it('are found from the key to the end, with the line', () => {
    const file = 'date: 2026-11-21\nnotes: |\n  a\n  b\nactions: []\n';
    const at = (words: string) => markdownFieldAt(file, 'oneOnOne', file.indexOf(words))?.line;
    assert.deepEqual(['notes', 'a\n', 'b\n', 'date', 'actions'].map(at), [0, 0, 1, undefined, undefined]);
  });
});

describe('writing back', () => {
  const cases: readonly (readonly [name: string, file: string, mine: string, after: string])[] = [
    ['keeps the block', 'notes: |\n  a\n  b\n', 'a\nB\n', 'notes: |\n  a\n  B\n'],
    [
      'keeps the indent',
      'notes: |\n    a\nactions: []\n',
      'a\n  b\n',
      'notes: |\n    a\n      b\nactions: []\n',
    ],
    ['keeps a digit', 'notes: |2\n   a\n', 'b\n', 'notes: |2\n  b\n'],
    ['keeps the comment of the header', 'notes: |  # mine\n  a\n', 'b\n', 'notes: |  # mine\n  b\n'],
    [
      'keeps blank lines below',
      'notes: |\n  a\n\n\nactions: []\n',
      'b\n',
      'notes: |\n  b\n\n\nactions: []\n',
    ],
    ['keeps `|-`', 'notes: |-\n  a\n', 'b\nc', 'notes: |-\n  b\n  c\n'],
    ['keeps `|+`', 'notes: |+\n  a\n\nx: y\n', 'b\n\n', 'notes: |+\n  b\n\nx: y\n'],
    [
      'keeps spaces on blank lines that stay',
      'notes: |\n  a\n  \n  b\n',
      'a\n\nc\n',
      'notes: |\n  a\n  \n  c\n',
    ],
    ['takes the last line end away', 'notes: |\n  a\nx: y\n', 'a', 'notes: |-\n  a\nx: y\n'],
    ['gives it back', 'notes: |-\n  a\nx: y\n', 'a\n', 'notes: |\n  a\nx: y\n'],
    [
      'says that blank lines at the end count',
      'notes: |\n  a\n\nx: y\n',
      'a\n\n',
      'notes: |+\n  a\n\nx: y\n',
    ],
    ['says where spaces begin', 'notes: |\n  a\n', '  a\nb\n', 'notes: |2\n    a\n  b\n'],
    ['says it below blank lines', 'notes: |\n  a\n', '\n\n  a\n', 'notes: |2\n\n\n    a\n'],
    ['keeps tabs', 'notes: |\n  a\n', '\ta\n\tb\t\n', 'notes: |2\n  \ta\n  \tb\t\n'],
    [
      'keeps spaces at line ends and on blank lines',
      'notes: |\n  a\n',
      'a  \n   \nb\n',
      'notes: |\n  a  \n     \n  b\n',
    ],
    [
      'keeps what looks like YAML',
      'notes: |\n  a\n',
      '# a\n---\n...\nb: c\n',
      'notes: |\n  # a\n  ---\n  ...\n  b: c\n',
    ],
    ['empties the block', 'notes: |\n  a\nx: y\n', '', 'notes: |\nx: y\n'],
    ['fills an empty block', 'notes: |\n    \nx: y\n', 'a\n', 'notes: |\n    a\nx: y\n'],
    ['fills it at the end of the file', 'notes: |\n', 'a\n', 'notes: |\n  a\n'],
    ['keeps CRLF', 'notes: |\r\n  a\r\nx: y\r\n', 'a\r\nb\r\n', 'notes: |\r\n  a\r\n  b\r\nx: y\r\n'],
    ['keeps a file without a last line end', 'notes: |\n  a', 'a\nb\n', 'notes: |\n  a\n  b'],
    ['keeps one line plain', 'notes: a   # why\n', 'b', 'notes: b   # why\n'],
    [
      'opens a block for several lines',
      'notes: a   # why\nx: y\n',
      'a\nb\n',
      'notes: |   # why\n  a\n  b\nx: y\n',
    ],
    ['opens one instead of quotes', "notes: 'a'\nx: y\n", 'a\n \nb\n', 'notes: |\n  a\n   \n  b\nx: y\n'],
    ['opens one where nothing is', 'notes:\nx: y\n', 'a\n', 'notes: |\n  a\nx: y\n'],
    [
      'makes the key in its place',
      'topics: []\nactions: []\n',
      'a\nb\n',
      'topics: []\nnotes: |\n  a\n  b\nactions: []\n',
    ],
    [
      'keeps a folded block as it is wrapped',
      'notes: >\n  a\n  b\n\n  c\n  d\n\n\n  e\n  f\nx: y\n',
      'a b\nnew\n\ne f\nlast one\n',
      'notes: >\n  a\n  b\n\n  new\n\n\n  e\n  f\n\n  last one\nx: y\n',
    ],
    ['unfolds what cannot be folded', 'notes: >\n  a\n  b\n', 'a b\n  - c\n', 'notes: |\n  a b\n    - c\n'],
    ['changes nothing where nothing changed', 'notes: >\n  a\n  b\n', 'a b\n', 'notes: >\n  a\n  b\n'],
  ];
  for (const [name, file, mine, after] of cases) {
    it(name, () => {
      assert.equal(written(file, mine), after);
      assert.equal(fieldText(after, NOTES), mine.replaceAll('\r\n', '\n'));
    });
  }

  it('edits no more than the lines that change', () => {
    const file = 'notes: |\n  a\n  b\n  c\n  d\n';
    const done = writeBack(file, 'oneOnOne', NOTES, 'a\nb\nc\nd\n', 'A\nb\nc\nd\ne\n');
    assert.ok(done.ok);
    assert.deepEqual(done.edits, [
      { offset: 8, length: 4, text: '\n  A' },
      { offset: 24, length: 0, text: '\n  e' },
    ]);
  });

  it('merges with what the file has by now', () => {
    const done = writeBack('notes: |\n  a\n  theirs\n', 'oneOnOne', NOTES, 'a\n', 'mine\na\n');
    assert.ok(done.ok);
    assert.deepEqual(
      [done.text, done.field, done.conflicts],
      ['notes: |\n  mine\n  a\n  theirs\n', 'mine\na\ntheirs\n', []],
    );
    const clash = writeBack('notes: |\n  theirs\n', 'oneOnOne', NOTES, 'a\n', 'mine\n');
    assert.ok(clash.ok && clash.conflicts.length === 1);
    assert.equal(clash.text, 'notes: |\n  mine\n\n  > theirs\n');
    assert.equal(fieldText(clash.text, NOTES), clash.field);
  });

  it('refuses what it cannot do', () => {
    const code = (file: string, base: string, mine = 'x\n') => {
      const done = writeBack(file, 'oneOnOne', NOTES, base, mine);
      return done.ok ? 'ok' : done.refusal.code;
    };
    assert.equal(code('date: 2026-11-21\n', 'a\n'), 'vanished');
    assert.equal(code('notes: [a]\n', 'a\n'), 'notText');
    assert.equal(code('notes: a: b\n', 'a\n'), 'needsQuotes');
    assert.equal(code('notes: &n |\n  a\nx: *n\n', 'a\n'), 'anchorInUse');
    assert.equal(code('notes: |\n  a\n', 'a\n', 'a\n<<<<<<< HEAD\n'), 'conflict');
  });

  it('finds an item of a list that moved, and none that vanished', () => {
    const path: Path = ['topics', 0, 'text'];
    const moved = 'topics:\n  - text: new\n  - text: |\n      a\n      b\n';
    const done = writeBack(moved, 'oneOnOne', path, 'a\nb\n', 'a\nB\n');
    assert.ok(done.ok);
    assert.deepEqual(done.path, ['topics', 1, 'text']);
    assert.equal(done.text, moved.replace('      b\n', '      B\n'));
    const other = writeBack('topics:\n  - text: new\n', 'oneOnOne', path, 'a\nb\n', 'a\nB\n');
    assert.equal(other.ok ? undefined : other.refusal.code, 'vanished');
    const changed = writeBack(
      'topics:\n  - text: |\n      a\n      b\n      c\n',
      'oneOnOne',
      path,
      'a\nb\n',
      'A\nb\n',
    );
    assert.ok(changed.ok);
    assert.equal(changed.field, 'A\nb\nc\n');
  });

  const line = fc.constantFrom(
    '',
    '',
    'a',
    'b  ',
    '  c',
    '\td',
    ' ',
    '   ',
    '\t',
    '# e',
    '---',
    '- f',
    '...',
    'g: h',
    '"i',
    '🎉 ü',
    '> j',
    'k #l',
  );
  const texts = fc.oneof(
    fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n')),
    fc
      .constantFrom(...nasty.filter((one) => typeof one === 'string'))
      .filter((one) => !/<{7}|[\ud800\r]/.test(one)),
  );
  const field = fc.constantFrom(
    'notes: |\n  a\n',
    'notes: |\n    a\n\n    b\n    \n',
    'notes: |-\n  a\n  b\n',
    'notes: |+\n  a\n\n',
    'notes: |2\n   a\n',
    'notes: |  # c\n  a\n',
    'notes: |\n',
    'notes: |-\n   \n',
    'notes: >\n  a\n  b\n',
    'notes: >-\n  a\n  b\n\n  c\n',
    'notes: >+2\n  a\n\n\n  b\n   c\n\n',
    'notes: a\n',
    'notes: "a"   # c\n',
    "notes: 'a\n\n  b'\n",
    'notes:\n',
    'notes: ""\n',
    '? notes\n: |\n  a\n',
    '"notes": a\n  b\n',
  );
  const frame = fc.record({
    above: fc.constantFrom('', '# top\n', 'topics:\n- text: |\n    x\n# c\n'),
    below: fc.constantFrom('', 'actions: []\n', '\n\nactions:\n  - text: x # y\n', '# end\n', '\n# end\n\n'),
    crlf: fc.boolean(),
    bom: fc.boolean(),
    open: fc.boolean(),
  });

  it('and reading again gives the very text, and all else stays @heavy', () => {
    fc.assert(
      fc.property(frame, field, texts, texts, ({ above, below, crlf, bom, open }, written, first, second) => {
        const shaped = (text: string) => (crlf ? text.replaceAll('\n', '\r\n') : text);
        const head = shaped((bom ? '\uFEFF' : '') + above);
        const tail = shaped(below);
        let file = head + shaped(written) + tail;
        if (open) file = file.replace(/\r?\n$/, '');
        if (!read(file).ok) return;
        for (const mine of [first, second]) {
          const base = fieldText(file, NOTES);
          assert.ok(base !== undefined);
          const done = writeBack(file, 'oneOnOne', NOTES, base, mine);
          assert.ok(done.ok, JSON.stringify(done));
          assert.equal(fieldText(done.text, NOTES), mine);
          assert.equal(apply(file, done.edits), done.text);
          assert.ok(done.text.startsWith(head));
          const rest = tail.trim();
          assert.ok(
            open
              ? done.text.trimEnd().endsWith(rest)
              : done.text.endsWith(rest + (rest && tail.slice(tail.trimEnd().length))),
          );
          file = done.text;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps a literal block wherever a block can hold the text @heavy', () => {
    fc.assert(
      fc.property(fc.constantFrom('notes: |\n  a\n', 'notes: "a"\n', 'notes: |-\n'), texts, (file, mine) => {
        fc.pre(mine.includes('\n') && !/(^|\n) *$/.test(mine.replace(/\n$/, '')));
        fc.pre(!/[\p{Cc}\u2028\uFEFF]/u.test(mine.replace(/[\t\n]/g, '')));
        assert.match(written(file, mine), /^notes: \|/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a field by now', () => {
  const cases: readonly (readonly [
    name: string,
    file: string,
    path: Path,
    base: string | undefined,
    now: string,
  ])[] = [
    ['is where it was', 'notes: |\n  b\n', NOTES, 'a\n', 'notes: b\n'],
    ['is empty where its key is gone', 'date: 2026-11-21\n', NOTES, 'a\n', 'notes: '],
    [
      'is followed in a list',
      'topics:\n  - text: b\n  - text: a\n',
      ['topics', 0, 'text'],
      'a',
      'topics.1.text: a',
    ],
    [
      'is what it became in its list',
      'topics:\n  - text: |\n      a\n      c\n',
      ['topics', 0, 'text'],
      'a\n',
      'topics.0.text: a\nc\n',
    ],
    ['is lost where others took its place', 'topics:\n  - text: b\n', ['topics', 0, 'text'], 'a', 'vanished'],
    ['is lost where its item is gone', 'topics: []\n', ['topics', 0, 'text'], undefined, 'vanished'],
    ['is none where it holds a list', 'notes: [a]\n', NOTES, 'a', 'notText'],
    ['is unknown in a file with problems', 'notes: a: b\n', NOTES, 'a', 'needsQuotes'],
  ];
  for (const [name, file, path, base, now] of cases) {
    it(name, () => {
      const found = fieldNow(file, path, base);
      assert.equal(found.ok ? `${found.path.join('.')}: ${found.text}` : found.refusal.code, now);
    });
  }
});
