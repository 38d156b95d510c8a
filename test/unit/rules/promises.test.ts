import assert from 'node:assert/strict';
import { heldOneOnOnes } from '../../../src/core/rules/held';
import { ageInDays, daysLate, raisedIn, sideOf } from '../../../src/core/rules/openPromises';
import { note, TODAY } from './facts';

describe('a promise', () => {
  it('is yours, theirs, or somebody else’s', () => {
    const table: [string | undefined, string, string][] = [
      ['me', 'ada', 'mine'],
      ['ada', 'ada', 'theirs'],
      ['grace', 'ada', 'other'],
      [undefined, 'ada', 'other'],
      ['me', 'me', 'mine'],
    ];
    for (const [owner, person, side] of table) assert.equal(sideOf({ owner }, person), side);
  });

  it('has an age, and may be late', () => {
    const ages: [string, number | undefined][] = [
      ['2026-11-21', 0],
      ['2026-10-21-2', 31],
      ['2026-12-01', 0],
      ['next', undefined],
    ];
    for (const [name, age] of ages) assert.equal(ageInDays({ note: name }, TODAY), age, name);
    assert.equal(daysLate({ due: '2026-11-20' }, TODAY), 1);
    assert.equal(daysLate({ due: TODAY }, TODAY), 0);
    assert.equal(daysLate({ due: '2026-11-23' }, TODAY), -2);
    assert.equal(daysLate({ due: undefined }, TODAY), undefined);
  });

  it('was raised in each one-on-one held since it was made', () => {
    const notes = [
      note('2026-11-28'),
      note('2026-11-21-2'),
      note('2026-11-21'),
      note('2026-11-14', { skipped: 'Ada was ill' }),
      note('2026-11-07'),
      note('2026-11-07.private', { notes: 'for me' }),
      note('2026-10-31.private', { notes: 'no meeting' }),
      note('2026-10-24'),
    ];
    const held = heldOneOnOnes(notes, TODAY);
    assert.deepEqual(
      held.map(({ name }) => name),
      ['2026-11-21-2', '2026-11-21', '2026-11-07', '2026-10-24'],
    );
    const raised = (name: string, text: string) => raisedIn({ note: name, text }, held, TODAY);
    // What was only begun today raised nothing yet.
    const table: [string, number][] = [
      ['2026-10-24', 2],
      ['2026-10-31', 1],
      ['2026-11-07', 1],
      ['2026-11-14', 0],
      ['2026-11-21', 1],
      ['2026-11-21-2', 1],
      ['2026-11-28', 0],
      ['next', 0],
    ];
    for (const [name, times] of table) assert.equal(raised(name, 'Call Grace'), times, name);
    const tomorrow = heldOneOnOnes(notes, '2026-11-22');
    assert.equal(raisedIn({ note: '2026-10-24', text: 'Call Grace' }, tomorrow, '2026-11-22'), 4);
  });

  it('was raised today when today’s note says so', () => {
    const today = (said: Parameters<typeof note>[1]) =>
      raisedIn(
        { note: '2026-11-07', text: 'Call  Grace' },
        heldOneOnOnes([note('2026-11-07'), note(TODAY, said)], TODAY),
        TODAY,
      );
    assert.equal(today({ notes: 'We met.' }), 1);
    assert.equal(today({ topics: [{ text: 'Did you call Grace?' }] }), 2);
    assert.equal(today({ actions: [{ text: 'call grace' }] }), 2);
    assert.equal(today({ topics: [{ text: 'Grace' }, {}] }), 1);
  });
});

describe('a one-on-one', () => {
  it('is skipped when either of its files says so', () => {
    const notes = [note('2026-11-07'), note('2026-11-07.private', { skipped: 'I forgot' })];
    assert.deepEqual(heldOneOnOnes(notes, TODAY), []);
  });

  it('is held on the day it is dated', () => {
    assert.equal(heldOneOnOnes([note(TODAY)], TODAY).length, 1);
    assert.equal(heldOneOnOnes([note('2026-11-22')], TODAY).length, 0);
  });
});
