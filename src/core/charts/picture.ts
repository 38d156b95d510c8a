import type { Day } from '../day';

/** How a mark is told from others, without color too: each has a shape or a pattern of its own. */
export type MarkShape =
  | 'dot'
  | 'ring'
  | 'diamond'
  | 'star'
  | 'hollowStar'
  | 'square'
  | 'triangle'
  | 'cross'
  | 'bar'
  | 'hatched';

/** What the color of a mark says; the shape says it too. */
export type MarkTone = 'plain' | 'strong' | 'good' | 'bad' | 'quiet' | 'second';

/** One thing that happened, on a day or over several. */
export interface LaneMark {
  /** The lane's index. */
  readonly lane: number;
  readonly from: Day;
  /** The last day of something that lasted; absent for a single day. */
  readonly to?: Day;
  readonly shape: MarkShape;
  readonly tone: MarkTone;
  /** How high a bar is in its lane, above 0 and at most 1: the steps of an authority. */
  readonly height?: number;
  /** True for a line through the middle of its lane rather than a bar. */
  readonly thin?: true;
  /** What is said of it, aloud and under the pointer. */
  readonly name: string;
  /** A word drawn beside it. */
  readonly label?: string;
  /** The index of the place it leads to; see `PlaceList`. */
  readonly place?: number;
}

/** A stretch of days behind the marks, such as one in which nothing was written down. */
interface LaneGap {
  readonly from: Day;
  readonly to: Day;
  readonly name: string;
}

/** Lanes over one line of time. */
export interface LanesDrawing {
  readonly kind: 'lanes';
  /** True for many lanes of little each: their names stand beside them. */
  readonly compact?: true;
  readonly from: Day;
  readonly to: Day;
  /** The names of the lanes, from top to bottom. */
  readonly lanes: readonly string[];
  readonly marks: readonly LaneMark[];
  readonly gaps: readonly LaneGap[];
  readonly ticks: readonly DayTick[];
  /** The day it is now, where it lies in the time shown. */
  readonly today?: { readonly day: Day; readonly name: string };
}

/** A day with the words below it. */
export interface DayTick {
  readonly day: Day;
  readonly text: string;
}

/** One part of a bar. */
export interface BarPart {
  /** The bar's index. */
  readonly bar: number;
  /** The index of the name of what it counts. */
  readonly series: number;
  readonly count: number;
  readonly name: string;
  readonly place?: number;
}

/** Counts, stacked, side by side: a bar a week. */
export interface BarsDrawing {
  readonly kind: 'bars';
  /** The words below the bars; an empty one is not drawn. */
  readonly bars: readonly string[];
  readonly series: readonly { readonly name: string; readonly tone: MarkTone; readonly hatched: boolean }[];
  readonly parts: readonly BarPart[];
}

/** How one measure moved. */
export interface Slope {
  readonly title: string;
  /** As written. */
  readonly before: string;
  readonly after: string;
  /** In one unit, so that their relation can be drawn. */
  readonly numbers: readonly [before: number, after: number];
  readonly tone: MarkTone;
  readonly name: string;
  readonly place?: number;
}

/** Before and after, a small picture for each measure: each has its own scale, from 0. */
export interface SlopesDrawing {
  readonly kind: 'slopes';
  readonly before: string;
  readonly after: string;
  readonly slopes: readonly Slope[];
}

/** What is to be drawn. */
export type Drawing = LanesDrawing | BarsDrawing | SlopesDrawing;

/** What a shape or a pattern stands for. */
export interface LegendEntry {
  readonly shape: MarkShape;
  readonly tone: MarkTone;
  readonly text: string;
}

/** A cell of a table: its text, and the index of the place that it leads to. */
export interface DataCell {
  readonly text: string;
  readonly place?: number;
}

/** Rows of text. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
}

/** A picture, and the same as a table: nobody needs to see it to know what it says. */
export interface Picture {
  /** Tells the pictures of a page apart; part of file names. */
  readonly id: string;
  readonly title: string;
  /** What it was counted from, and what was left out. */
  readonly counted: string;
  readonly drawing: Drawing;
  readonly legend: readonly LegendEntry[];
  readonly table: DataTable;
}
