/** A calendar day as people write it, `YYYY-MM-DD`, in the reader's own calendar. Never an instant, never UTC. */
export type Day = string;

const MS_PER_DAY = 86_400_000;
/** Months of thirty days, from 1. */
const SHORT: ReadonlySet<number> = new Set([4, 6, 9, 11]);

/** True if the text is a day that exists; false for `2026-02-29`. */
export function isDay(text: string): boolean {
  const digits = digitsOf(text);
  if (digits === undefined) return false;
  // Asked of each of a hundred thousand names: a Date of each would weigh.
  const [year, month, date] = [Math.trunc(digits / 10_000), Math.trunc(digits / 100) % 100, digits % 100];
  if (year < 100 || month < 1 || month > 12 || date < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date <= (month === 2 ? (isLeap ? 29 : 28) : SHORT.has(month) ? 30 : 31);
}

/** The day that a clock on the wall shows at this moment: the date's local fields, so right at 23:59 and across DST. */
export function dayOf(date: Date): Day {
  return format(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/**
 * The day `count` days later, or earlier if `count` is negative.
 * @throws RangeError if `day` does not exist
 */
export function addDays(day: Day, count: number): Day {
  return fromMs(msOf(day) + count * MS_PER_DAY);
}

/** The same day of the month `count` months later; the month's last day where that day does not exist. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + count;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  // Day 0 of the following month is the last of this one.
  const last = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
  return format(target.year, target.month, Math.min(date, last));
}

/** Returns how many whole days lie between `from` and `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((msOf(to) - msOf(from)) / MS_PER_DAY);
}

/** Returns the ISO 8601 week of the day, `2026-W47`: weeks start on Monday, week 1 holds the year's first Thursday. */
export function weekOf(day: Day): string {
  const ms = msOf(day);
  const weekday = (new Date(ms).getUTCDay() + 6) % 7;
  const thursday = new Date(ms + (3 - weekday) * MS_PER_DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / MS_PER_DAY / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

// Date.UTC serves as plain calendar arithmetic here: no zone takes part, and a UTC day always has 24 hours.
function toMs(text: string): number | undefined {
  const digits = digitsOf(text);
  if (digits === undefined) return undefined;
  return Date.UTC(Math.trunc(digits / 10_000), (Math.trunc(digits / 100) % 100) - 1, digits % 100);
}

const [ZERO, DASH] = [48, 45];

/** The digits of a text written as `YYYY-MM-DD`, as one number, `20261129`; undefined for any other text. */
function digitsOf(text: string): number | undefined {
  // By hand, as a pattern takes two and a half to five times as long, and each row of a thousand asks for many.
  if (text.length !== 10) return undefined;
  let digits = 0;
  for (let at = 0; at < 10; at++) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7) {
      if (code !== DASH) return undefined;
      continue;
    }
    const digit = code - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    digits = digits * 10 + digit;
  }
  return digits;
}

function msOf(day: Day): number {
  const ms = toMs(day);
  if (ms === undefined) throw new RangeError(`not a day: ${day}`);
  return ms;
}

function fromMs(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

function format(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
