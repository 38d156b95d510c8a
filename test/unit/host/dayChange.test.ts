import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { dayOf } from '../../../src/core/day';
import { DayChange } from '../../../src/host/platform/dayChange';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a new day', () => {
  let told: string[];
  let day: DayChange;
  const today = () => dayOf(new Date());

  const begin = (now: Date) => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now });
    told = [];
    day = new DayChange(today, () => told.push(today()));
  };

  afterEach(() => {
    day.dispose();
    mock.timers.reset();
  });

  it('is told at midnight, once', () => {
    begin(new Date(2026, 10, 21, 21, 30));
    mock.timers.tick(2 * HOUR + 30 * MINUTE - 1);
    assert.deepEqual(told, []);
    mock.timers.tick(1);
    assert.deepEqual(told, ['2026-11-22']);
    mock.timers.tick(23 * HOUR);
    assert.deepEqual(told, ['2026-11-22']);
    mock.timers.tick(HOUR);
    assert.deepEqual(told, ['2026-11-22', '2026-11-23']);
  });

  it('is told when somebody looks after the machine slept', () => {
    begin(new Date(2026, 10, 20, 18));
    assert.equal(day.look(), false);
    // While it sleeps the clock goes on, and timers do not.
    mock.timers.setTime(new Date(2026, 10, 23, 8).getTime());
    assert.equal(day.look(), true);
    assert.equal(day.look(), false);
    assert.deepEqual(told, ['2026-11-23']);
  });

  it('is told within an hour where nobody looks', () => {
    begin(new Date(2026, 10, 20, 18));
    mock.timers.tick(30 * MINUTE);
    mock.timers.setTime(new Date(2026, 10, 23, 8).getTime());
    mock.timers.tick(HOUR);
    assert.deepEqual(told, ['2026-11-23']);
  });

  it('is not told any more afterwards', () => {
    begin(new Date(2026, 10, 21, 23));
    day.dispose();
    mock.timers.tick(2 * HOUR);
    assert.deepEqual(told, []);
  });

  for (const [month, date] of [
    [2, 29],
    [9, 25],
    [10, 1],
  ] as const) {
    it(`is told at midnight where clocks may change (${month + 1}/${date})`, () => {
      begin(new Date(2026, month, date, 0, 30));
      const rest = new Date(2026, month, date + 1).getTime() - Date.now();
      mock.timers.tick(rest - 1);
      assert.deepEqual(told, []);
      mock.timers.tick(1);
      assert.equal(told.length, 1);
    });
  }
});
