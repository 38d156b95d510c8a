import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { read } from '../../../src/core/yaml';
import { quickRead } from '../../../src/core/yaml/quickRead';
import { corpus } from './corpus';
import { documents } from './documents';

/** True if a text is read without a parse; where it is, both say the same, in the same order of keys. */
function agrees(text: string): boolean {
  const quick = quickRead(text);
  if (quick === undefined) return false;
  const reading = read(text);
  assert.ok(reading.ok, `only parsing tells that it is broken: ${JSON.stringify(text)}`);
  assert.equal(JSON.stringify(quick), JSON.stringify(reading.data), JSON.stringify(text));
  return true;
}

/** Starts of lines, keys, values and ends such as records have, traps among them. */
const INDENTS = ['', '', '', '  ', '  ', '    ', ' ', '   ', '\t'];
const LEADS = ['', '', '', '', '- ', '- ', '-', '-  ', '- - ', '# ', '? ', '& ', '! '];
const KEYS = [
  ...['text: ', 'done: ', 'date: ', 'notes: ', 'actions:', 'topics:', 'a-b_1: ', 'why:', 'returned:'],
  ...[
    '',
    '',
    '',
    '',
    'é: ',
    '"q": ',
    'a b: ',
    '<<: ',
    'key:  ',
    '7: ',
    '__proto__: ',
    'constructor: ',
    'k:\t',
  ],
];
const VALUES = [
  ...[
    '',
    'Ada',
    'ship it',
    '2026-11-21',
    'true',
    '~',
    'null',
    '10:30',
    'https://x.org/#a',
    'C#',
    "it's",
    '1.10',
  ],
  ...[
    '"a"',
    '"a\\nb"',
    '"a \\"q\\" b"',
    '"\\u00e9"',
    '"\\x41"',
    "'it''s'",
    "'a",
    '"a',
    '""',
    "''",
    '"a" b',
    '"a\\tb"',
  ],
  ...[
    '|',
    '|',
    '|-',
    '|+',
    '>',
    '|2',
    '| # c',
    '[]',
    '[a, b]',
    '{a: b}',
    '*a',
    '&a b',
    '!t a',
    '@a',
    '`a`',
    '%a',
    '- a',
  ],
  ...[
    'a: b',
    'a:',
    'a # b',
    'a #',
    '#a',
    'a ',
    '...',
    '---',
    '.5',
    '-1',
    '?a',
    ':a',
    'Ünï 🎉',
    '\u00a0a',
    'a\u2028b',
    '\ud83d',
  ],
  ...[
    '<<<<<<< a',
    '>>>>>>> b',
    '=======',
    '[ ] a',
    '/a',
    '(a)',
    '=',
    '+1',
    '\ufeff',
    'a\u0085',
    '"a"  ',
    "'a' # c",
  ],
];
const ENDS = ['\n', '\n', '\n', '\n', '\n', '\n\n', '\n  \n', '\n# c\n', '\n    # c\n', '', '\r\n'];

const line = fc
  .tuple(...[INDENTS, LEADS, KEYS, VALUES, ENDS].map((some) => fc.constantFrom(...some)))
  .map((parts) => parts.join(''));
/** Lines in any order. */
const soup = fc.array(line, { maxLength: 8 }).map((lines) => lines.join(''));

const scalar = fc.oneof(
  { arbitrary: fc.constantFrom(...VALUES.slice(0, 15)), weight: 9 },
  { arbitrary: fc.constantFrom(...VALUES), weight: 1 },
);
/** What a record looks like most of the time, with a line somewhere that may be anything. */
const records = fc
  .record({
    head: fc.constantFrom('date: 2026-11-21\n', 'title: a\nstatus: active\n', ''),
    items: fc.array(fc.tuple(scalar, scalar, fc.boolean()), { maxLength: 3 }),
    indent: fc.constantFrom('', '  ', '    '),
    block: fc.array(fc.constantFrom('text', '', '  deeper', '# no comment', '- a', 'a: b', '...'), {
      maxLength: 5,
    }),
    margin: fc.constantFrom(' ', '  ', '    '),
    chomp: fc.constantFrom('|', '|', '|', '|-', '|-', '|+', '>'),
    odd: fc.option(fc.tuple(line, fc.nat(12)), { freq: 2 }),
    ends: fc.constantFrom('\n', '\n', '\r\n'),
    last: fc.constantFrom('\n', '\n', '', '\n\n', '\n# end'),
  })
  .map(({ head, items, indent, block, margin, chomp, odd, ends, last }) => {
    const listed = items.flatMap(([text, more, isMap]) =>
      isMap ? [`${indent}- text: ${text}`, `${indent}  more: ${more}`] : [`${indent}- ${text}`],
    );
    const lines = [
      ...(items.length > 0 ? ['topics:', ...listed] : []),
      `notes: ${chomp}`,
      ...block.map((one) => (one === '' ? '' : margin + one)),
      'returned:',
      '  date: 2026-11-21',
      '  why: a',
    ];
    if (odd) lines.splice(odd[1], 0, odd[0].replace(/\r?\n$/, ''));
    return (head + lines.join('\n') + last).replaceAll('\n', ends);
  });

describe('reading line by line', () => {
  it('says what parsing says of every text in the fixtures @slow', () => {
    let quick = 0;
    for (const text of corpus.values()) if (agrees(text)) quick++;
    for (const name of readdirSync('test/fixtures/yaml-edits')) {
      const { text, expectAny } = JSON.parse(readFileSync(join('test/fixtures/yaml-edits', name), 'utf8'));
      for (const one of [text, ...expectAny]) if (agrees(one)) quick++;
    }
    assert.ok(quick > 3, `${quick} read`);
  });

  it('reads what Leadbook writes, and leaves what is odd', () => {
    const usual = `# Ada and me
date: 2026-11-21
topics:
  - text: "The release: who owns it?"
    kind: coaching
    done: true

  # later
  - text: 'It''s late'
notes: |
  Said **much**:

    - [ ] indented  # no comment
actions:
- text: |-
    Two
    lines
  owner: me
returned:
  date: 2026-11-20
skipped:
`;
    assert.ok(agrees(usual));
    assert.ok(agrees(usual.replaceAll('\n', '\r\n')));
    assert.ok(agrees(''));
    assert.deepEqual(quickRead(usual)?.notes, 'Said **much**:\n\n  - [ ] indented  # no comment\n');
    for (const odd of [
      'a: [b]',
      'a: b # c',
      'a: b\n  c',
      'a: &b c',
      'a: b\na: c',
      'a: b: c',
      '---\na: b',
      '\ufeffa: b',
    ])
      assert.equal(quickRead(odd), undefined, odd);
    assert.equal(quickRead(`a: ${'b'.repeat(70_000)}`), undefined);
    assert.equal(quickRead('a:\n'.repeat(6000)), undefined);
  });

  it('reads many records without a parse @slow', () => {
    const read = fc.sample(records, 500).filter((text) => agrees(text)).length;
    assert.ok(read > 80, `${read} of 500`);
  });

  const holds = (numRuns: number) => {
    for (const texts of [soup, records, documents])
      fc.assert(
        fc.property(texts, (text) => {
          agrees(text);
        }),
        { numRuns },
      );
  };
  it('says what parsing says of random documents @slow', () => holds(400));
  it('says what parsing says of 100,000 random documents @heavy', () => holds(34_000));
});
