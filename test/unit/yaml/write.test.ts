import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { Plain } from '../../../src/core/yaml';
import { write } from '../../../src/core/yaml/editing';

describe('write', () => {
  it('writes as a hand would', () => {
    const text = write({
      date: new Plain('2026-11-21'),
      topics: [
        { text: 'What would make the release train yours?', kind: 'coaching', done: new Plain('true') },
        { text: 'Ticket #42: who?', notes: 'One.\n\n- two\n' },
      ],
      tags: ['platform', 'no'],
      skipped: undefined,
      outcome: { date: new Plain('2026-12-05'), text: 'Faster' },
      actions: [],
      rows: [['a', 'b'], ['c']],
    });
    assert.equal(
      text,
      [
        'date: 2026-11-21',
        'topics:',
        '  - text: What would make the release train yours?',
        '    kind: coaching',
        '    done: true',
        '  - text: "Ticket #42: who?"',
        '    notes: |',
        '      One.',
        '',
        '      - two',
        'tags:',
        '  - platform',
        '  - "no"',
        'outcome:',
        '  date: 2026-12-05',
        '  text: Faster',
        'actions: []',
        'rows:',
        '  - - a',
        '    - b',
        '  - - c',
        '',
      ].join('\n'),
    );
  });

  it('writes CRLF where asked', () => {
    assert.equal(write({ a: 'x\ny\n', b: '1' }, { lineEnd: '\r\n' }), 'a: |\r\n  x\r\n  y\r\nb: "1"\r\n');
  });

  it('writes a record of nothing', () => assert.equal(write({ a: undefined }), '{}\n'));

  const mistaken = [
    ...['', '~', 'null', 'NULL', 'y', 'N', 'yes', 'no', 'On', 'off', 'true', 'False', '=', '<<'],
    ...[
      '1',
      '-1',
      '+1',
      '1.10',
      '0123',
      '0o17',
      '0x1F',
      '0b1',
      '1_000',
      '1e3',
      '.5',
      '1.',
      '.inf',
      '-.INF',
      '.NaN',
    ],
    ...['190:20:30', '12:30', '2024-01-01', '2024-1-1', '2024-01-01 10:00:00', '2024-01-01T10:00:00Z'],
    ...[
      '#k',
      'a #b',
      'a: b',
      'a:',
      ': a',
      '- a',
      '-',
      '? a',
      '?',
      '---',
      '--- a',
      '...',
      '[a',
      '{a',
      ']',
      '}',
      ',',
    ],
    ...['&a', '*a', '!a', '|', '>', '%a', '@a', '`a', '"a"', "'a'", ' a', 'a ', '\ta', 'a\t'],
    ...[
      '\u0085',
      'a\u2028b',
      'a\rb',
      'a\r\nb',
      '\0',
      '\x1b',
      '\x7f',
      '\uFEFF',
      '\ud800',
      'a\n \nb',
      '\n',
      '\n\n',
      ' \n',
    ],
  ];
  for (const value of mistaken) {
    it(`quotes ${JSON.stringify(value)}`, () => {
      const text = write({ k: value, l: [value] });
      assert.match(text, /^k: "/);
      for (const version of ['1.1', '1.2'] as const) {
        assert.deepEqual(parse(text, { version }), { k: value, l: [value] });
      }
    });
  }

  const plain = [
    ...[
      'Ada',
      'a:b',
      'http://x.org/#y',
      'C#',
      '5 people',
      '3rd',
      '2026-W47',
      '4/5',
      'ada-lovelace',
      '-x',
      '(a)',
    ],
    ...[
      'every 2 weeks',
      'Ünïcode ✓ 🎉',
      "it's",
      'say "hi"',
      'a, b',
      'a [b]',
      '100%',
      'x!',
      'nope',
      'one - two',
      '12 May',
    ],
  ];
  for (const value of plain) {
    it(`leaves ${value} without quotes`, () => {
      const text = write({ k: value });
      assert.equal(text, `k: ${value}\n`);
      for (const version of ['1.1', '1.2'] as const) assert.deepEqual(parse(text, { version }), { k: value });
    });
  }

  const blocks = [
    'a\nb',
    'a\nb\n',
    'a\n\n\nb\n',
    'a\n\n',
    ' a\nb',
    '\n a\n',
    '\na\n',
    'a  \nb\n',
    '# a\n- b\n',
    'a\n\tb\n',
    'a\n---\n',
  ];
  for (const value of blocks) {
    it(`writes ${JSON.stringify(value)} as a block`, () => {
      const text = write({ k: value, l: [value, { m: value }], z: 'end' });
      assert.match(text, /^k: \|/);
      for (const version of ['1.1', '1.2'] as const) {
        assert.deepEqual(parse(text, { version }), { k: value, l: [value, { m: value }], z: 'end' });
      }
    });
  }
});
