import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { calendarMeetings, type MeetingQuery } from '../../../src/core/calendars/calendarMeetings';
import { calendarPieces } from '../../../src/core/calendars/calendarPieces';

const query: MeetingQuery = {
  people: [{ slug: 'priya-nair', name: 'Priya Nair', emails: ['priya@example.com'] }],
  lead: ['Dana Scully', 'dana@example.com'],
  from: '2026-02-01',
  to: '2026-12-31',
};

const inPieces = (text: string, of = query) =>
  calendarPieces(text, of.from, of.to).flatMap((piece) => {
    const reading = calendarMeetings(piece, of);
    return reading.ok ? reading.meetings : [];
  });

function whole(text: string, of = query) {
  const reading = calendarMeetings(text, of);
  assert.ok(reading.ok);
  return reading.meetings;
}

/** A calendar of events with Priya, each on a day of 2026. */
const calendar = (events: readonly string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('')}END:VCALENDAR\r\n`;
const event = (uid: number, more: string) =>
  `BEGIN:VEVENT\r\nUID:${uid}@x\r\nSUMMARY:1:1 Priya Nair\r\n${more}\r\nEND:VEVENT\r\n`;

describe('a calendar in pieces', () => {
  it('says what the whole says @slow', () => {
    const files = globSync('test/fixtures/calendars/*.ics');
    assert.ok(files.length >= 12);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      for (const end of [text, text.replace(/\r?\n/g, '\n'), text.replace(/\r?\n/g, '\r\n')])
        assert.deepEqual(inPieces(end), whole(end), file);
    }
  });

  it('keeps a series together, wherever its moved instances stand', () => {
    const fillers = Array.from({ length: 60 }, (_, n) => event(n, 'DTSTART:20260310T100000'));
    const series = event(900, 'DTSTART:20260401T090000\r\nRRULE:FREQ=DAILY;COUNT=3');
    const moved = event(900, 'RECURRENCE-ID:20260402T090000\r\nDTSTART:20260405T150000');
    const text = calendar([series, ...fillers, moved]);
    assert.ok(calendarPieces(text, query.from, query.to).length > 2);
    const days = inPieces(text).filter(({ day }) => day > '2026-03-31');
    assert.deepEqual(days.map(({ day, time }) => `${day} ${time}`).sort(), [
      '2026-04-01 09:00',
      '2026-04-03 09:00',
      '2026-04-05 15:00',
    ]);
  });

  it('leaves out single events of other years, and reads nothing twice', () => {
    const old = Array.from({ length: 500 }, (_, n) => event(n, 'DTSTART:20190310T100000'));
    const text = calendar([...old, event(900, 'DTSTART:20260310T100000')]);
    const pieces = calendarPieces(text, query.from, query.to);
    assert.equal(pieces.length, 1);
    assert.ok((pieces[0]?.length ?? 0) < 300);
    assert.equal(inPieces(text).length, 1);
  });

  it('is still unreadable where the whole is', () => {
    for (const text of [
      '',
      'hello',
      'BEGIN:VCALENDAR\n',
      calendar([event(1, 'DTSTART:20260310T100000')]).slice(0, 80),
      calendar([event(1, 'DTSTART:20260310T100000')]).replace('END:VEVENT', ''),
      calendar(['BEGIN:VEVENT\r\n', event(1, 'DTSTART:20260310T100000')]),
    ])
      assert.ok(
        calendarPieces(text, query.from, query.to).some((piece) => !calendarMeetings(piece, query).ok),
        text,
      );
  });

  it('takes two calendars in one file as they are', () => {
    const one = calendar([event(1, 'DTSTART:20260310T100000')]);
    assert.deepEqual(calendarPieces(one + one, query.from, query.to), [one + one]);
  });
});
