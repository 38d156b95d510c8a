import assert from 'node:assert/strict';
import { edgeOf } from '../../../src/core/days/dayPeriods';

describe('the middle of a period', () => {
  it('is a day of it', () => {
    assert.equal(edgeOf('w', '2026-11-25', undefined), '2026-11-25');
    assert.equal(edgeOf('m', '2026-11-25', undefined), '2026-11-15');
    assert.equal(edgeOf('q', '2026-11-25', undefined), '2026-11-15');
    assert.equal(edgeOf('y', '2026-11-25', undefined), '2026-07-01');
  });
});
