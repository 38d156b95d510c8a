import { addDays, addMonths, type Day, daysBetween } from '../day';

/** A week, a month, a quarter, a half or a whole year of the calendar. */
export type Period = 'w' | 'm' | 'q' | 'h' | 'y';

/** Returns the day of the week: Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  // 2024-01-01 was a Monday.
  return (((daysBetween('2024-01-01', day) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The Monday of an ISO week, from 1: week 1 holds 4 January. */
export function mondayOfWeek(year: number, week: number): Day {
  return addDays(mondayOf(`${String(year).padStart(4, '0')}-01-04`), (week - 1) * 7);
}

/** The first day of a month, from 1. */
export function monthOf(year: number, month: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

/** The first day of the period that holds a day. */
export function startOf(period: Period, day: Day): Day {
  if (period === 'w') return mondayOf(day);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return monthOf(year, month - ((month - 1) % MONTHS[period]));
}

const MONTHS = { m: 1, q: 3, h: 6, y: 12 } as const;

/** The last day of the period that holds a day; a week's is its Sunday. */
export function endOf(period: Period, day: Day): Day {
  const start = startOf(period, day);
  return period === 'w' ? addDays(start, 6) : addDays(addMonths(start, MONTHS[period]), -1);
}

/** The day people mean by the start, the middle or the end of a period: a working week ends on Friday. */
export function edgeOf(period: Period, day: Day, edge: string | undefined): Day {
  const start = startOf(period, day);
  if (edge === 'START') return start;
  if (edge === 'END') return period === 'w' ? addDays(start, 4) : endOf(period, day);
  if (period === 'w') return addDays(start, 2);
  if (period === 'y' || period === 'h') return addMonths(start, MONTHS[period] / 2);
  return addDays(period === 'q' ? addMonths(start, 1) : start, 14);
}

/** The day itself, or the Monday after it where it is a weekend. */
export function workingDay(day: Day): Day {
  return weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day;
}

/** The day so many working days later, or earlier: at most 2000. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = Math.sign(count);
  let now = day;
  for (let left = Math.min(Math.abs(count), 2000); left > 0; ) {
    now = addDays(now, step);
    if (weekdayOf(now) < 6) left--;
  }
  return now;
}
