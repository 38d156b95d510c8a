import { compareText } from '../compareText';
import type { Day } from '../day';
import { membersOf, seriesKey } from './series';

/** What a path tells of when its retro was held: its day, that it is one of several, or nothing. */
interface PathTime {
  readonly rank: 'dated' | 'numbered' | 'alone';
  readonly day: Day | undefined;
}

/**
 * Reads from a workspace-relative path the day of a retro, and whether it is told by a day, by a number or by neither.
 * A day that can be read in two ways has the day before the month.
 */
export function pathTime(path: string): PathTime {
  const day = membersOf([path])[0]?.day;
  if (day !== undefined) return { rank: 'dated', day };
  return { rank: seriesKey(path).includes('#') ? 'numbered' : 'alone', day };
}

/** What is known of a retro: what its path tells, and when its file was changed (ms since 1970; 0 where that is not known). */
export interface RetroTime extends PathTime {
  readonly changed: number;
}

const RANKS = ['dated', 'numbered', 'alone'];

/**
 * Sorts the newest first: what has a date before what has not, by day, then what has a number, then the rest, by the time of their
 * last change. In a fresh clone all files were changed at once, so that a day in a path is worth more.
 */
export function newestRetroFirst(a: RetroTime, b: RetroTime): number {
  const rank = RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank);
  return rank || compareText(b.day ?? '', a.day ?? '') || b.changed - a.changed;
}
