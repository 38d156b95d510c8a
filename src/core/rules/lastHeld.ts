import { dayOfName } from '../book/paths';
import { compareText } from '../compareText';
import type { Day } from '../day';

/** The names of dated one-on-ones, newest first: a second one of a day (`…-2`) comes before the first. */
export function newestFirst(names: readonly string[]): readonly string[] {
  return names.filter((name) => dayOfName(name) !== undefined).sort((a, b) => compareNames(b, a));
}

/** Orders the names of dated one-on-ones, oldest first: by day, then by number. */
export function compareNames(a: string, b: string): number {
  // Most are alone on their day, and a hundred of each of a thousand people are put in order.
  if (a.length <= 10 && b.length <= 10) return compareText(a, b);
  return compareText(a.slice(0, 10), b.slice(0, 10)) || nth(a) - nth(b);
}

/** Returns which one of its day a one-on-one is, by the name of its file: 1 for the first. */
export function nth(name: string): number {
  return name.length > 10 ? Number(name.slice(11)) : 1;
}

/**
 * The day of the newest one-on-one that was held: not in the future, not skipped.
 * @param isSkipped reads as little as possible: it is asked newest first, until one was held
 */
export async function lastHeld(
  names: readonly string[],
  today: Day,
  isSkipped: (name: string) => Promise<boolean>,
): Promise<Day | undefined> {
  for (const name of newestFirst(names)) {
    const day = dayOfName(name);
    if (day !== undefined && day <= today && !(await isSkipped(name))) return day;
  }
  return undefined;
}
