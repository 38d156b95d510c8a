import assert from 'node:assert/strict';
import { beginNote } from '../../../src/core/records/beginNote';
import { beginningOf, templateOf } from '../../../src/core/rules/templateTopics';
import { note, TODAY } from './facts';

const held = (day: string, ...texts: string[]) => note(day, { topics: texts.map((text) => ({ text })) });

describe('a topic of a template', () => {
  const table: readonly (readonly [string, string | undefined, ReturnType<typeof held>[], boolean])[] = [
    ['without every', undefined, [held('2026-11-14', 'Pay')], true],
    ['never held', '4 weeks', [held('2026-11-14', 'Other')], true],
    ['held a day too late', '4 weeks', [held('2026-10-25', 'Pay')], false],
    ['held just so long ago', '4 weeks', [held('2026-10-24', 'Pay')], true],
    ['held twice, lately too', '4 weeks', [held('2026-01-01', 'Pay'), held('2026-11-14', 'pay')], false],
    ['held within other words', '4 weeks', [held('2026-11-14', 'About  PAY, again')], false],
    ['held on the day itself', '4 weeks', [held(TODAY, 'Pay')], true],
    ['held in time to come', '4 weeks', [held('2026-12-01', 'Pay')], true],
    ['by months', '1 month', [held('2026-10-21', 'Pay')], true],
    ['of a cadence that cannot be read', 'now and then', [held('2026-11-14', 'Pay')], true],
  ];
  for (const [name, every, notes, expected] of table)
    it(`${expected ? 'comes' : 'does not come'} ${name}`, () => {
      const topic = { text: 'Pay', ...(every === undefined ? {} : { every }) };
      const { topics } = beginningOf([{ topics: [topic] }], notes, TODAY);
      assert.deepEqual(topics, expected ? [{ text: 'Pay' }] : []);
    });

  it('comes once, though two templates have it', () => {
    const { topics, notes } = beginningOf(
      [
        { topics: [{ text: 'Pay', kind: 'review' }, { kind: 'review' }], notes: '## Week\n' },
        { topics: [{ text: 'pay ' }, { text: 'Pager' }], notes: '## Us\n' },
      ],
      [],
      TODAY,
    );
    assert.deepEqual(topics, [{ text: 'Pay', kind: 'review' }, { text: 'Pager' }]);
    assert.equal(notes, '## Week\n\n## Us\n');
  });
});

describe('a one-on-one that begins with a template', () => {
  const begin = (text: string) => {
    const done = beginNote(text, {
      topics: [{ text: 'Pay', kind: 'review' }, { text: 'Pager' }],
      notes: '## Week\n',
    });
    assert.ok(done.ok);
    return done.text;
  };
  const table: readonly (readonly [string, string])[] = [
    [
      'date: 2026-11-21\n',
      'date: 2026-11-21\ntopics:\n  - text: Pay\n    kind: review\n  - text: Pager\nnotes: |\n  ## Week\n',
    ],
    [
      'date: 2026-11-21\ntopics:\n  - text: pay\n    done: true # yes\n',
      'date: 2026-11-21\ntopics:\n  - text: pay\n    done: true # yes\n  - text: Pager\nnotes: |\n  ## Week\n',
    ],
    [
      'topics:\n  - text: Pay\n  - text: Pager\nnotes: Written\n',
      'topics:\n  - text: Pay\n  - text: Pager\nnotes: Written\n',
    ],
  ];
  for (const [text, expected] of table)
    it(`from ${JSON.stringify(text)}`, () => assert.equal(begin(text), expected));

  it('twice adds nothing', () => {
    const once = begin('date: 2026-11-21\n');
    assert.equal(begin(once), once);
  });

  it('is left alone where it cannot be read', () =>
    assert.equal(beginNote('a: [\n', { topics: [{ text: 'Pay' }], notes: undefined }).ok, false));
});

describe('a template made of a one-on-one', () => {
  it('has its topics and headings, and nothing of what was said', () =>
    assert.deepEqual(
      templateOf({
        topics: [{ text: 'Pay', kind: 'review', done: 'true', from: 'ada', link: 'x' }, {}],
        notes: '## Week\nShe is tired.\n\n### Us  \n#no heading\n',
        actions: [{ text: 'Ask' }],
      }),
      { topics: [{ text: 'Pay', kind: 'review' }], notes: '## Week\n\n### Us\n' },
    ));
  it('of nothing is empty', () => assert.deepEqual(templateOf({}), {}));
});
