import assert from 'node:assert/strict';
import {
  addTopics,
  carriedTopics,
  dropTopics,
  removeTopics,
  type TopicKey,
  tickTopics,
} from '../../../src/core/records/carryTopics';
import { topicAt } from '../../../src/core/records/topicAt';
import type { Edited } from '../../../src/core/yaml/yamlTypes';

const OLD = [
  'date: 2026-11-07',
  'topics:',
  '  - text: The pager   # from the retro',
  '    kind: review',
  '    mood: low',
  '  - text: The train',
  '    raised: 2026-10-24',
  '  - text: Pay',
  '    done: true',
  '  - text: Holidays',
  '    done: ~',
  'notes: |',
  '  Fine.',
  '',
].join('\n');

function text(edited: Edited): string {
  assert.ok(edited.ok, JSON.stringify(edited));
  return edited.text;
}
const texts = (yaml: string) => [...yaml.matchAll(/- text: ([^#\n]*)/g)].map(([, one = '']) => one.trim());
const keys = (...some: TopicKey[]) => some;
const PAGER = { text: 'The pager' };
const TRAIN = { text: 'The train', raised: '2026-10-24' };

/** Moves topics as the commands do: added first, then removed. */
function move(from: string, to: string, chosen: readonly TopicKey[]): readonly [string, string] {
  const topics = carriedTopics(from, chosen, '2026-11-07');
  const added = text(addTopics(to, topics));
  return [text(removeTopics(from, topics, added)), added];
}

describe('topics that move on', () => {
  it('get the day of their note as raised, keep the one they have, and take every key with them', () => {
    const [from, to] = move(OLD, 'date: 2026-11-21\n', keys(PAGER, TRAIN));
    assert.equal(
      to,
      [
        'date: 2026-11-21',
        'topics:',
        '  - text: The pager',
        '    kind: review',
        '    raised: 2026-11-07',
        '    mood: low',
        '  - text: The train',
        '    raised: 2026-10-24',
        '',
      ].join('\n'),
    );
    assert.deepEqual(texts(from), ['Pay', 'Holidays']);
    assert.match(from, /notes: \|\n {2}Fine\.\n$/);
  });

  it('are not added where they stand already, by text and raised', () => {
    const there =
      'topics:\n  - text: The pager\n    kind: review\n    mood: low\n    raised: 2026-11-07\n    done: true\n';
    const [from, to] = move(OLD, there, keys(PAGER));
    assert.equal(to, there);
    assert.deepEqual(texts(from), ['The train', 'Pay', 'Holidays']);
    const [, other] = move(OLD, 'topics:\n  - text: The pager\n    raised: 2026-10-01\n', keys(PAGER));
    assert.deepEqual(texts(other), ['The pager', 'The pager']);
  });

  it('stay in the old note where the new one holds less than was written there', () => {
    const there = 'topics:\n  - text: The pager\n    raised: 2026-11-07\n';
    const [from, to] = move(OLD, there, keys(PAGER));
    assert.equal(to, there);
    assert.equal(from, OLD);
  });

  it('stay where they changed, were ticked or went meanwhile', () => {
    const topics = carriedTopics(OLD, keys(PAGER, TRAIN), '2026-11-07');
    const added = text(addTopics('', topics));
    const ticked = OLD.replace('    mood: low', '    mood: low\n    done: true');
    assert.deepEqual(texts(text(removeTopics(ticked, topics, added))), ['The pager', 'Pay', 'Holidays']);
    assert.equal(text(removeTopics('date: 2026-11-07\n', topics, added)), 'date: 2026-11-07\n');
    assert.deepEqual(carriedTopics(ticked, keys(PAGER), '2026-11-07'), []);
    assert.equal(text(removeTopics(OLD, topics, 'topics: []\n')), OLD);
  });

  it('are lost to nobody when two windows move them at once, in whatever order @slow', () => {
    const steps = ['addA', 'addB', 'removeA', 'removeB'] as const;
    const orders = permutations(steps).filter(
      (order) =>
        order.indexOf('addA') < order.indexOf('removeA') && order.indexOf('addB') < order.indexOf('removeB'),
    );
    assert.equal(orders.length, 6);
    for (const order of orders) {
      let [from, to] = [OLD, 'date: 2026-11-21\n'];
      // Both looked before either wrote.
      const [a, b] = [PAGER, TRAIN].map((other) => carriedTopics(OLD, keys(PAGER, other), '2026-11-07'));
      for (const step of order) {
        const topics = (step.endsWith('A') ? a : b) ?? [];
        if (step.startsWith('add')) to = text(addTopics(to, topics));
        else from = text(removeTopics(from, topics, to));
      }
      const expected = ['Holidays', 'Pay', 'The pager', 'The train'];
      assert.deepEqual([...texts(from), ...texts(to)].sort(), expected, order.join());
    }
  });

  it('that say the same twice are moved as one', () => {
    const [from, to] = move('topics:\n  - text: A\n  - text: A\n', '', keys({ text: 'A' }, { text: 'A' }));
    assert.deepEqual([texts(from), texts(to)], [[], ['A']]);
  });

  it('may be blocks, and stand in a list that holds other things', () => {
    const from = 'topics:\n  - just words\n  -\n  - text: |\n      Two\n      lines\n  - text: B\n';
    const [left, to] = move(from, '', keys({ text: 'Two\nlines' }));
    assert.equal(to, 'topics:\n  - text: |\n      Two\n      lines\n    raised: 2026-11-07\n');
    assert.equal(left, 'topics:\n  - just words\n  -\n  - text: B\n');
  });

  it('do not move out of, or into, a text that cannot be read', () => {
    const broken = 'topics:\n  - text: a: b\n';
    assert.deepEqual(carriedTopics(broken, keys(PAGER), undefined), []);
    assert.equal(addTopics(broken, carriedTopics(OLD, keys(PAGER), undefined)).ok, false);
  });
});

describe('topics of a note', () => {
  it('are ticked and dropped by their words, whatever their places are by now', () => {
    const ticked = text(
      tickTopics(OLD, keys(TRAIN, { text: 'Holidays' }, { text: 'Pay' }, { text: 'Gone' })),
    );
    assert.match(ticked, /The train\n {4}done: true\n {4}raised: 2026-10-24/);
    assert.match(ticked, /Holidays\n {4}done: true\n/);
    assert.equal(ticked.match(/done:/g)?.length, 3);
    assert.deepEqual(texts(text(dropTopics(OLD, keys(PAGER, { text: 'Pay' })))), [
      'The train',
      'Pay',
      'Holidays',
    ]);
    const odd = 'topics:\n  - just words\n  - text: B\n';
    assert.equal(text(tickTopics(odd, keys({ text: 'B' }))), `${odd}    done: true\n`);
  });

  const AT: readonly (readonly [line: number, found: string | undefined])[] = [
    [0, undefined],
    [1, undefined],
    [2, 'The pager open'],
    [4, 'The pager open'],
    [5, 'The train open'],
    [8, 'Pay done'],
    [9, 'Holidays open'],
    [10, 'Holidays open'],
    [11, undefined],
    [13, undefined],
  ];
  for (const [line, found] of AT) {
    it(`are found at their lines: ${line}`, () => {
      const topic = topicAt(OLD, line);
      assert.equal(topic && `${topic.text} ${topic.done ? 'done' : 'open'}`, found);
    });
  }

  it('are not found in a text that does not parse, or has no list', () => {
    assert.equal(topicAt('topics: none\n', 0), undefined);
    assert.equal(topicAt('topics:\n  - text: a: b\n', 1), undefined);
    assert.equal(topicAt('topics: [{ text: A }, { text: B }]\n', 0)?.text, 'A');
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_other, at) => at !== index)).map((rest) => [item, ...rest]),
  );
}
