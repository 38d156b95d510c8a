import { env } from 'vscode';
import type { ChartFrame } from '../../core/charts/chartFrame';
import type { Day } from '../../core/day';
import { PlaceList } from '../../core/pages/placeList';
import { localizer } from './localizer';

/**
 * Makes the functions by which pages with pictures write days, shares, names and places on a day.
 * @param names the names of people by slug, where the page names others
 */
export function chartFrame(today: Day, names: ReadonlyMap<string, string> = new Map()): ChartFrame {
  const speaks = localizer(today);
  return {
    ...speaks,
    dayInWords: memoized(speaks.dayInWords),
    today,
    month: memoized(month),
    shortDay: memoized(shortDay),
    places: new PlaceList(),
    nameOf: (slug) => names.get(slug) ?? slug,
  };
}

const month = formatter({ month: 'short' });
const shortDay = formatter({ month: 'short', day: 'numeric' });

/** Made when it is first used: making a formatter costs more than a hundred uses of it. */
function formatter(parts: Intl.DateTimeFormatOptions): (day: Day) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (day) => {
    // A day is no instant: formatted in the zone in which it was made of its numbers.
    format ??= new Intl.DateTimeFormat(env.language, { ...parts, timeZone: 'UTC' });
    return format.format(new Date(`${day}T00:00:00Z`));
  };
}

/** Says each day once: thousands of marks fall on a few hundred days, and a formatter is what takes time. */
function memoized(format: (day: Day) => string): (day: Day) => string {
  const said = new Map<Day, string>();
  return (day) => {
    const words = said.get(day) ?? format(day);
    said.set(day, words);
    return words;
  };
}
