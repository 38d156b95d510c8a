import assert from 'node:assert/strict';
import { readFrontMatter, splitFrontMatter } from '../../../src/core/notes-import/frontMatter';
import { nameIn } from '../../../src/core/notes-import/nameIn';
import { roster } from '../../../src/core/notes-import/roster';
import { taskOf } from '../../../src/core/notes-import/tasks';

describe('a name in a text', () => {
  const cases: [string, string | undefined][] = [
    ['ada-lovelace', 'Ada Lovelace'],
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Jean-Luc Picard', 'Jean-Luc Picard'],
    ['zoë', 'Zoë'],
    ['李雷', '李雷'],
    ['2025-12-01 - John Doe', 'John Doe'],
    ['1:1 with Ada Lovelace', 'Ada Lovelace'],
    ['One-on-One: Ada', 'Ada'],
    ['Ada 1-1s', 'Ada'],
    ['[[Ada Lovelace|Ada]]', 'Ada Lovelace'],
    ['April', 'April'],
    ['1:1 Maya', 'Maya'],
    ['Janet', 'Janet'],
    ['Julia Marsh', 'Julia Marsh'],
    ['1-1s', undefined],
    ['1on1s', undefined],
    ['2026_11_21_1on1', undefined],
    ['notes', undefined],
    ['People', undefined],
    ['2026', undefined],
    ['2026-11', undefined],
    ['11 November', undefined],
    ['What we said about the plan of the year', undefined],
  ];
  for (const [text, expected] of cases) it(`“${text}”`, () => assert.equal(nameIn(text), expected));
});

describe('a task line', () => {
  const cases: [string, (string | undefined)[] | undefined][] = [
    ['- [ ] Review @john 📅 2026-01-29', ['Review', 'john', '2026-01-29']],
    ['- [x] Schedule', ['Schedule', undefined, undefined, 'true']],
    ['  * [X] Done ✅ 2026-01-30', ['Done', undefined, undefined, '2026-01-30']],
    ['12. [ ] Call @[[Ada Lovelace]] 🗓️ 21 Nov 2026', ['Call', 'Ada Lovelace', '2026-11-21']],
    ['> - [ ] @me: quote it', ['quote it', 'me']],
    ['- [ ] Ask @bob for the budget', ['Ask @bob for the budget']],
    ['- [ ] Send (due 2026-12-01)', ['Send', undefined, '2026-12-01']],
    ['- [ ] Send [due:: 2026-12-01] @ada.lovelace', ['Send', 'ada.lovelace', '2026-12-01']],
    ['- [ ] Odd day 📅 03/04/2026', ['Odd day 📅 03/04/2026']],
    ['- [ ] mail to ada@example.org', ['mail to ada@example.org']],
    ['- [ ] ', undefined],
    ['- [ ] @me 📅 2026-01-01', undefined],
    ['- [-] cancelled', undefined],
    ['- plain', undefined],
    ['[ ] no bullet', undefined],
    ['-[ ] no space', undefined],
  ];
  for (const [line, expected] of cases) {
    it(`“${line}”`, () => {
      const task = taskOf(line);
      if (!expected) assert.equal(task, undefined);
      else {
        const [text, mention, due, done] = expected;
        assert.deepEqual([task?.text, task?.mention, task?.due, task?.done], [text, mention, due, done]);
      }
    });
  }
});

describe('a mention', () => {
  const people = roster(
    [
      { slug: 'ada-lovelace', name: 'Ada Lovelace' },
      { slug: 'zoe', name: 'Zoë Washburne' },
      { slug: 'john-doe', name: 'John Doe' },
      { slug: 'john-roe', name: 'John Roe' },
    ],
    ['Dana Scully', 'dscully'],
  );
  const cases: [string, string, string | undefined][] = [
    ['ada', 'zoe', 'ada-lovelace'],
    ['AdaLovelace', 'zoe', 'ada-lovelace'],
    ['ada.lovelace', 'zoe', 'ada-lovelace'],
    ['Zoë', 'ada-lovelace', 'zoe'],
    ['john', 'ada-lovelace', undefined],
    ['john', 'john-roe', 'john-roe'],
    ['me', 'zoe', 'me'],
    ['dscully', 'zoe', 'me'],
    ['danascully', 'zoe', 'me'],
    ['nobody', 'zoe', undefined],
  ];
  for (const [handle, near, expected] of cases) {
    it(`@${handle} in a note with ${near}`, () => assert.equal(people.mentioned(handle, near), expected));
  }

  it('of a new name is known once claimed; names without a slug stay apart', () => {
    assert.equal(people.claim('grace-hopper'), 'grace-hopper');
    assert.equal(people.claim('Grace Hopper'), 'grace-hopper');
    assert.equal(people.claim('李雷'), 'person');
    assert.equal(people.claim('韩梅'), 'person-2');
    assert.equal(people.claim('李雷'), 'person');
    assert.deepEqual(
      people.added().map(({ name }) => name),
      ['Grace Hopper', '李雷', '韩梅'],
    );
  });
});

describe('front matter', () => {
  const read = (text: string) => readFrontMatter(splitFrontMatter(text).front);

  it('is told from a rule', () => {
    assert.deepEqual(splitFrontMatter('---\nfoo bar\n---\n').start, 0);
    assert.deepEqual(splitFrontMatter('---\nperson: A\n').start, 0);
    assert.deepEqual(splitFrontMatter('---\nperson: A\n---\nx'), {
      front: ['person: A'],
      body: ['x'],
      start: 3,
    });
  });

  it('keeps simple keys, and the lines of others', () => {
    const front = read(
      '---\nperson: "[[Ada]]"\nDate: 2026-11-21\nmood: good # tired\nEnergy level: 3\ntags: [a, b]\nnotes: own\nempty:\ndeep:\n  x: 1\n# comment\n---\n',
    );
    assert.deepEqual(front?.people, ['[[Ada]]']);
    assert.equal(front?.date, '2026-11-21');
    assert.deepEqual(front?.extra, { mood: 'good', 'Energy level': '3', tags: ['a', 'b'] });
    assert.deepEqual(front?.rest, ['mood: good # tired', 'notes: own', 'deep:', '  x: 1', '# comment']);
  });

  it('keeps a time beside its day', () => {
    const front = read('---\ndate: 2026-11-21T10:30\n---\n');
    assert.deepEqual([front?.date, front?.rest], ['2026-11-21', ['date: 2026-11-21T10:30']]);
  });

  it('reads topics with commas, and unquoted links', () => {
    const front = read('---\nperson: [[Ada Lovelace]]\ntopics: pay, leave\n---\n');
    assert.deepEqual([front?.people, front?.topics], [['Ada Lovelace'], ['pay', 'leave']]);
  });

  it('that cannot be read is none', () => assert.equal(read('---\na: b: c\n---\n'), undefined));
});
