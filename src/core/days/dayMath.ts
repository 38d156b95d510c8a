import { addDays, type Day } from '../day';
import { mondayOf, weekdayOf } from './dayPeriods';

/** The first such day of the week (1 is Monday) after `day`. */
export function weekdayAfterDay(day: Day, weekday: number): Day {
  return addDays(day, ((weekday - weekdayOf(day) + 6) % 7) + 1);
}

/** The such day of the week number `count`, from 1, on `first` or later. */
export function nthWeekday(first: Day, count: number, weekday: number): Day {
  return addDays(weekdayAfterDay(addDays(first, -1), weekday), (count - 1) * 7);
}

/** The Friday of an ISO week; undefined where the year has no such week. */
export function fridayOfWeek(year: number, week: number): Day | undefined {
  if (week < 1 || week > 53) return undefined;
  // 4 January is always in week 1.
  const friday = addDays(mondayOf(`${year}-01-04`), (week - 1) * 7 + 4);
  return week === 53 && addDays(friday, -1).slice(0, 4) !== String(year) ? undefined : friday;
}

/** Returns the year `26` as 2026; a year of four digits as it is. */
export function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** A day whose month and date may lack their zeros: `2026-1-9`. */
export function paddedDay(day: string): Day {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** A day of the week (1 is Monday) in the week of `today`, moved by so many days. */
export function inWeek(today: Day, days: number, weekday: number): Day {
  return addDays(mondayOf(today), days + weekday - 1);
}
