import assert from 'node:assert/strict';
import { progressOf } from '../../../src/core/rules/goalProgress';
import { lastHeld, newestFirst, nth } from '../../../src/core/rules/lastHeld';
import { type Note, openPromises } from '../../../src/core/rules/openPromises';

const note = (
  name: string,
  actions: { text?: string; owner?: string; due?: string; done?: string }[],
): Note => ({
  name,
  private: false,
  summary: { ok: true, record: { actions }, flaws: [] },
});

describe('open promises', () => {
  it('stay in their note, yours first, then by due day, then the oldest', () => {
    const promises = openPromises([
      note('2026-11-14', [
        { text: 'theirs, no day', owner: 'ada' },
        { text: 'kept', owner: 'me', done: '2026-11-15' },
        { text: 'mine, no day', owner: 'me' },
      ]),
      note('2026-11-07', [
        { text: 'mine, due', owner: 'me', due: '2026-12-01' },
        { due: '2026-01-01' },
        { text: 'nobody’s' },
      ]),
      note('next', [{ text: 'said no', owner: 'me', done: 'false' }]),
    ]);
    assert.deepEqual(
      promises.map(({ text, note: from, index }) => `${from} ${index} ${text}`),
      [
        '2026-11-07 0 mine, due',
        '2026-11-14 2 mine, no day',
        'next 0 said no',
        '2026-11-07 2 nobody’s',
        '2026-11-14 0 theirs, no day',
      ],
    );
  });

  it('of a note that cannot be read are none', () => {
    assert.deepEqual(
      openPromises([{ name: 'next', private: false, summary: { ok: false, problems: [] } }]),
      [],
    );
  });
});

describe('the last one-on-one', () => {
  it('is the newest by day, then by number', () => {
    assert.deepEqual(newestFirst(['next', '2026-11-07', '2026-11-21-10', '2026-11-21', '2026-11-21-2']), [
      '2026-11-21-10',
      '2026-11-21-2',
      '2026-11-21',
      '2026-11-07',
    ]);
    assert.equal(nth('2026-11-21'), 1);
    assert.equal(nth('2026-11-21-2'), 2);
  });

  it('was held, and not in the future; as little as possible is read', async () => {
    const asked: string[] = [];
    const names = ['2026-12-01', '2026-11-21', '2026-11-14', '2026-11-07'];
    const held = await lastHeld(names, '2026-11-22', async (name) => {
      asked.push(name);
      return name === '2026-11-21';
    });
    assert.equal(held, '2026-11-14');
    assert.deepEqual(asked, ['2026-11-21', '2026-11-14']);
    assert.equal(await lastHeld(['next'], '2026-11-22', async () => false), undefined);
  });
});

describe('progress', () => {
  it('counts milestones', () => {
    assert.equal(progressOf({}), undefined);
    assert.deepEqual(
      progressOf({
        milestones: [
          { text: 'A', done: 'true' },
          { text: 'B', done: '2026-01-01' },
          { text: 'C', done: 'false' },
          { text: 'D' },
          {},
        ],
      }),
      { done: 2, of: 4 },
    );
  });
});
