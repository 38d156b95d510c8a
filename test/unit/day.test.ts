import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addMonths, dayOf, daysBetween, isDay, weekOf } from '../../src/core/day';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('knows which days exist', () => {
    for (const day of ['2026-11-21', '2024-02-29', '2000-02-29', '0999-01-01']) assert.ok(isDay(day), day);
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '21.11.2026',
      '2026-11-21T00:00',
      '',
      '2026-04-31',
    ]) {
      assert.ok(!isDay(text), text);
    }
  });

  it('knows the same days as the calendar itself @slow', () => {
    const part = (max: number, length: number) =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'));
    fc.assert(
      fc.property(part(9999, 4), part(13, 2), part(32, 2), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        const known = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
        assert.equal(isDay(text), known.toISOString().slice(0, 10) === text, text);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the day off the wall, not off UTC', () => {
    // One minute to midnight, and one past it, in whatever zone this runs.
    assert.equal(dayOf(new Date(2026, 10, 21, 23, 59)), '2026-11-21');
    assert.equal(dayOf(new Date(2026, 10, 22, 0, 1)), '2026-11-22');
  });

  it('counts over the change of clocks', () => {
    assert.equal(addDays('2026-03-28', 2), '2026-03-30');
    assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2);
  });

  it('keeps the day of the month, or takes the last', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2026-11-15', 3), '2027-02-15');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
  });

  it('numbers weeks as ISO 8601 does', () => {
    const weeks: [string, string][] = [
      ['2026-11-21', '2026-W47'],
      ['2021-01-03', '2020-W53'],
      ['2024-12-30', '2025-W01'],
      ['2026-01-01', '2026-W01'],
      ['2023-01-01', '2022-W52'],
    ];
    for (const [day, week] of weeks) assert.equal(weekOf(day), week);
  });

  it('adds and counts alike', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const later = addDays(day, count);
        return isDay(later) && daysBetween(day, later) === count;
      }),
    );
  });
});
