import assert from 'node:assert/strict';
import { dueGroupOf } from '../../../src/core/rules/dueGroups';

describe('when a promise is due', () => {
  it('is before today, in this week, or later', () => {
    const today = '2026-11-25'; // a Wednesday
    const groups = {
      '2026-11-24': 'overdue',
      '2026-11-25': 'week',
      '2026-11-29': 'week',
      '2026-11-30': 'later',
      '2027-11-25': 'later',
    };
    for (const [due, group] of Object.entries(groups)) assert.equal(dueGroupOf(due, today), group, due);
    assert.equal(dueGroupOf(undefined, today), 'later');
  });

  it('is right over the turn of the year', () => {
    assert.equal(dueGroupOf('2027-01-03', '2026-12-31'), 'week');
    assert.equal(dueGroupOf('2027-01-04', '2026-12-31'), 'later');
  });
});
