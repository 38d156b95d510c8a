import type { Day } from '../day';
import { inOneLine } from '../inOneLine';
import type { Localizer } from '../pages/pageFrame';
import type { PlaceList } from '../pages/placeList';
import type { KindName } from '../records/kinds';
import { type RecordFile, targetIn } from '../rules/personFacts';
import type { Path } from '../yaml/yamlTypes';

/** What pictures are made with, beside their facts. */
export interface ChartFrame extends Localizer {
  readonly today: Day;
  /** A month in few letters: "Nov". */
  readonly month: (day: Day) => string;
  /** A day in few letters: "Nov 21". */
  readonly shortDay: (day: Day) => string;
  /** Takes what the page leads to. */
  readonly places: PlaceList;
  /** The name of somebody who is meant by a slug. */
  readonly nameOf: (slug: string) => string;
}

/** The index of a place in a record's file. */
export function placeIn<K extends KindName>(frame: ChartFrame, { thing }: RecordFile<K>, at: Path): number {
  return frame.places.add({ open: targetIn(thing, at) });
}

/** The most marks of one picture: more cannot be told apart, and would make a slow page. */
export const MOST_MARKS = 5_000;
/** How long a word of a picture may be, in UTF-16 units. */
const LONGEST = 300;

/** A text of a record as one line of a sensible length. */
export function oneLine(text: string): string {
  const line = inOneLine(text.slice(0, LONGEST * 2));
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
