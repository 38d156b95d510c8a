import assert from 'node:assert/strict';
import { sortTopic } from '../../../src/core/records/topicKind';
import { heldOneOnOnes } from '../../../src/core/rules/held';
import { unsortedTopics } from '../../../src/core/rules/unsortedTopics';
import { note, TODAY } from '../rules/facts';

describe('the kind of a topic', () => {
  const text = 'topics:\n  - text: A\n    done: true\n  - text: B   # b\n    kind: review\n  - {text: C}\n';
  const cases: readonly (readonly [index: number, shown: string, expected: string])[] = [
    [0, 'A', text.replace('A\n', 'A\n    kind: planning\n')],
    [1, 'B', text.replace('review', 'planning')],
    [2, 'C', text.replace('{text: C}', '{text: C, kind: planning}')],
  ];
  for (const [index, shown, expected] of cases) {
    it(`is written at its place: ${shown}`, () => {
      const edited = sortTopic(text, index, shown, 'planning');
      assert.equal(edited.ok && edited.text, expected);
    });
  }

  it('is refused where another topic stands there by now, or none', () => {
    for (const [index, shown] of [
      [0, 'B'],
      [7, 'A'],
    ] as const) {
      const edited = sortTopic(text, index, shown, 'planning');
      assert.equal(!edited.ok && edited.refusal.code, 'noSuchPlace');
    }
    assert.equal(sortTopic('topics:\n  - text: a: b\n', 0, 'a', 'planning').ok, false);
    assert.equal(sortTopic('topics: none\n', 0, 'a', 'planning').ok, false);
  });
});

describe('topics to be sorted', () => {
  it('are those of the last 12 weeks without a kind, of what was held, the newest first', () => {
    const topics = [{ text: 'A' }, { text: 'K', kind: 'review' as const }, {}, { text: 'B', done: 'true' }];
    const notes = [
      note('2026-08-29', { topics }),
      note('2026-08-30', { topics: [{ text: 'old enough' }] }),
      note('2026-11-14', { topics, skipped: 'ill' }),
      note('2026-11-07', { topics }),
      note('2026-11-07.private', { topics: [{ text: 'P' }] }),
      note('2026-11-28', { topics }),
    ];
    assert.deepEqual(
      unsortedTopics(heldOneOnOnes(notes, TODAY), TODAY).map(({ text, day, target }) => [
        text,
        day,
        target.path.includes('.private'),
        target.at.join('/'),
      ]),
      [
        ['A', '2026-11-07', false, 'topics/0'],
        ['B', '2026-11-07', false, 'topics/3'],
        ['P', '2026-11-07', true, 'topics/0'],
        ['old enough', '2026-08-30', false, 'topics/0'],
      ],
    );
  });
});
