import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CalendarEvent, calendarText } from '../../../src/core/export/calendarText';
import { anyLetter } from '../letters';

// What RFC 5545 asks and what calendars of Google, Microsoft and Apple insist on, read here by hand: neither the library
// that writes the text nor one that reads it forgivingly has a say.

interface Line {
  readonly name: string;
  readonly params: string;
  readonly value: string;
}

/** The content lines (3.1): CRLF ends, at most 75 octets each, a fold is CRLF and one space. */
function linesOf(bytes: Uint8Array): Line[] {
  // Fatal: a fold must not cut a character in two, as readers may decode line by line.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const physical: string[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0x0a) continue;
    assert.equal(bytes[at - 1], 0x0d, 'a line feed alone');
    assert.ok(at - 1 - start <= 75, `a line of ${at - 1 - start} octets`);
    physical.push(decoder.decode(bytes.subarray(start, at - 1)));
    start = at + 1;
  }
  assert.equal(start, bytes.length, 'the last line has no end');
  const logical: string[] = [];
  for (const line of physical) {
    assert.doesNotMatch(line, /(?!\t)\p{Cc}/u, 'a control character');
    assert.notEqual(line.trim(), '', 'an empty line');
    if (line.startsWith(' ')) logical.push(`${logical.pop()}${line.slice(1)}`);
    else logical.push(line);
  }
  return logical.map((line) => {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^";:,]+)*):(.*)$/u.exec(line);
    assert.ok(match, `no content line: ${line}`);
    const [, name = '', params = '', value = ''] = match;
    return { name, params, value };
  });
}

/** A value of type TEXT (3.3.11): `\\`, `\;`, `\,` and `\n` are the only escapes, and none may be missing. */
function textOf(value: string): string {
  assert.match(value, /^(?:[^\\;,]|\\[\\;,nN])*$/u, `badly escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_all, char: string) => (char.toLowerCase() === 'n' ? '\n' : char));
}

function dayAfter(date: string): string {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  const next = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + 1));
  return next.toISOString().slice(0, 10).replaceAll('-', '');
}

/** Checks a whole calendar, and gives what each event says. */
function checked(
  text: string,
): { uid: string; day: string; title: string; description: string | undefined }[] {
  const lines = linesOf(new TextEncoder().encode(text));
  const one = (from: readonly Line[], name: string): Line => {
    const found = from.filter((line) => line.name === name);
    assert.equal(found.length, 1, `${found.length} times ${name}`);
    return found[0] as Line;
  };
  assert.deepEqual(
    [lines[0], lines.at(-1)].map((line) => `${line?.name}:${line?.value}`),
    ['BEGIN:VCALENDAR', 'END:VCALENDAR'],
  );
  const firstEvent = lines.findIndex(({ name, value }) => name === 'BEGIN' && value === 'VEVENT');
  const head = lines.slice(1, firstEvent < 0 ? -1 : firstEvent);
  assert.equal(one(head, 'VERSION').value, '2.0');
  assert.match(one(head, 'PRODID').value, /\S/);
  // A METHOD would make an invitation of it, which Outlook opens one by one.
  assert.ok(!head.some(({ name }) => name === 'METHOD'));
  const uids = new Set<string>();
  const events = [];
  for (let at = firstEvent; at >= 0 && at < lines.length - 1; ) {
    assert.deepEqual([lines[at]?.name, lines[at]?.value], ['BEGIN', 'VEVENT']);
    const end = lines.findIndex(
      ({ name, value }, index) => index > at && name === 'END' && value === 'VEVENT',
    );
    assert.ok(end > at, 'an event without an end');
    const event = lines.slice(at + 1, end);
    assert.ok(!event.some(({ name }) => name === 'BEGIN'), 'something within an event');
    const uid = one(event, 'UID').value;
    assert.ok(uid !== '' && !uids.has(uid), `${uid} is not unique`);
    uids.add(uid);
    assert.match(one(event, 'DTSTAMP').value, /^\d{8}T\d{6}Z$/);
    const [from, to] = [one(event, 'DTSTART'), one(event, 'DTEND')];
    // All day: dates without a time or a zone; the end is the day behind the last (3.6.1).
    assert.deepEqual([from.params, to.params], [';VALUE=DATE', ';VALUE=DATE']);
    assert.equal(to.value, dayAfter(from.value));
    const description = event.find(({ name }) => name === 'DESCRIPTION');
    events.push({
      uid,
      day: from.value,
      title: textOf(one(event, 'SUMMARY').value),
      description: description && textOf(description.value),
    });
    at = end + 1;
  }
  return events;
}

const options = { stamp: '2026-11-21', name: 'Leadbook', book: 'payments' };
const event = (title: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  kind: 'oneOnOne',
  person: 'zoe',
  name: 'next',
  day: '2026-11-30',
  title,
  ...more,
});

describe('a calendar, by the letter of RFC 5545', () => {
  it('is whole with no event in it', () => {
    assert.deepEqual(checked(calendarText([], options)), []);
  });

  it('ends a day with the next, over months, years and leap days', () => {
    for (const day of ['2026-12-31', '2028-02-28', '2028-02-29', '2027-02-28', '2026-03-29']) {
      assert.equal(checked(calendarText([event('1:1', { day })], options))[0]?.day, day.replaceAll('-', ''));
    }
  });

  it('escapes what means something, and nothing else', () => {
    const title = 'Look again: "a"; b, c\\d: it’s 50 % – Zoë';
    const description = 'One\nTwo; three\\n';
    assert.deepEqual(checked(calendarText([event(title, { description })], options)), [
      { uid: 'oneOnOne.zoe.next.payments@leadbook', day: '20261130', title, description },
    ]);
  });

  it('folds by octets and between characters @slow', () => {
    for (let length = 55; length < 80; length++) {
      for (const char of ['x', 'ë', '李', '🎉', ',']) {
        const title = char.repeat(length);
        assert.equal(checked(calendarText([event(title)], options))[0]?.title, title);
      }
    }
  });

  it('holds for any title, person, book and name @slow', () => {
    const text = fc.string({ unit: anyLetter, maxLength: 120 });
    fc.assert(
      fc.property(text, text, text, text, (title, person, book, name) => {
        const [read] = checked(
          calendarText([event(title, { person, description: title })], { ...options, book, name }),
        );
        assert.ok(read);
      }),
    );
  });
});
