import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { loadTolerant } from '../../../src/core/editor/parseTolerant';
import { type RecordSymbol, symbolsOf } from '../../../src/core/editor/symbols';
import { corpus } from '../yaml/corpus';
import { documents } from '../yaml/documents';

const note = `date: 2026-11-21
topics:
  - text: What would make the release train yours?
    kind: coaching
    from: ada-lovelace
    done: true
  - text: |
      ## Pay
      More of it.
notes: |
  Markdown, two
  lines.
actions:
- text: 'Introduce Ada'
  owner: me
  due: 2026-11-28
- text: Write it down
  done: 2026-11-20
- {text: Ask, owner: ada}
-
`;

/** Each symbol on a line: depth, code, name, detail, tick. */
function drawn(symbols: readonly RecordSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, code, done, children }) => [
    `${'  '.repeat(depth)}${code} ${name}${detail && ` | ${detail}`}${done === undefined ? '' : done ? ' ✓' : ' ○'}`,
    ...drawn(children, depth + 1),
  ]);
}

describe('symbols of a record', () => {
  it('are its keys, lists and items', () => {
    assert.deepEqual(drawn(symbolsOf(note, 'oneOnOne')), [
      'key date | 2026-11-21',
      'list topics | 2',
      '  topic What would make the release train yours? | coaching · ada-lovelace ✓',
      '  topic Pay ○',
      'key notes | Markdown, two',
      'list actions | 4',
      '  action Introduce Ada | me · 2026-11-28 ○',
      '  action Write it down ✓',
      '  action Ask | ada ○',
      '  action … ○',
    ]);
  });

  it('tell a goal with its milestones, evidence and check-ins', () => {
    const goal =
      'title: Lead\nsupport: [time, a desk]\nmilestones:\n  - text: RFC\n    done: false\nevidence:\n  - date: 2026-10-02\n    text: Talked\ncheckins:\n  - date: 2026-11-07\n    text: Live\n    confidence: high\noutcome:\n  text: It\n';
    assert.deepEqual(drawn(symbolsOf(goal, 'goal')), [
      'key title | Lead',
      'list support | 2',
      '  item time',
      '  item a desk',
      'list milestones | 1',
      '  milestone RFC ○',
      'list evidence | 1',
      '  evidence Talked | 2026-10-02',
      'list checkins | 1',
      '  checkin Live | 2026-11-07 · high',
      'map outcome',
      '  key text | It',
    ]);
  });

  it('select the words of an item and the name of a key', () => {
    const symbols = symbolsOf(note, 'oneOnOne');
    const selected = ({ selection }: RecordSymbol) => note.slice(selection.start, selection.end);
    assert.deepEqual(symbols.map(selected), ['date', 'topics', 'notes', 'actions']);
    assert.deepEqual(symbols[3]?.children.map(selected), ["'Introduce Ada'", 'Write it down', 'Ask', '']);
  });

  it('shorten what is long, at a word', () => {
    const [list] = symbolsOf(`topics:\n  - text: ${'word '.repeat(60)}\n`, 'oneOnOne');
    const name = list?.children[0]?.name ?? '';
    assert.match(name, /^word .*word…$/);
    assert.ok(name.length <= 80);
  });

  const half: readonly (readonly [string, string, readonly string[]])[] = [
    ['a key being typed', 'topics:\n  - text: A\n    ow\n  - text: B\nnotes: x\n', ['A', 'B', 'notes']],
    [
      'a quote not closed',
      'topics:\n  - text: "A\n    from: me\n  - text: B\nnotes: x\n',
      ['"A', 'B', 'notes'],
    ],
    [
      'quotes missing',
      'topics:\n  - text: Pay: more\n    from: me\n  - text: B\nnotes: x\n',
      ['Pay: more', 'B', 'notes'],
    ],
    ['a mention', 'topics:\n  - text: @ana said\n  - text: B\nnotes: x\n', ['@ana said', 'B', 'notes']],
    ['a wrong indent', 'topics:\n  - text: A\n   from: me\n  - text: B\nnotes: x\n', ['A', 'B', 'notes']],
    ['a key twice', 'notes: x\ntopics:\n  - text: A\nnotes: y\n', ['notes', 'A']],
    [
      'a merge not finished',
      'topics:\n<<<<<<< HEAD\n  - text: A\n=======\n  - text: B\n>>>>>>> x\nnotes: x\n',
      ['A', 'B', 'notes'],
    ],
    ['mixed line ends', 'topics:\r\n  - text: A\n  - text: B\r\nnotes: x\n', ['A', 'B', 'notes']],
    [
      'a quote in front of a key',
      'date: x\n"topics:\n  - text: A\n  - text: B\nnotes: x\n',
      ['date', '"topics', 'notes'],
    ],
    [
      'a bracket in front of a key',
      'date: x\n[topics:\n  - text: A\n  - text: B\nnotes: x\n',
      ['date', '[topics', 'notes'],
    ],
    ['a key of two words half-typed', 'date: x\nto\ntopics:\n  - text: A\n', ['date', 'A']],
    ['tabs before keys', `topics:\n${'  - text: A\n\tfrom: me\n'.repeat(100)}notes: x\n`, ['A', 'notes']],
    [
      'one list that is beyond repair',
      `notes: x\ntopics:\n${'  - text: "A\n'.repeat(101)}`,
      ['notes', 'topics'],
    ],
    ['a word alone at the end', 'topics:\n  - text: A\nno', ['A']],
    ['a bracket left open', 'topics:\n  - text: A\nsupport: [a, b\n', ['A']],
  ];
  for (const [name, text, names] of half) {
    it(`are what can be read in spite of ${name}`, () => {
      const found = symbolsOf(text, 'oneOnOne').flatMap((symbol) =>
        symbol.name === 'topics' && symbol.children.length > 0
          ? symbol.children.map((child) => child.name)
          : [symbol.name],
      );
      for (const one of names) assert.ok(found.includes(one), `${one} is not in ${found.join(', ')}`);
    });
  }

  it('lie within the text and each within its parent, named and without overlap @slow', () => {
    const holds = (symbols: readonly RecordSymbol[], from: number, to: number): void => {
      let at = from;
      for (const { name, range, selection, children } of symbols) {
        assert.ok(name !== '' && at <= range.start && range.end <= to);
        assert.ok(range.start <= selection.start && selection.start <= selection.end);
        assert.ok(selection.end <= range.end);
        holds(children, range.start, range.end);
        at = range.end;
      }
    };
    for (const text of corpus.values()) holds(symbolsOf(text, 'oneOnOne'), 0, text.length);
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(6), (text, at, cut) => {
        const from = text.length === 0 ? 0 : at % text.length;
        const typed = text.slice(0, from) + text.slice(from + cut);
        holds(symbolsOf(typed, 'goal'), 0, typed.length);
        assert.equal(loadTolerant(typed)?.text.length ?? typed.length, typed.length);
      }),
    );
  });

  it('survive any text @heavy', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a:-|>"\'[]{}&*#\n\r\t \0🎉'), maxLength: 60 }),
        (text) => {
          symbolsOf(text, 'oneOnOne');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
