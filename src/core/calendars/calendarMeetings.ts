import ICAL from 'ical.js';
import { compareText } from '../compareText';
import { type Day, dayOf } from '../day';
import type { ImportedPerson } from '../notes-import/importPlan';
import { peopleNamedIn, saysOneOnOne } from '../notes-import/nameIn';
import type { PersonMention } from '../notes-import/peopleIn';
import { type Roster, roster } from '../notes-import/roster';

/** A one-on-one in a calendar, at the time that a clock on the wall shows here. */
export interface CalendarMeeting {
  readonly person: string;
  readonly day: Day;
  /** `10:00`. */
  readonly time: string;
}

/** What a calendar is read for. */
export interface MeetingQuery {
  readonly people: readonly ImportedPerson[];
  /** What the lead is called: names, mails. */
  readonly lead: readonly string[];
  /** The first and the last day. */
  readonly from: Day;
  readonly to: Day;
}

/** The one-on-ones of a calendar in the order of their times, or that it cannot be read. */
type CalendarReading =
  | { readonly ok: true; readonly meetings: readonly CalendarMeeting[] }
  | { readonly ok: false };

/** Occurrences that are looked at: of one event, and of a whole calendar. */
const MOST_OF_ONE = 4_000;
const MOST = 20_000;
/** No one-on-one recurs so often. */
const TOO_OFTEN = /^(?:SECONDLY|MINUTELY|HOURLY)$/;
const ROOM = /^(?:ROOM|RESOURCE|GROUP)$/i;

/**
 * The one-on-ones with people of a book in an iCalendar text (RFC 5545): events with one of them and nobody else but the
 * lead, by mail or whole name; without attendees, those whose title says so. Recurring, moved and cancelled instances
 * count as they are; what lasts whole days is no meeting.
 */
export function calendarMeetings(text: string, facts: MeetingQuery): CalendarReading {
  const root = parsed(text);
  if (!root) return { ok: false };
  const known = roster(facts.people, facts.lead);
  const meetings: CalendarMeeting[] = [];
  const byUid = new Map<string, ICAL.Component[]>();
  for (const component of root.flatMap((calendar) => calendar.getAllSubcomponents('vevent'))) {
    const uid = String(component.getFirstPropertyValue('uid') ?? `none ${byUid.size}`);
    const same = byUid.get(uid);
    if (same) same.push(component);
    else byUid.set(uid, [component]);
  }
  let left = MOST;
  for (const components of byUid.values()) {
    for (const { start, event } of occurrences(components, facts, Math.min(left, MOST_OF_ONE), (steps) => {
      left -= steps;
    })) {
      const meeting = meetingOf(start, event, known, facts);
      if (meeting) meetings.push(meeting);
    }
    if (left <= 0) break;
  }
  const key = ({ day, time }: CalendarMeeting) => `${day} ${time}`;
  return { ok: true, meetings: meetings.sort((a, b) => compareText(key(a), key(b))) };
}

/** The calendars of a text; undefined where it is none. */
function parsed(text: string): readonly ICAL.Component[] | undefined {
  try {
    const data: unknown = ICAL.parse(text);
    const all = Array.isArray(data) && Array.isArray(data[0]) ? data : [data];
    const calendars = all.map((one) => new ICAL.Component(one as unknown[]));
    return calendars.every(({ name }) => name === 'vcalendar') ? calendars : undefined;
  } catch {
    // Whatever is wrong with it, the library throws.
    return undefined;
  }
}

interface Occurrence {
  readonly start: ICAL.Time;
  readonly event: ICAL.Component;
}

/** When the events of one series take place, those that were moved at their own times. */
function occurrences(
  components: readonly ICAL.Component[],
  { to }: MeetingQuery,
  most: number,
  spent: (steps: number) => void,
): readonly Occurrence[] {
  const own = (component: ICAL.Component) => component.hasProperty('recurrence-id');
  const main = components.find((component) => !own(component));
  const exceptions = components.filter(own);
  const found: Occurrence[] = [];
  const add = (component: ICAL.Component, start: unknown) => {
    if (start instanceof ICAL.Time) found.push({ start, event: component });
  };
  let steps = 1;
  try {
    // An instance alone, as a calendar holds that one was invited to once.
    if (!main) for (const one of exceptions) add(one, one.getFirstPropertyValue('dtstart'));
    else if (!recurs(main)) add(main, main.getFirstPropertyValue('dtstart'));
    else {
      const event = new ICAL.Event(main, { exceptions: [...exceptions], strictExceptions: true });
      const iterator = event.iterator();
      for (let next = iterator.next(); next && steps < most; next = iterator.next()) {
        steps++;
        if (dayOfTime(next) > to) break;
        const { startDate, item } = event.getOccurrenceDetails(next);
        add(item.component, startDate);
      }
    }
  } catch {
    // A rule that makes no sense: what was found up to there stays.
  }
  spent(steps);
  return found;
}

function recurs(component: ICAL.Component): boolean {
  const rule: unknown = component.getFirstPropertyValue('rrule');
  if (rule instanceof ICAL.Recur) return !TOO_OFTEN.test(rule.freq ?? '');
  return component.hasProperty('rdate');
}

function meetingOf(
  start: ICAL.Time,
  event: ICAL.Component,
  known: Roster,
  { from, to }: MeetingQuery,
): CalendarMeeting | undefined {
  if (start.isDate || String(event.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED')
    return undefined;
  const person = personOf(event, known);
  if (person === undefined) return undefined;
  const date = instantOf(start, event);
  const day = dayOf(date);
  if (Number.isNaN(date.getTime()) || day < from || day > to) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return { person, day, time: `${two(date.getHours())}:${two(date.getMinutes())}` };
}

/** Who is met, where it is one person of the book and nobody else but the lead. */
function personOf(event: ICAL.Component, known: Roster): string | undefined {
  const people = new Map<string, PersonMention & { readonly isOut: boolean }>();
  for (const property of [...event.getAllProperties('attendee'), ...event.getAllProperties('organizer')]) {
    const mail = String(property.getFirstValue() ?? '')
      .replace(/^mailto:/i, '')
      .toLowerCase();
    const text = (name: string) => String(property.getParameter(name) ?? '');
    if (ROOM.test(text('cutype')) || /@resource\.calendar\.google\.com$/.test(mail)) continue;
    const cn = text('cn').replace(/^["']|["']$/g, '');
    const key = mail || cn;
    if (people.has(key)) continue;
    const name = cn === '' || cn.includes('@') ? undefined : cn;
    people.set(key, { name, mail, isOut: text('partstat').toUpperCase() === 'DECLINED' });
  }
  const others = [...people.values()].filter((one) => !known.isLead(one));
  const summary = String(event.getFirstPropertyValue('summary') ?? '');
  if (others.length === 0) {
    const named = peopleNamedIn(summary).map((name): PersonMention => ({ name, mail: undefined }));
    const met = named.filter((one) => !known.isLead(one));
    const isPair = named.length === 2 && met.length === 1;
    const [only] = met;
    return only && met.length === 1 && (isPair || saysOneOnOne(summary))
      ? known.knows(only)?.slug
      : undefined;
  }
  if (others.length > 2 || (others.length === 2 && others.length < people.size)) return undefined;
  const met = others.flatMap((one) => {
    const found = known.knows(one);
    return found?.how === 2 && !one.isOut ? [found.slug] : [];
  });
  return met.length === 1 ? met[0] : undefined;
}

/** The day a time names in its own zone. */
function dayOfTime({ year, month, day }: ICAL.Time): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The moment of a time: by the zone that the calendar describes, else by its IANA name; floating, as clocks are here. */
function instantOf(time: ICAL.Time, event: ICAL.Component): Date {
  const { year, month, day, hour, minute } = time;
  const isDescribed = time.zone === ICAL.Timezone.utcTimezone || time.zone?.component;
  if (isDescribed) return new Date(time.toUnixTime() * 1000);
  const zone = String(event.getFirstProperty('dtstart')?.getParameter('tzid') ?? '');
  const utc = Date.UTC(year, month - 1, day, hour, minute);
  const first = zone === '' ? undefined : offsetAt(zone, utc);
  if (first === undefined) return new Date(year, month - 1, day, hour, minute);
  // The offset at the moment itself, which may be another near the end of summer time.
  return new Date(utc - (offsetAt(zone, utc - first) ?? first));
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds; undefined for a zone that is not known. */
function offsetAt(zone: string, moment: number): number | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    const parts = new Map<string, number>(
      format.formatToParts(new Date(moment)).map(({ type, value }) => [type, Number(value)]),
    );
    const part = (type: string) => parts.get(type) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - moment;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
