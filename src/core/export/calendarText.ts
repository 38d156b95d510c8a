import ical, { ICalEventTransparency } from 'ical-generator';
import { compareText } from '../compareText';
import { addDays, type Day, isDay } from '../day';
import { inOneLine } from '../inOneLine';

/** Why a day is in the calendar: the next one-on-one, an outcome to look at again, a quiet time that ends. */
type CalendarKind = 'oneOnOne' | 'revisit' | 'quiet';

/** One all-day event. `kind`, `person` and `name` make it the same event when it is exported again. */
export interface CalendarEvent {
  readonly kind: CalendarKind;
  /** A person's slug, absent for what is the book's own. */
  readonly person?: string | undefined;
  /** The record's file name without `.yaml`: an opportunity, a delegation; `next` for a one-on-one. */
  readonly name: string;
  readonly day: Day;
  readonly title: string;
  readonly description?: string | undefined;
}

/** Everything in an iCalendar text besides its events. */
interface CalendarOptions {
  /** The day written as DTSTAMP, which makes the text the same for the same book and day. */
  readonly stamp: Day;
  /** The calendar's name. */
  readonly name: string;
  /** Tells two books apart that are put into one calendar: a name that stays. */
  readonly book: string;
}

/**
 * An iCalendar text (RFC 5545) of all-day events that leave the day free. The same events in any order give the same
 * text; of two with one identity the earlier day stays.
 */
export function calendarText(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const calendar = ical({
    name: oneLine(options.name),
    prodId: { company: 'Leadbook', product: 'Leadbook' },
  });
  const sorted = events.toSorted((a, b) => compareText(a.day, b.day) || compareText(uid(a, ''), uid(b, '')));
  const seen = new Set<string>();
  for (const event of sorted) {
    const id = uid(event, options.book);
    if (seen.has(id)) continue;
    seen.add(id);
    const next = addDays(event.day, 1);
    calendar.createEvent({
      id,
      start: instant(event.day),
      // Behind the last day that can be written there is none; without an end the event is of one day as well.
      ...(isDay(next) ? { end: instant(next) } : {}),
      allDay: true,
      stamp: instant(options.stamp),
      summary: oneLine(event.title),
      description: event.description === undefined ? null : manyLines(event.description),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** An identity of file names alone, so that a new title or day moves the event rather than adding another. */
function uid({ kind, person, name }: CalendarEvent, book: string): string {
  const parts = [kind, person ?? '', name, book].map((part) => encodeURIComponent(wellFormed(part)));
  return `${parts.join('.')}@leadbook`;
}

/** The library reads a day off the UTC fields of a date, wherever it runs. */
function instant(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function oneLine(text: string): string {
  return inOneLine(clean(text));
}

function manyLines(text: string): string {
  return clean(text.replace(/\r\n?|[\u2028\u2029]/g, '\n')).trim();
}

/** Without the control characters that iCalendar forbids, and without halves of characters. */
function clean(text: string): string {
  return wellFormed(text).replace(/(?![\t\n\r])\p{Cc}/gu, '');
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
