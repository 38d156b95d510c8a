import assert from 'node:assert/strict';
import { addDays } from '../../../src/core/day';
import { dayOffers } from '../../../src/core/days/dayOffers';
import { weekdayOf } from '../../../src/core/days/dayPeriods';
import { otherDay } from '../../../src/core/days/otherDay';
import { lastPacketDay, periodOffers } from '../../../src/core/days/periodOffers';
import { readDay } from '../../../src/core/days/readDay';

describe('days to choose from', () => {
  it('are working days ahead, each once, the next one-on-one first @slow', () => {
    for (let count = 0; count < 400; count++) {
      const today = addDays('2026-01-01', count);
      const offers = dayOffers(today, addDays(today, 9));
      assert.equal(offers[0]?.code, 'nextOneOnOne');
      assert.equal(new Set(offers.map(({ day }) => day)).size, offers.length, today);
      for (const { code, day } of offers)
        assert.ok(
          day > today && (weekdayOf(day) < 6 || code === 'nextOneOnOne'),
          `${code} of ${today}: ${day}`,
        );
    }
  });

  it('have the next one-on-one on the day that its words mean', () => {
    for (let count = 1; count < 15; count++) {
      const [today, nextOneOnOne] = ['2026-11-28', addDays('2026-11-28', count)];
      const [first, ...others] = dayOffers(today, nextOneOnOne);
      const typed = readDay('next 1:1', { today, nextOneOnOne, language: 'en' });
      assert.deepEqual([first?.day, typed.days], [nextOneOnOne, [nextOneOnOne]]);
      assert.ok(others.every(({ day }) => day !== nextOneOnOne));
    }
  });

  it('begin with the one that is asked for', () => {
    assert.equal(dayOffers('2026-11-25', '2026-12-01', '2026-12-09')[0]?.code, 'inTwoWeeks');
    assert.equal(dayOffers('2026-11-25', undefined)[0]?.code, 'tomorrow');
    assert.equal(dayOffers('2026-11-27', undefined)[0]?.code, 'nextWorkingDay');
    // One that is overdue is no day to promise something for.
    assert.equal(dayOffers('2026-11-25', '2026-11-20')[0]?.code, 'tomorrow');
  });
});

describe('periods to choose from', () => {
  it('are this quarter, the last one, and the time since the last packet', () => {
    assert.deepEqual(periodOffers('2026-02-10', '2026-01-15'), [
      { code: 'sinceLastPacket', from: '2026-01-15' },
      { code: 'thisQuarter', from: '2026-01-01' },
      { code: 'lastQuarter', from: '2025-10-01', to: '2025-12-31' },
    ]);
    assert.equal(periodOffers('2026-02-10', undefined).length, 2);
  });

  it('know the last packet of a person by the names of exports', () => {
    const files = [
      '.gitignore',
      'ada-2026-01-01-2026-03-31.md',
      'ada-2026-06-30.md',
      'ada-2026-06-30-2.md',
      'ada-byron-2026-09-30.md',
      'ada-notes.md',
      'leadbook.ics',
    ];
    assert.equal(lastPacketDay(files, 'ada'), '2026-06-30');
    assert.equal(lastPacketDay(files, 'ada-byron'), '2026-09-30');
    assert.equal(lastPacketDay(files, 'bob'), undefined);
  });
});

describe('a day in other words', () => {
  const read = (text: string) => otherDay(text, { today: '2026-11-25', language: 'en' });

  it('is read where the whole text is one day @slow', () => {
    assert.equal(read('Saturday 2nd January 2027'), '2027-01-02');
  });

  it('is none in a sentence, of two days, or of one that does not exist @slow', () => {
    for (const text of [
      'sat with Bob',
      'march the team',
      'fri 5 dec',
      'mon - fri',
      '30 Feb',
      'asap',
      '15',
      '',
    ])
      assert.equal(read(text), undefined, text);
  });
});
