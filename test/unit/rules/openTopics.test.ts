import assert from 'node:assert/strict';
import { sinceWords } from '../../../src/core/pages/topicWords';
import { heldOneOnOnes } from '../../../src/core/rules/held';
import { leftOpen, timesRaised, waitingTopics } from '../../../src/core/rules/waitingTopics';
import { note, TODAY } from './facts';

type Notes = readonly ReturnType<typeof note>[];
const open = (...texts: string[]) => ({ topics: texts.map((text) => ({ text })) });
const frame = { shortDay: (day: string) => day.slice(5) };

/** What is said of each topic that waits: its words, its note, and since when. */
function waiting(notes: Notes, next: Notes = []): string[] {
  const held = heldOneOnOnes(notes, TODAY);
  return waitingTopics({ notes, next }, held, TODAY).map(({ text, note: name, since, times }) =>
    [text, name, ...sinceWords(since, times, frame)].join(' · '),
  );
}

describe('topics that were not discussed', () => {
  const cases: Readonly<Record<string, readonly [notes: Notes, next: Notes, expected: readonly string[]]>> = {
    'of the last one-on-one are open still, since its day': [
      [note('2026-11-07', open('A'))],
      [],
      ['A · 2026-11-07 · since 11-07'],
    ],
    'of an older one are past': [[note('2026-10-24', open('A')), note('2026-11-07')], [], []],
    'of a second one of its day are open, and of the first one past': [
      [note('2026-11-07', open('A')), note('2026-11-07-2', open('B'))],
      [],
      ['B · 2026-11-07-2 · since 11-07'],
    ],
    'stay open while today’s note is written': [
      [note('2026-11-14', open('A')), note(TODAY, open('B'))],
      [],
      ['A · 2026-11-14 · since 11-14 · second time', `B · ${TODAY}`],
    ],
    'are counted from the day on which they were first raised': [
      [
        note('2026-10-24'),
        note('2026-11-07'),
        note('2026-11-12', { skipped: 'ill' }),
        note('2026-11-14', { topics: [{ text: 'A', raised: '2026-10-24' }] }),
      ],
      [],
      ['A · 2026-11-14 · since 10-24 · third time'],
    ],
    'keep their first day in what is collected': [
      [note('2026-11-07'), note('2026-11-14')],
      [note('next', { topics: [{ text: 'A', raised: '2026-11-07' }, { text: 'B' }] })],
      ['A · next · since 11-07 · second time', 'B · next'],
    ],
    'that were ticked are none, whatever the tick is': [
      [note('2026-11-14', { topics: [{ text: 'A', done: 'true' }, { text: 'B', done: '2026-11-14' }, {}] })],
      [],
      [],
    ],
    'with done: false are open': [
      [note('2026-11-14', { topics: [{ text: 'A', done: 'false' }] })],
      [],
      ['A · 2026-11-14 · since 11-14'],
    ],
    'of a private twin are open too': [
      [note('2026-11-14', open('A')), note('2026-11-14.private', open('P'))],
      [],
      ['A · 2026-11-14 · since 11-14', 'P · 2026-11-14 · since 11-14'],
    ],
    'of one that was skipped, or is planned, have no first day': [
      [note('2026-11-14', { ...open('A'), skipped: 'ill' }), note('2026-11-28', open('B'))],
      [],
      ['A · 2026-11-14', 'B · 2026-11-28'],
    ],
  };
  for (const [what, [notes, next, expected]] of Object.entries(cases)) {
    it(what, () => {
      assert.deepEqual(waiting(notes, next), expected);
      assert.deepEqual(waiting([...notes].reverse(), next), expected);
    });
  }

  it('are said to come up again in words up to the fifth time', () => {
    const said = [0, 1, 2, 3, 4, 5, 6, 12].map((times) => sinceWords('2026-11-07', times, frame)[1]);
    assert.deepEqual(said, [
      undefined,
      undefined,
      'second time',
      'third time',
      'fourth time',
      'fifth time',
      'raised 6 times',
      'raised 12 times',
    ]);
    assert.deepEqual(sinceWords(undefined, 3, frame), []);
    assert.equal(
      timesRaised('2026-11-08', heldOneOnOnes([note('2026-11-07'), note('2026-11-08')], TODAY)),
      1,
    );
  });
});

describe('what the last one-on-one left open', () => {
  const notes = [
    note('2026-11-07', open('old')),
    note('2026-11-14', {
      topics: [
        { text: 'A', raised: '2026-11-07' },
        { text: 'B', done: 'true' },
      ],
    }),
    note('2026-11-14.private', open('P')),
    note(TODAY, open('today')),
  ];
  const held = heldOneOnOnes(notes, TODAY);
  const cases: readonly (readonly [before: string, expected: unknown])[] = [
    [
      TODAY,
      [
        '2026-11-14',
        true,
        [
          ['A', '2026-11-07', false],
          ['P', undefined, true],
        ],
      ],
    ],
    ['2026-11-14', ['2026-11-07', false, [['old', undefined, false]]]],
    [`${TODAY}-2`, [TODAY, false, [['today', undefined, false]]]],
    ['2026-11-07', undefined],
  ];
  for (const [before, expected] of cases) {
    it(`before ${before}`, () => {
      const left = leftOpen(held, before);
      const topics = left?.topics.map((one) => [one.text, one.raised, one.private]);
      assert.deepEqual(left && [left.note, left.ticks, topics], expected);
    });
  }
});
