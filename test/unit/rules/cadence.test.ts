import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDay } from '../../../src/core/day';
import {
  chooseCadence,
  dueAfter,
  parseCadence,
  UNREADABLE,
  writtenCadence,
} from '../../../src/core/rules/cadence';

describe('a cadence', () => {
  it('is read as written', () => {
    const table: [string, number, string][] = [
      ['1 week', 1, 'week'],
      ['2 weeks', 2, 'week'],
      ['10 days', 10, 'day'],
      ['1 days', 1, 'day'],
      ['2 months', 2, 'month'],
      ['999 months', 999, 'month'],
    ];
    for (const [text, count, unit] of table) assert.deepEqual(parseCadence(text), { count, unit }, text);
  });

  it('is nothing where it cannot be read', () => {
    for (const text of [
      '',
      'weekly',
      '0 weeks',
      '-1 week',
      '1.5 weeks',
      '1000 days',
      'two weeks',
      '1 year',
      UNREADABLE,
    ])
      assert.equal(parseCadence(text), undefined, text);
  });

  it('leads to the next day, over the ends of months and the change of clocks', () => {
    const table: [string, string, string][] = [
      ['2026-11-07', '2 weeks', '2026-11-21'],
      ['2026-12-28', '10 days', '2027-01-07'],
      ['2026-01-31', '1 month', '2026-02-28'],
      ['2024-01-31', '1 month', '2024-02-29'],
      ['2026-12-31', '2 months', '2027-02-28'],
      ['2026-03-28', '1 day', '2026-03-29'],
      ['2026-10-24', '1 week', '2026-10-31'],
      ['9999-12-30', '1 week', '9999-12-31'],
      ['9999-01-31', '999 months', '9999-12-31'],
    ];
    for (const [day, text, due] of table) {
      const cadence = parseCadence(text);
      assert.ok(cadence);
      assert.equal(dueAfter(day, cadence), due, `${day} and ${text}`);
    }
  });

  it('always leads to a later day that exists', () => {
    const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const);
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('9999-12-30'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 999 }), unit, (from, count, of) => {
        const due = dueAfter(from, { count, unit: of });
        return isDay(due) && due > from;
      }),
    );
  });

  it('is the person’s, else the book’s, else the setting’s, else two weeks', () => {
    const table: [Parameters<typeof chooseCadence>[0], string, number, readonly string[]][] = [
      [{ person: '1 week', book: '3 weeks', setting: '4 weeks' }, 'person', 1, []],
      [{ person: 'weekly', book: '3 weeks', setting: '4 weeks' }, 'book', 3, ['person']],
      [{ person: '', book: undefined, setting: '4 weeks' }, 'setting', 4, []],
      [{ person: UNREADABLE, book: 'x', setting: 'y' }, 'default', 2, ['person', 'book', 'setting']],
      [{ person: '1 week', book: 'x' }, 'person', 1, []],
      [{}, 'default', 2, []],
    ];
    for (const [cadences, from, count, unreadable] of table) {
      const chosen = chooseCadence(cadences);
      assert.deepEqual([chosen.from, chosen.cadence.count, chosen.unreadable], [from, count, unreadable]);
    }
  });

  it('that was left out of a record is not forgotten', () => {
    const place = { offset: 0, length: 0, line: 0, column: 0 };
    const flaws = [{ code: 'notACadence' as const, path: ['cadence'], place }];
    assert.equal(writtenCadence({ ok: true, record: { cadence: '1 week' }, flaws: [] }), '1 week');
    assert.equal(writtenCadence({ ok: true, record: {}, flaws }), UNREADABLE);
    assert.equal(writtenCadence({ ok: true, record: {}, flaws: [] }), undefined);
    assert.equal(writtenCadence({ ok: false, problems: [] }), undefined);
  });
});
