import { env } from 'vscode';
import type { ChartFrame } from '../../core/charts/chartFrame';
import type { Day } from '../../core/day';
import { PlaceList } from '../../core/pages/placeList';
import { localizer } from './localizer';

/**
 * What pictures are made with on a day.
 * @param names the names of people by slug, where the page names others
 */
export function chartFrame(today: Day, names: ReadonlyMap<string, string> = new Map()): ChartFrame {
  return {
    ...localizer(today),
    today,
    month: formatter({ month: 'short' }),
    shortDay: formatter({ month: 'short', day: 'numeric' }),
    places: new PlaceList(),
    nameOf: (slug) => names.get(slug) ?? slug,
  };
}

function formatter(parts: Intl.DateTimeFormatOptions): (day: Day) => string {
  // A day is no instant: formatted in the zone in which it was made of its numbers.
  const format = new Intl.DateTimeFormat(env.language, { ...parts, timeZone: 'UTC' });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}
