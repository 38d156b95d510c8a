import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { calendarMeetings, type MeetingQuery } from '../../../src/core/calendars/calendarMeetings';
import { dayOf } from '../../../src/core/day';

const facts: MeetingQuery = {
  people: [
    { slug: 'priya-nair', name: 'Priya Nair', emails: ['priya@example.com'] },
    { slug: 'bo', name: 'Bo', emails: ['bo@example.com'] },
  ],
  lead: ['Dana Scully', 'dana@example.com'],
  from: '2026-01-01',
  to: '2026-12-31',
};

/** A moment as clocks show it where the test runs. */
function here(utc: string): string {
  const date = new Date(utc);
  return `${dayOf(date)} ${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

function read(name: string, more: Partial<MeetingQuery> = {}): readonly string[] {
  const text = readFileSync(`test/fixtures/calendars/${name}.ics`, 'utf8');
  const reading = calendarMeetings(text, { ...facts, ...more });
  assert.ok(reading.ok);
  return reading.meetings.map(({ person, day, time }) => {
    assert.equal(person, 'priya-nair');
    return `${day} ${time}`;
  });
}

describe('the one-on-ones of a calendar', () => {
  const cases: [name: string, what: string, moments: string[]][] = [
    // Summer time ends in Berlin on 25 October.
    [
      'google-weekly-dst',
      'over the end of summer time',
      ['2026-10-13T08:00Z', '2026-10-20T08:00Z', '2026-10-27T09:00Z', '2026-11-03T09:00Z'],
    ],
    [
      'google-exdate-moved',
      'without one left out, with one moved',
      ['2026-11-03T09:00Z', '2026-11-19T14:00Z', '2026-11-24T09:00Z', '2026-12-01T09:00Z'],
    ],
    ['google-cancelled-instance', 'without one cancelled', ['2026-11-03T09:00Z', '2026-11-17T09:00Z']],
    ['outlook-windows-zone', 'in a zone of Windows, with folded lines', ['2026-11-12T13:00Z']],
    ['outlook-room', 'with a room', ['2026-11-12T13:00Z']],
    [
      'outlook-unknown-zone',
      'in a zone that the calendar does not describe',
      ['2026-11-05T14:00Z', '2026-11-19T14:00Z'],
    ],
    ['outlook-group', 'are none with three', []],
    ['apple-floating', 'by its title, at a time of no zone', []],
    ['apple-all-day', 'are none of whole days', []],
    // Summer time begins in New York on 8 March.
    [
      'apple-new-york-dst',
      'over the beginning of summer time',
      ['2026-02-25T14:00Z', '2026-03-04T14:00Z', '2026-03-11T13:00Z'],
    ],
    [
      'apple-monthly',
      'by name, on the last Thursdays',
      ['2026-09-24T09:00Z', '2026-10-29T10:00Z', '2026-11-26T10:00Z'],
    ],
    ['declined', 'are none that were declined', []],
  ];
  for (const [name, what, moments] of cases)
    it(`${name}: ${what}`, () => {
      const expected = name === 'apple-floating' ? ['2026-11-12 09:30'] : moments.map(here);
      assert.deepEqual(read(name), expected);
    });

  it('are those of the days asked for', () => {
    assert.deepEqual(read('google-weekly-dst', { from: '2026-10-19', to: '2026-10-22' }), [
      here('2026-10-20T08:00Z'),
    ]);
  });

  it('are the same whatever the lead is called @slow', () => {
    assert.deepEqual(read('google-cancelled-instance', { lead: [] }), read('google-cancelled-instance'));
  });

  it('cannot be read from what is no calendar', () => {
    for (const text of [
      '',
      'BEGIN:VCALENDAR',
      'hello',
      'BEGIN:VCARD\nEND:VCARD',
      '{"a":1}',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR',
    ])
      assert.equal(calendarMeetings(text, facts).ok, false, text);
  });

  it('end soon, however often something recurs @slow', () => {
    const event = (rule: string) =>
      `BEGIN:VEVENT\nUID:${rule}\nDTSTART:19700101T000000Z\nRRULE:${rule}\nSUMMARY:1:1 Priya\nEND:VEVENT\n`;
    const rules = [
      'FREQ=SECONDLY',
      'FREQ=MINUTELY',
      'FREQ=DAILY',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=NONSENSE',
    ];
    for (const rule of rules) {
      const text = `BEGIN:VCALENDAR\n${event(rule)}END:VCALENDAR\n`;
      assert.doesNotThrow(() => calendarMeetings(text, facts));
    }
  });
});
