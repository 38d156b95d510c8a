import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { thingAt } from '../../../src/core/book/paths';
import { calendarEvents } from '../../../src/core/export/calendarEvents';
import { type CalendarEvent, calendarText } from '../../../src/core/export/calendarText';
import { anyLetter } from '../letters';

const options = { stamp: '2026-11-21', name: 'Leadbook', book: 'payments' };
const events: readonly CalendarEvent[] = [
  {
    kind: 'oneOnOne',
    person: 'zoe',
    name: 'next',
    day: '2026-11-30',
    title: '1:1 with Zoë; "x", back\\slash',
  },
  {
    kind: 'revisit',
    name: '2026-10-16-own-the-train',
    day: '2026-12-05',
    title: 'Look again: a\nb',
    description: 'One\r\ntwo, three',
  },
  {
    kind: 'quiet',
    person: 'zoe',
    name: 'train',
    day: '2026-02-28',
    title: `Quiet ${'🎉'.repeat(40)}${'李雷'.repeat(30)}`,
  },
];

interface Parsed {
  uid: string;
  day: string;
  end: string;
  title: string;
  description: string | null;
  allDay: boolean;
}

/** Reads a calendar with another library than the one that wrote it. */
function parse(text: string): Parsed[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      end: event.endDate.toString(),
      title: event.summary,
      description: event.description,
      allDay: event.startDate.isDate,
    };
  });
}

describe('the last day of all', () => {
  it('is a day like any other, with no day behind it', () => {
    const never: CalendarEvent = {
      kind: 'quiet',
      person: 'zoe',
      name: 'train',
      day: '9999-12-31',
      title: 'T',
    };
    const text = calendarText([never], options);
    assert.match(text, /\r\nDTSTART;VALUE=DATE:99991231\r\n/);
    assert.doesNotMatch(text, /DTEND|VALUE=DATE:\d{9}/);
  });
});

function octetsOf(text: string): number[] {
  return text.split('\r\n').map((line) => Buffer.byteLength(line));
}

describe('a calendar', () => {
  it('reads as what was written, in day order', () => {
    assert.deepEqual(parse(calendarText(events, options)), [
      {
        uid: 'quiet.zoe.train.payments@leadbook',
        day: '2026-02-28',
        end: '2026-03-01',
        title: `Quiet ${'🎉'.repeat(40)}${'李雷'.repeat(30)}`,
        description: null,
        allDay: true,
      },
      {
        uid: 'oneOnOne.zoe.next.payments@leadbook',
        day: '2026-11-30',
        end: '2026-12-01',
        title: '1:1 with Zoë; "x", back\\slash',
        description: null,
        allDay: true,
      },
      {
        uid: 'revisit..2026-10-16-own-the-train.payments@leadbook',
        day: '2026-12-05',
        end: '2026-12-06',
        title: 'Look again: a b',
        description: 'One\ntwo, three',
        allDay: true,
      },
    ]);
  });

  it('is framed as RFC 5545 asks', () => {
    const text = calendarText(events, options);
    assert.ok(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'));
    assert.ok(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n'));
    assert.doesNotMatch(text, /[^\r]\n|\r[^\n]/);
    assert.ok(Math.max(...octetsOf(text)) <= 75);
    assert.match(text, /\r\nDTSTAMP:20261121T000000Z\r\n/);
    assert.match(text, /\r\nDTSTART;VALUE=DATE:20261130\r\n/);
    assert.match(text, /\r\nTRANSP:TRANSPARENT\r\n/);
  });

  it('is the same for the same book, in any order and zone', () => {
    const text = calendarText(events, options);
    assert.equal(calendarText(events.toReversed(), options), text);
    const zone = process.env.TZ;
    try {
      for (const other of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata']) {
        process.env.TZ = other;
        assert.equal(calendarText(events, options), text, other);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('keeps an event’s identity when its day and title change, and each identity once', () => {
    const [meeting] = events;
    assert.ok(meeting);
    const moved = { ...meeting, day: '2026-12-07', title: 'Other' };
    assert.deepEqual(
      parse(calendarText([moved, meeting], options)).map(({ uid, day }) => [uid, day]),
      [['oneOnOne.zoe.next.payments@leadbook', '2026-11-30']],
    );
    assert.equal(parse(calendarText([moved], options))[0]?.uid, 'oneOnOne.zoe.next.payments@leadbook');
    assert.notEqual(
      parse(calendarText([moved], { ...options, book: 'b' }))[0]?.uid,
      'oneOnOne.zoe.next.payments@leadbook',
    );
  });

  it('of nothing is a calendar still', () => {
    assert.deepEqual(parse(calendarText([], options)), []);
  });

  it('folds and escapes any text @slow', () => {
    const day = fc.constantFrom('2026-01-01', '2026-12-31', '2028-02-29');
    fc.assert(
      fc.property(
        fc.string({ unit: anyLetter, maxLength: 120 }),
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        day,
        (a, b, on) => {
          const text = calendarText([{ kind: 'quiet', name: a, day: on, title: b, description: a }], {
            ...options,
            name: b,
          });
          assert.ok(Math.max(...octetsOf(text)) <= 75);
          const [event] = parse(text);
          assert.equal(event?.day, on);
          assert.equal(event?.title ?? '', b.trim().replace(/\s+/g, ' '));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the events of a book', () => {
  const thing = (path: string) => {
    const found = thingAt(path);
    assert.ok(found);
    return found;
  };
  const train = 'opportunities/2026-10-16-own-the-train.yaml';
  const empty = { people: [], delegations: [], opportunities: [] };

  it('are next one-on-ones of those not archived', () => {
    const person = thing('people/ada/person.yaml');
    const found = calendarEvents({
      ...empty,
      people: [
        { thing: person, record: { name: 'Ada' }, next: '2026-11-28' },
        { thing: person, record: { name: 'Ada' } },
        { thing: person, record: { name: 'Ada', archived: '2026-01-01' }, next: '2026-11-28' },
      ],
    });
    assert.deepEqual(found, [
      { kind: 'oneOnOne', person: 'ada', name: 'next', day: '2026-11-28', title: '1:1 with Ada' },
    ]);
  });

  it('are opportunities that wait for another look', () => {
    const of = (record: object) =>
      calendarEvents({
        ...empty,
        opportunities: [{ thing: thing(train), record: { title: 'Train', ...record } }],
      });
    assert.equal(of({ revisit: '2026-12-05', status: 'facing' })[0]?.title, 'Review: Train');
    assert.deepEqual(of({ revisit: '2026-12-05', status: 'kept' }), []);
    assert.deepEqual(of({ revisit: '2026-12-05', outcome: { text: 'x' } }), []);
    assert.deepEqual(of({ revisit: 'soon' }), []);
    assert.deepEqual(of({}), []);
  });

  it('are quiet times of what is delegated still, none from private files', () => {
    const of = (record: object, file = 'd.yaml') =>
      calendarEvents({
        ...empty,
        delegations: [
          {
            thing: thing(`people/ada/delegations/${file}`),
            record: { outcome: 'It works', quiet: '2026-12-01', ...record },
          },
        ],
      });
    assert.deepEqual(of({ status: 'active' }), [
      { kind: 'quiet', person: 'ada', name: 'd', day: '2026-12-01', title: 'Quiet time is over: It works' },
    ]);
    assert.deepEqual(of({ status: 'returned' }), []);
    assert.deepEqual(of({}, 'd.private.yaml'), []);
  });
});
