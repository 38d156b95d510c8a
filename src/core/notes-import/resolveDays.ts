import { addDays, type Day, daysBetween } from '../day';
import type { DayOrder } from '../retro/wholeDay';
import { dayOfParts, type WrittenDay } from './writtenDay';

/** What is known beside the days themselves. */
export interface DayFacts {
  /** The order that somebody chose, or that other files have. */
  readonly order?: DayOrder | undefined;
  readonly today: Day;
}

/** A day of a file as it is written, and the year that a heading above it or the file's path names. */
export interface DayInFile {
  readonly written: WrittenDay;
  readonly year: number | undefined;
}

/** The days of a file, in the order of the given ones. */
interface ResolvedDays {
  /** Undefined for a day that can be read in two ways, or that does not exist. */
  readonly days: readonly (Day | undefined)[];
  /** The order of the figures: what the file itself says of it, else the given one. */
  readonly order: DayOrder | undefined;
  /** The first that can be read in two ways. */
  readonly unclear: number | undefined;
  /** Which got their year from the days around them. */
  readonly guessed: readonly number[];
}

/** A meeting may be prepared, but not long ahead. */
const AHEAD_DAYS = 14;
const ORDERS: readonly DayOrder[] = ['dmy', 'mdy'];

/**
 * Reads the days of one file together: the order of figures is the one in which all exist, fit their weekdays, are not to
 * come and go one way, up or down; a year that is missing is the one that keeps them going that way.
 */
export function resolveDays(all: readonly DayInFile[], facts: DayFacts): ResolvedDays {
  const order = orderOf(all, facts) ?? facts.order;
  const isOpen = order === undefined;
  const { days, guessed } = inOrder(all, order ?? 'dmy', facts.today);
  const other = isOpen ? inOrder(all, 'mdy', facts.today).days : days;
  const unclear = days.findIndex((day, at) => all[at]?.written.figures !== undefined && day !== other[at]);
  return {
    days: days.map((day, at) =>
      all[at]?.written.figures !== undefined && day !== other[at] ? undefined : day,
    ),
    order,
    unclear: unclear < 0 ? undefined : unclear,
    guessed,
  };
}

/** The two readings of a day whose figures have no order, for an example. */
export function bothReadings(written: WrittenDay, today: Day): Readonly<Record<DayOrder, Day | undefined>> {
  const read = (order: DayOrder) => inOrder([{ written, year: undefined }], order, today).days[0];
  return { dmy: read('dmy'), mdy: read('mdy') };
}

function orderOf(all: readonly DayInFile[], { today }: DayFacts): DayOrder | undefined {
  if (!all.some(({ written }) => written.figures)) return undefined;
  const readings = ORDERS.map((order) => ({ order, days: inOrder(all, order, today).days }));
  const last = addDays(today, AHEAD_DAYS / 2);
  const tests: ((days: readonly (Day | undefined)[]) => boolean)[] = [
    (days) => days.every((day) => day !== undefined),
    (days) => days.every((day, at) => fitsWeekday(day, all[at]?.written.weekday)),
    (days) => days.every((day) => day === undefined || day <= last),
    goesOneWay,
  ];
  let left = readings;
  for (const test of tests) {
    const fitting = left.filter(({ days }) => test(days));
    if (fitting.length > 0) left = fitting;
  }
  return left.length === 1 ? left[0]?.order : undefined;
}

function inOrder(all: readonly DayInFile[], order: DayOrder, today: Day) {
  const parts = all.map(({ written, year }) => ({ ...partsOf(written, order), year: written.year ?? year }));
  const days: (Day | undefined)[] = parts.map(
    ({ day, month, date, year }) =>
      day ?? (year === undefined || month === undefined ? undefined : dayOfParts(year, month, date)),
  );
  const missing = parts.flatMap(({ day, year, month }, at) =>
    day === undefined && year === undefined && month !== undefined ? [at] : [],
  );
  // From the newest on: each is the latest day of its kind that is not after the one before.
  const isDown = goesDown(parts.map((part, at) => monthDay(days[at], part)));
  const way = parts.map((_, at) => (isDown ? at : parts.length - 1 - at));
  const open = new Set(missing);
  let upper = addDays(today, AHEAD_DAYS);
  for (const at of way) {
    const part = parts[at];
    if (part && open.has(at)) days[at] = latest(part, upper, all[at]?.written.weekday);
    upper = days[at] ?? upper;
  }
  return { days, guessed: missing };
}

interface Parts {
  readonly day?: Day | undefined;
  readonly month?: number | undefined;
  readonly date: number;
}

function partsOf({ day, figures, month, date }: WrittenDay, order: DayOrder): Parts {
  if (day !== undefined) return { day, date: 0 };
  if (!figures) return { month, date: date ?? 0 };
  const [first, second] = figures;
  return order === 'dmy' ? { month: second, date: first } : { month: first, date: second };
}

/** The latest day of a month and date up to a day; one of its weekday, where it says which. */
function latest({ month = 0, date }: Parts, upper: Day, weekday: number | undefined): Day | undefined {
  const year = Number(upper.slice(0, 4));
  // A weekday comes back on the same date after eleven years at the latest; 29 February after 28.
  const days = Array.from({ length: 12 }, (_, n) => dayOfParts(year - n, month, date)).filter(
    (day): day is Day => day !== undefined && day <= upper,
  );
  return days.find((day) => fitsWeekday(day, weekday)) ?? days[0];
}

function fitsWeekday(day: Day | undefined, weekday: number | undefined): boolean {
  if (day === undefined || weekday === undefined) return true;
  // 4 January 1970 was a Sunday.
  return ((daysBetween('1970-01-04', day) % 7) + 7) % 7 === weekday;
}

function goesOneWay(days: readonly (Day | undefined)[]): boolean {
  const known = days.filter((day) => day !== undefined);
  const pairs = known.slice(1).map((day, at) => [known[at] ?? day, day] as const);
  return pairs.every(([a, b]) => a <= b) || pairs.every(([a, b]) => a >= b);
}

function monthDay(day: Day | undefined, { month, date }: Parts): string {
  return day ? day.slice(5) : `${String(month ?? 0).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Days of a year whose months all have 31. */
const YEAR = 372;

function countOf(monthDate: string): number {
  return Number(monthDate.slice(0, 2)) * 31 + Number(monthDate.slice(3));
}

/** True if the newest is on top, which more neighbours say than the opposite. */
function goesDown(days: readonly string[]): boolean {
  let down = 0;
  for (const [at, day] of days.entries()) {
    const before = days[at - 1];
    if (before === undefined || before === day) continue;
    // From January down to December is a small step, not a large one up.
    const step = (countOf(before) - countOf(day) + YEAR) % YEAR;
    down += step < YEAR / 2 ? 1 : -1;
  }
  return down > 0;
}
