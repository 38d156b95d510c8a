import type { LaneMark } from '../core/charts/picture';

/** A mark with where it, and its label, are drawn. */
interface PlacedMark {
  readonly mark: LaneMark;
  /** How far it is moved up or down, so that marks of the same days can be told apart, in pixels. */
  readonly shift: number;
  /** Where its label stands; absent where there is none, or no room for it. */
  readonly label?: 'beside' | 'above';
}

/** The line of time on which marks are placed, in pixels. */
interface MarkSpace {
  readonly xOf: (day: string) => number;
  /** Where nothing more can be drawn. */
  readonly across: number;
  /** True if nothing else is written there above the marks of a lane. */
  readonly isFree: (lane: number, x: number) => boolean;
}

/** How far from the middle of its mark a label begins beside it, in pixels. */
export const LABEL_AT = 9;
/** What stays free before the next mark, from its middle. */
const BEFORE_NEXT = 7;
const SHIFTS = [0, -8, 8] as const;
const APART = 11;

/** Marks in the order of time, those of one lane that would lie on each other moved apart. */
export function placedMarks(marks: readonly LaneMark[], space: MarkSpace): PlacedMark[] {
  const { xOf } = space;
  const sorted = [...marks].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.lane - b.lane));
  const behind = new Map<LaneMark, number>();
  const next = new Map<number, number>();
  for (const mark of sorted.toReversed()) {
    const x = xOf(mark.from);
    const to = next.get(mark.lane);
    if (to !== undefined) behind.set(mark, to - x);
    next.set(mark.lane, x);
  }
  const ends = new Map<string, number>();
  const last = new Map<number, number>();
  return sorted.map((mark) => {
    const x = xOf(mark.from);
    if (mark.to !== undefined) return { mark, shift: 0 };
    const endOf = (shift: number) => ends.get(`${mark.lane} ${shift}`) ?? Number.NEGATIVE_INFINITY;
    const shift = SHIFTS.find((one) => x - endOf(one) >= APART) ?? 0;
    ends.set(`${mark.lane} ${shift}`, x);
    const before = x - (last.get(mark.lane) ?? Number.NEGATIVE_INFINITY);
    last.set(mark.lane, x);
    const label = mark.label === undefined ? undefined : labelAt(mark, x, before, behind.get(mark), space);
    return { mark, shift, ...(label === undefined ? {} : { label }) };
  });
}

/** Beside the mark where that is free, else above it where no other mark is near. */
function labelAt(
  { label = '', lane }: LaneMark,
  x: number,
  before: number,
  behind: number | undefined,
  { across, isFree }: MarkSpace,
): PlacedMark['label'] {
  const width = widthOf(label);
  const room = behind === undefined ? across - x : behind - BEFORE_NEXT;
  if (LABEL_AT + width < room) return 'beside';
  const half = width / 2;
  const isApart = before > width && (behind ?? width + 1) > width;
  return isApart && x + half < across && isFree(lane, x - half) ? 'above' : undefined;
}

let pen: CanvasRenderingContext2D | null | undefined;

/** How wide a label is, in pixels; a guess where nothing measures it. */
function widthOf(label: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return label.length * 7;
  // The size that Plot gives to words.
  pen.font = `10px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(label).width;
}
