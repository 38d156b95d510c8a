import assert from 'node:assert/strict';
import { type ProblemCode, read } from '../../../src/core/yaml';
import { fixture } from './corpus';

/** The data as ordinary objects, so that they compare. */
function dataOf(text: string): unknown {
  const reading = read(text);
  assert.ok(reading.ok, JSON.stringify(reading));
  return JSON.parse(JSON.stringify(reading.data));
}

function problemOf(text: string) {
  const reading = read(text);
  assert.ok(!reading.ok, 'read without a problem');
  assert.ok(!('data' in reading), 'data in spite of a problem');
  const [problem] = reading.problems;
  assert.ok(problem);
  return problem;
}

describe('read: what a person typed', () => {
  it('leaves every scalar the text it is', () => {
    const text = 'a: no\nb: 1.10\nc: 0123\nd: 2024-01-01\ne: ~\nf: null\ng: 12345678901234567890\nh: yes\n';
    assert.deepEqual(dataOf(text), {
      a: 'no',
      b: '1.10',
      c: '0123',
      d: '2024-01-01',
      e: '~',
      f: 'null',
      g: '12345678901234567890',
      h: 'yes',
    });
  });

  it('reads an empty value as empty text', () => {
    assert.deepEqual(dataOf('a:\nb: # todo\nc: ""\nd:\n  -\n  - x\n'), { a: '', b: '', c: '', d: ['', 'x'] });
  });

  for (const empty of ['', '\uFEFF', '\n\n', '# only a comment\n', '---', '---\n', '---\n# x\n...\n', '{}']) {
    it(`reads ${JSON.stringify(empty)} as an empty record`, () => assert.deepEqual(dataOf(empty), {}));
  }

  it('reads text of one line end as of any: CRLF is a line end', () => {
    const reading = read(fixture('09-crlf.yaml'));
    assert.ok(reading.ok);
    assert.equal(JSON.stringify(reading.data).includes('\\r'), false);
  });

  it('copies: a key named __proto__ is a key like any other', () => {
    const reading = read('__proto__:\n  polluted: yes\nconstructor: x\n');
    assert.ok(reading.ok);
    assert.deepEqual(Object.keys(reading.data), ['__proto__', 'constructor']);
    assert.equal(Object.getPrototypeOf(reading.data), null);
    assert.equal(({} as { polluted?: string }).polluted, undefined);
  });

  it('resolves aliases, and leaves a merge key the key it is', () => {
    assert.deepEqual(dataOf('a: &x [1, 2]\nb: *x\nc:\n  <<: *x\n'), {
      a: ['1', '2'],
      b: ['1', '2'],
      c: { '<<': ['1', '2'] },
    });
  });

  it('takes the text of odd keys', () => {
    assert.deepEqual(Object.keys(dataOf(fixture('19-key-quotes-and-odd-keys.yaml')) as object).sort(), [
      '1',
      '2024-01-01',
      'a: b',
      'first name',
      'last name',
      'long key',
      'notes',
      'true',
    ]);
  });

  it('allows a Markdown heading underlined with seven =', () => {
    assert.deepEqual(dataOf('notes: |\n  Heading\n  =======\n'), { notes: 'Heading\n=======\n' });
  });
});

describe('read: places', () => {
  const text = '\uFEFFname: Ada\ngoals:\n  - title: "x"   # why\n    body: |\n      one\n    left:\n';
  const reading = read(text);
  assert.ok(reading.ok);
  const at = (place: { offset: number; length: number } | undefined) =>
    place && text.slice(place.offset, place.offset + place.length);

  it('of values and keys, by offset', () => {
    assert.equal(at(reading.place(['name'])), 'Ada');
    assert.equal(at(reading.place(['goals', 0, 'title'])), '"x"');
    assert.equal(at(reading.place(['goals', 0, 'body'])), '|\n      one');
    assert.equal(at(reading.place(['goals', 0, 'left'])), '');
    assert.equal(at(reading.keyPlace(['goals', 0, 'left'])), 'left');
  });

  it('by line and column', () => {
    const place = reading.place(['goals', 0, 'title']);
    assert.deepEqual([place?.line, place?.column], [2, 11]);
  });

  it('of nothing where there is nothing', () => {
    assert.equal(reading.place(['goals', 1]), undefined);
    assert.equal(reading.place(['goals', 'title']), undefined);
    assert.equal(reading.place(['name', 'first']), undefined);
  });
});

describe('read: problems', () => {
  const cases: readonly (readonly [string, string, ProblemCode])[] = [
    ['a NUL', 'a: b\0c\n', 'control'],
    ['an escape character', 'a: \x1b[31m\n', 'control'],
    ['half a surrogate pair', 'a: \ud83d\n', 'control'],
    ['mixed line ends', 'a: 1\r\nb: 2\n', 'lineEnds'],
    ['carriage returns alone', 'a: 1\rb: 2\r', 'lineEnds'],
    ['conflict markers', 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n', 'conflict'],
    [
      'conflict markers in a block',
      'a: |\n  x\n  <<<<<<< HEAD\n  y\n  =======\n  z\n  >>>>>>> other\n',
      'conflict',
    ],
    ['a conflict marker left behind', 'a: |\n  x\n  >>>>>>> other\n', 'conflict'],
    ['several documents', fixture('15-multi-doc.yaml'), 'multipleDocuments'],
    ['duplicate keys', fixture('23-duplicate-keys.yaml'), 'duplicateKey'],
    ['duplicate keys in different quotes', 'a: 1\n"a": 2\n', 'duplicateKey'],
    ['duplicate keys in brackets', 'x: {a: 1, a: 2}\n', 'duplicateKey'],
    ['a list', '- a\n- b\n', 'notAMap'],
    ['a text', 'just some words\n', 'notAMap'],
    ['a broken indent', 'a:\n  b: 1\n c: 2\n', 'syntax'],
    ['an unresolved alias', 'a: *nowhere\n', 'needsQuotes'],
    ['an alias to what holds it', 'a: &a\n  b: *a\n', 'needsQuotes'],
    ['an unknown tag', 'a:\n  !secret x\n', 'syntax'],
    ['a tab as indent', 'a:\n\tb: 1\n', 'syntax'],
  ];
  for (const [name, text, code] of cases) {
    it(`tells of ${name}`, () => assert.equal(problemOf(text).code, code));
  }

  it('tells where: the second of two equal keys, by name', () => {
    const problem = problemOf('notes: 1\ngoals: 2\nnotes: 3\n');
    assert.deepEqual([problem.place.line, problem.place.length, problem.detail], [2, 5, 'notes']);
  });

  it('tells at most 20 problems', () => {
    const reading = read('a: @x\n'.repeat(500));
    assert.ok(!reading.ok);
    assert.ok(reading.problems.length > 1 && reading.problems.length <= 20);
  });
});

describe('read: what quotes would fix', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['text: Discussed: pay\n', 'Discussed: pay'],
    ['text: @ana will ask\n', '@ana will ask'],
    ['text: "Great" she said\n', '"Great" she said'],
    ["a: 1\ntext: 'tis done\nb: 2\n", "'tis done"],
    ['text: *bold* words\n', '*bold* words'],
    ['text: 100% `code`: x\n', '100% `code`: x'],
    ['text: `code` first\n', '`code` first'],
    ['text: %done\n', '%done'],
    ['text: !urgent call\n', '!urgent call'],
    ['actions:\n  - [ ] call Tom\n', '[ ] call Tom'],
    ['actions:\n  - text: Note: this\n    done: true\n', 'Note: this'],
    ['text: - a dash\n', '- a dash'],
    ['text: > quoted words\n', '> quoted words'],
    ['text: Discussed: pay\r\nb: 1\r\n', 'Discussed: pay'],
  ];
  for (const [text, value] of cases) {
    it(`says so of ${JSON.stringify(text)}`, () => {
      const { code, place } = problemOf(text);
      assert.equal(code, 'needsQuotes');
      assert.equal(text.slice(place.offset, place.offset + place.length), value);
    });
  }

  it('does not say so where quotes would not help', () => {
    assert.equal(problemOf('a: [1, 2\nb: 3\n').code, 'syntax');
  });
});
