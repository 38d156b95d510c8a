import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldLine } from '../../../src/core/search/fold';
import { matchesIn } from '../../../src/core/search/matchesIn';
import { queryMatcher } from '../../../src/core/search/queryMatcher';
import { newestPathsFirst, rank, recencyOf } from '../../../src/core/search/rank';
import { anyLetter } from '../letters';

describe('a query', () => {
  const cases: [string, string, boolean][] = [
    ['migration', 'Lead the payments migration', true],
    ['migr', 'Lead the payments migration', true],
    ['gration', 'Lead the payments migration', false],
    ['payments migr', 'Migration of PAYMENTS', true],
    ['payment migr', 'Migration of payments', false],
    ['zoe', 'Zoë said so', true],
    ['ZOË', 'zoe said so', true],
    ['ecole', 'l’École', true],
    ["it's", 'it’s fine', true],
    ['lukasz', 'Łukasz', true],
    ['strasse', 'Straße', true],
    ['οδυσσευς', 'ΟΔΥΣΣΕΥΣ', true],
    ['cafe', 'cafe\u0301', true],
    ['c++', 'we use C++17', true],
    ['#12', 'fixes #123', true],
    ['retry.ts', 'src/billing/retry.ts#L40', true],
    ['writes', 'no dual_writes', true],
    ['東京', '来週東京で', true],
    ['a b', 'b a', true],
    ['a b c', 'b a', false],
    ['', 'anything', false],
    ['   ', 'anything', false],
    ['.*', 'anything', false],
    ['party', '🎉party', true],
  ];
  for (const [query, line, expected] of cases) {
    it(`“${query}” ${expected ? 'finds' : 'does not find'} “${line}”`, () => {
      assert.equal(queryMatcher(query)(line), expected);
    });
  }
});

function places(text: string, query: string, about?: string): string[] {
  const lines = text.split('\n');
  return matchesIn(text, queryMatcher(query), about).map(
    ({ line, column, length }) => `${line}:${column} ${lines[line]?.slice(column, column + length)}`,
  );
}

describe('hits', () => {
  const note = [
    'date: 2026-11-21', // 0
    'topics:',
    '  - text: The text of the notes   # text comes last', // 2
    '    kind: coaching',
    'notes: |', // 4
    '  text: this is Markdown',
    '',
    '  ## Notes on Zoë', // 7
    '  kept: yes',
    'actions:', // 9
    '  - { text: Ask Zoë, owner: me }',
    '  - text: |', // 11
    '      owner: none',
    '    "link": docs/text.md', // 13
    '# actions of old', // 14
  ].join('\n');

  const cases: [string, string, string[]][] = [
    ['values and comments, not keys', 'text', ['2:14 text', '5:2 text']],
    ['no key alone', 'owner', ['12:6 owner']],
    ['no key in braces', 'own', ['12:6 own']],
    ['nothing that only keys say', 'kind', []],
    ['blocks', 'markdown', ['5:16 Markdown']],
    ['comments', 'old', ['14:13 old']],
    ['accents, with their own length', 'zoe', ['7:14 Zoë', '10:16 Zoë']],
    ['words over several lines', 'kept coaching', ['3:10 coaching', '8:2 kept']],
  ];
  for (const [name, query, expected] of cases) {
    it(`are found in ${name}`, () => {
      const found = places(note, query);
      for (const one of expected) assert.ok(found.includes(one), `${one} in ${found.join(', ')}`);
      if (expected.length < 3 && query !== 'text') assert.equal(found.length, expected.length);
    });
  }

  it('never stand in the keys of a search for them', () => {
    for (const [index, line] of note.split('\n').entries()) {
      for (const hit of matchesIn(line, queryMatcher('text')).filter(({ line: at }) => at === 0)) {
        assert.ok(!line.slice(hit.column).startsWith('text: ') || index === 5, line);
      }
    }
  });

  it('know what the file is about', () => {
    assert.deepEqual(places('notes: the migration', 'ada migration'), []);
    assert.deepEqual(places('notes: the migration', 'ada migration', 'Ada Lovelace'), ['0:11 migration']);
    assert.deepEqual(places('notes: hi', 'ada', 'Ada Lovelace'), []);
  });

  it('are the best few, best first', () => {
    const text = [
      'a: release notes',
      'b: train, release',
      'c: release train',
      'd: release trains',
      'e: train release',
    ].join('\n');
    const hits = matchesIn(text, queryMatcher('release train'));
    assert.deepEqual(
      hits.map(({ line }) => line),
      [2, 3, 1],
    );
    assert.ok((hits[0]?.score ?? 0) > (hits[1]?.score ?? 0));
  });

  it('show what a person wrote, without the marks of YAML', () => {
    const cases: readonly (readonly [line: string, shown: string])[] = [
      ['notes: the needle', 'the needle'],
      ['  - text: "the needle: here"', 'the needle: here'],
      ["  - 'the needle'", 'the needle'],
      ['  - { text: Ask the needle, owner: me }', 'Ask the needle · me'],
      ['values: [thread, needle]', 'thread, needle'],
      ['# the needle', 'the needle'],
      ['notes: |\n  - [ ] the {needle}', '- [ ] the {needle}'],
      ['notes: |\n  "needle" she said', '"needle" she said'],
      ['notes: |\n  # The needle', '# The needle'],
    ];
    for (const [text, shown] of cases)
      assert.deepEqual(
        matchesIn(text, queryMatcher('needle')).map(({ lineText }) => lineText),
        [shown],
        text,
      );
  });

  it('show a long line around the place', () => {
    const [hit] = matchesIn(
      `notes: ${'word '.repeat(100)}needle${' word'.repeat(100)}`,
      queryMatcher('needle'),
    );
    assert.ok(hit && hit.lineText.length <= 202 && hit.lineText.includes('needle'));
    assert.match(hit.lineText, /^….*…$/);
  });

  it('are right with Windows line ends', () => {
    assert.deepEqual(
      matchesIn('notes: |\r\n  One\r\n  two\r\ndate: x\r\n', queryMatcher('two')).map((hit) => [
        hit.line,
        hit.lineText,
      ]),
      [[2, 'two']],
    );
  });
});

describe('ranking', () => {
  it('takes the newest day, then the better answer', () => {
    const hits = [
      { path: 'people/ada/one-on-ones/2026-11-14.yaml', score: 9, line: 1 },
      { path: 'people/ada/one-on-ones/2026-11-21-2.yaml', score: 3, line: 1 },
      { path: 'people/bo/one-on-ones/2026-11-21.yaml', score: 5, line: 4 },
      { path: 'people/bo/one-on-ones/2026-11-21.yaml', score: 5, line: 2 },
      { path: 'people/bo/goals/lead.yaml', score: 1, line: 0 },
      { path: 'reflections/2026-W46.yaml', score: 1, line: 0 },
      { path: 'README.md', score: 99, line: 0 },
    ];
    assert.deepEqual(
      rank(hits).map(({ path, line }) => `${path.split('/').at(-1)} ${line}`),
      [
        'lead.yaml 0',
        '2026-11-21.yaml 2',
        '2026-11-21.yaml 4',
        '2026-11-21-2.yaml 1',
        '2026-W46.yaml 0',
        '2026-11-14.yaml 1',
        'README.md 0',
      ],
    );
    assert.equal(recencyOf('reflections/2026-W47.yaml'), '2026-11-22');
    assert.deepEqual(
      newestPathsFirst(['opportunities/2026-01-01-a.yaml', 'people/ada/one-on-ones/next.yaml']),
      ['people/ada/one-on-ones/next.yaml', 'opportunities/2026-01-01-a.yaml'],
    );
  });
});

describe('any text', () => {
  const unit = fc.constantFrom(
    'a',
    'B',
    'é',
    'e\u0301',
    'ß',
    'İ',
    'Σ',
    '🎉',
    '\ud83c',
    ' ',
    '\n',
    '\r',
    ':',
    '-',
    '#',
    '|',
    '{',
    '"',
    '東',
    '한',
  );
  const text = fc.oneof(fc.string({ unit: anyLetter, maxLength: 200 }), fc.string({ unit, maxLength: 60 }));

  it('is searched without a throw, and hits lie inside it @slow', () => {
    fc.assert(
      fc.property(text, fc.oneof(text, fc.string({ unit, maxLength: 3 })), (raw, query) => {
        const lines = raw.split('\n');
        for (const hit of matchesIn(raw, queryMatcher(query))) {
          const line = lines[hit.line];
          assert.ok(line !== undefined && hit.length > 0 && hit.column >= 0 && hit.score > 0);
          assert.ok(hit.column + hit.length <= line.length, JSON.stringify({ raw, query, hit }));
        }
      }),
      { numRuns: 3000 },
    );
  });

  for (const odd of ['\u1FDD', '\u0130', '\u00DF', '\uFB01', '\uAC01', 'e\u0301', '\u{1D400}', '\u1E9E']) {
    it(`finds a word behind ${odd} at its own place`, () => {
      const line = `${odd} ${odd}${odd} needle`;
      const [hit] = matchesIn(line, queryMatcher('needle'));
      assert.equal(line.slice(hit?.column, (hit?.column ?? 0) + (hit?.length ?? 0)), 'needle');
    });
  }

  it('folds the same as a whole and letter by letter @slow', () => {
    fc.assert(
      fc.property(text, (raw) => foldLine(raw).text === fold(raw)),
      { numRuns: 3000 },
    );
  });
});
