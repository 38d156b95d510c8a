import { env, l10n } from 'vscode';
import { type Day, daysBetween } from '../../core/day';

// Making a formatter costs more than a hundred uses of it, and a row of each of a thousand people uses one.
let relative: Intl.RelativeTimeFormat | undefined;
let absolute: Intl.DateTimeFormat | undefined;
let weekday: Intl.DateTimeFormat | undefined;
const short = new Map<boolean, Intl.DateTimeFormat>();
// The same few are asked for again and again, by the rows of a thousand people.
const distances = new Map<number, string>();
const inWords = new Map<Day, string>();

/** Returns how far a day is from today, in words: "today", "3 weeks ago"; for days ahead "in 2 weeks". */
export function distance(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  relative ??= new Intl.RelativeTimeFormat(env.language, { numeric: 'auto' });
  const known = distances.get(days) ?? relative.format(...rounded(days));
  distances.set(days, known);
  return known;
}

/** Returns an age in days as words: "12 days", "5 weeks"; "new" for 0. */
export function ageInWords(days: number): string {
  if (days === 0) return l10n.t('new');
  const [count, unit] = rounded(days);
  return new Intl.NumberFormat(env.language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** A number of days in the unit in which people say it. */
function rounded(days: number): [number, 'day' | 'week' | 'month' | 'year'] {
  const size = Math.abs(days);
  if (size < 14) return [days, 'day'];
  if (size < 70) return [Math.trunc(days / 7), 'week'];
  if (size < 730) return [Math.trunc(days / 30.44), 'month'];
  return [Math.trunc(days / 365.25), 'year'];
}

/** A day as people of this language write it: "Sat, 21 Nov 2026". */
export function dayInWords(day: Day): string {
  absolute ??= new Intl.DateTimeFormat(env.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    // A day is no instant: formatted in the zone in which it was made of its numbers.
    timeZone: 'UTC',
  });
  const known = inWords.get(day) ?? absolute.format(new Date(`${day}T00:00:00Z`));
  inWords.set(day, known);
  return known;
}

/** A day where there is little room: "Nov 7", with its year where that is not this one. */
export function shortDay(day: Day, today: Day): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const known = short.get(isThisYear);
  const format =
    known ??
    new Intl.DateTimeFormat(env.language, {
      day: 'numeric',
      month: 'short',
      ...(isThisYear ? {} : { year: 'numeric' }),
      timeZone: 'UTC',
    });
  if (!known) short.set(isThisYear, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A day before a text, as short as can be: "yesterday", "Fri" for one of the next six days, else "Nov 27". */
export function dayBefore(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (Math.abs(days) <= 1) return distance(day, today);
  if (days < 0 || days > 6) return shortDay(day, today);
  weekday ??= new Intl.DateTimeFormat(env.language, { weekday: 'short', timeZone: 'UTC' });
  return weekday.format(new Date(`${day}T00:00:00Z`));
}

/** Returns when a promise or a milestone is due, in words: "due in 2 weeks", "due today", "was due 3 days ago". */
export function dueInWords(due: Day, today: Day): string {
  const days = daysBetween(today, due);
  if (days === 0) return l10n.t('due today');
  return days > 0 ? l10n.t('due {0}', distance(due, today)) : l10n.t('was due {0}', distance(due, today));
}
