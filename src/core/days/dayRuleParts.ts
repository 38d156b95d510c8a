import { addDays, addMonths, type Day, daysBetween, isDay } from '../day';
import { fullYear, paddedDay as padded } from './dayMath';
import { addWorkingDays, edgeOf, type Period, startOf, weekdayOf } from './dayPeriods';
import type { DayLanguage } from './dayTokens';

/** What the rules read a day with. */
export interface DayRuleContext {
  readonly today: Day;
  readonly nextOneOnOne: Day | undefined;
  readonly language: DayLanguage;
  /** True if `4/12` may begin with the month. */
  readonly monthFirst: 'either' | 'no';
}

/** The named parts of a sentence of tokens. */
type DayGroups = Readonly<Record<string, string | undefined>>;

/** A sentence of tokens, whole, and the days it means, the likeliest first. */
export type DayRule = readonly [
  sentence: RegExp,
  daysOf: (match: RegExpExecArray, context: DayRuleContext) => readonly Day[],
];

/** A rule from the pattern of its sentence. */
export function dayRule(
  pattern: string,
  daysOf: (groups: DayGroups, context: DayRuleContext) => readonly Day[],
): DayRule {
  return [new RegExp(`^(?:${pattern})$`), (match, context) => daysOf(match.groups ?? {}, context)];
}

/** An article, where there is one. */
export const THE = '(?:THE )?';
/** A year behind something, where there is one. */
export const YEAR = '(?: Y(?<y>\\d+))?';
/** Pattern for which week, month or quarter is meant, as the group `shift`. */
export const SHIFT = '(?<shift>THIS|NEXT2|NEXT|COMING|LAST)';
/** Which part of a week, month or quarter. */
export const EDGE = '(?<edge>START|MID|END)';

/**
 * Returns how many weeks, months or quarters later a word such as `NEXT` means: 1, 2, or -1 for `LAST`; 0 for any
 * other.
 */
export function shiftOf(shift: string | undefined): number {
  if (shift === 'NEXT' || shift === 'COMING') return 1;
  return shift === 'NEXT2' ? 2 : shift === 'LAST' ? -1 : 0;
}

/**
 * Returns the day that is `count` units after `day`, or before it where `count` is negative. Units: `b` working days,
 * `w` weeks, `m` months, `q` quarters, `h` half years, `y` years; any other or none: days.
 */
export function later(day: Day, count: number, unit: string | undefined): Day {
  switch (unit) {
    case 'b':
      return addWorkingDays(day, count);
    case 'w':
      return addDays(day, count * 7);
    case 'm':
      return addMonths(day, count);
    case 'q':
      return addMonths(day, count * 3);
    case 'h':
      return addMonths(day, count * 6);
    case 'y':
      return addMonths(day, count * 12);
    default:
      return addDays(day, count);
  }
}

/** Returns the day that is a length of time, such as two weeks, from today on, in a list; empty for a length of 0. */
export function shifted({ t, n, u }: DayGroups, { today }: DayRuleContext): Day[] {
  return Number(n) === 0 ? [] : [later(addDays(today, Number(t ?? 0)), Number(n), u)];
}

/** The start, the middle or the end of a period beside today's. */
export function atEdge({ edge, shift, u }: DayGroups, { today }: DayRuleContext): Day[] {
  const unit = u as Period;
  const steps = shiftOf(shift);
  const base = later(startOf(unit, today), steps, unit);
  // "this week" is one that ends; "next week" one that begins.
  const day = edgeOf(unit, base, edge ?? (steps === 0 ? 'END' : 'START'));
  if (steps !== 0 || day >= today || edge === 'START' || edge === 'MID')
    return [day < today && steps === 0 ? edgeOf(unit, later(base, 1, unit), edge) : day];
  // The working week is over: its next end.
  return [edgeOf(unit, later(base, 1, unit), edge ?? 'END')];
}

/** The day in the year that is said, else the first that is not past, this year or a later one. */
export function nextOf(
  today: Day,
  year: string | undefined,
  inYear: (year: number) => Day | undefined,
): Day[] {
  if (year !== undefined) return [inYear(fullYear(year))].filter((day) => day !== undefined);
  const now = Number(today.slice(0, 4));
  // A leap day comes at the latest after eight years.
  for (let next = now; next <= now + 8; next++) {
    const day = inYear(next);
    if (day !== undefined && isDay(day) && day >= today) return [day];
  }
  return [];
}

/** A day of a month, in a year or the next such day. */
export function dated({ w, v, d, m, y }: DayGroups, { today }: DayRuleContext): Day[] {
  const weekday = w ?? v;
  const inYear = (year: number) => padded(`${year}-${m}-${d}`);
  if (y !== undefined) return agreeing(weekday, [inYear(fullYear(y))]);
  const [next] = nextOf(today, undefined, inYear);
  if (next === undefined) return [];
  // One that was lately may be meant too, and is asked about.
  const before = inYear(Number(next.slice(0, 4)) - 1);
  const lately = isDay(before) && before < today && daysBetween(before, today) <= 60;
  return agreeing(weekday, lately ? [next, before] : [next]);
}

/** Returns the days that fall on a weekday, `'0'` for Sunday; all of them if no weekday is given. */
export function agreeing(weekday: string | undefined, days: readonly Day[]): Day[] {
  return days.filter((day) => isDay(day) && (weekday === undefined || weekdayOf(day) === Number(weekday)));
}

/** The next day with this number in its month. */
export function dayOfMonth(today: Day, date: number): Day[] {
  for (let month = 0; month < 12; month++) {
    const first = addMonths(startOf('m', today), month);
    const day = `${first.slice(0, 8)}${String(date).padStart(2, '0')}`;
    if (isDay(day) && day >= today) return [day];
  }
  return [];
}
