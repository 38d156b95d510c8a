import { addDays, type Day } from '../day';
import { mondayOfWeek } from '../days/dayPeriods';
import type { DayInFile } from './resolveDays';

/** The week after next may be prepared. */
const AHEAD_DAYS = 14;

/** The Monday of an ISO week; undefined where the year has no such week. */
export function firstDayOfWeek(year: number, week: number): Day | undefined {
  return week < 1 || week > 53 ? undefined : mondayOfWeek(year, week);
}

/**
 * The days of a file with each week as its Monday: `Week 47`. A year that is missing is the latest that keeps the weeks
 * going one way, up or down, as the file has them.
 */
export function withWeeks(all: readonly DayInFile[], today: Day): readonly DayInFile[] {
  const weeks = all.flatMap(({ written }) => (written.week === undefined ? [] : [written.week]));
  const down = weeks.slice(1).filter((week, at) => isAfter(weeks[at] ?? 0, week)).length;
  const isDown = down * 2 > weeks.length - 1;
  const days: (Day | undefined)[] = [];
  let upper = addDays(today, AHEAD_DAYS);
  for (let n = 0; n < all.length; n++) {
    const at = isDown ? n : all.length - 1 - n;
    const { written, year: above } = all[at] ?? { written: { rest: '' }, year: undefined };
    const { week } = written;
    if (week === undefined) continue;
    const year = written.year ?? above;
    const thisYear = Number(upper.slice(0, 4));
    const years = year === undefined ? [thisYear + 1, thisYear, thisYear - 1, thisYear - 2] : [year];
    const mondays = years.flatMap((one) => firstDayOfWeek(one, week) ?? []);
    days[at] = mondays.find((day) => year !== undefined || day <= upper);
    upper = days[at] ?? upper;
  }
  return all.map((one, at) => {
    const day = days[at];
    return day === undefined ? one : { ...one, written: { ...one.written, day } };
  });
}

/** True if one week is later than another of the weeks around it: the first of a year follows the last. */
function isAfter(week: number, other: number): boolean {
  return (week - other + 53) % 53 < 27 && week !== other;
}
