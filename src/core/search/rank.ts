import { dayOfName, thingAt } from '../book/paths';
import { compareText } from '../compareText';
import { addDays, type Day } from '../day';

/** What has no day of its own (people, goals, delegations, what to raise next) is how things are now: the newest. */
const NOW = '9999-12-31';

const WEEK_NAME = /^\d{4}-W\d{2}$/;

/** The day that a file of a book is about, for ordering; `''` for what is no file of a book. */
export function recencyOf(path: string): Day {
  // Most files of a large book carry their day in their name; asking what each of them is takes ten times as long.
  const day = dayOfName(path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, ''));
  if (day !== undefined) return day;
  const thing = thingAt(path);
  if (!thing) return '';
  return WEEK_NAME.test(thing.name) ? lastDayOf(thing.name) : NOW;
}

/** Orders hits of many files: the newest day first, then the better answer, then by path and line. */
export function rank<T extends { readonly path: string; readonly score: number; readonly line?: number }>(
  hits: readonly T[],
): readonly T[] {
  const days = daysOf(hits.map(({ path }) => path));
  return hits.toSorted(
    (a, b) =>
      compareText(days.get(b.path) ?? '', days.get(a.path) ?? '') ||
      b.score - a.score ||
      compareText(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
}

/** Paths in the order in which they are best read, so that the first answers are those that rank first. */
export function newestPathsFirst(paths: readonly string[]): readonly string[] {
  const days = daysOf(paths);
  return paths.toSorted((a, b) => compareText(days.get(b) ?? '', days.get(a) ?? '') || compareText(a, b));
}

function daysOf(paths: readonly string[]): ReadonlyMap<string, Day> {
  return new Map(paths.map((path) => [path, recencyOf(path)]));
}

/** The Sunday of an ISO week, which is when it has been reflected on: week 1 holds 4 January. */
function lastDayOf(week: string): Day {
  const fourth = `${week.slice(0, 4)}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(fourth, (Number(week.slice(6)) - 1) * 7 - weekday + 6);
}
