import type { Day } from '../day';
import { dayAhead } from '../dayIn';
import type { ActionLine } from './action';
import { type ActionOptions, actionLines } from './actionLines';
import { currentSection } from './currentSection';
import type { Format } from './format';
import { retroDay } from './retroDay';
import { outline } from './retroOutline';

/** One retro of a file: the day on which it was held, where that can be told, and its actions. */
export interface RetroEntry {
  readonly day: Day | undefined;
  readonly actions: readonly ActionLine[];
}

/** How many retros of one log are read at most: a year of fortnights. */
const MOST = 26;

/**
 * The retros that a file holds, the newest first: one, or those of a log. Offsets and lines of the actions are those of the whole
 * text.
 */
export function retroEntries(
  text: string,
  format: Format,
  path: string,
  options: ActionOptions = {},
): readonly RetroEntry[] {
  const found: RetroEntry[] = [];
  let left = text;
  while (found.length < MOST) {
    const read = outline(left, format);
    const { from, to, isPart } = currentSection(read);
    const heading = read.headings.find(
      (one) => one.line >= from && one.line < to && dayAhead(one.text) !== undefined,
    );
    const day = found.length === 0 && !isPart ? retroDay(path, left) : heading && dayAhead(heading.text);
    found.push({ day, actions: actionLines(left, format, options) });
    if (!isPart) return found;
    const [start, end] = [read.lines[from]?.start ?? 0, read.lines[to]?.start ?? left.length];
    // Blank lines in its place, so that all offsets stay.
    const blank = left.slice(start, end).replace(/[^\r\n]/g, ' ');
    if (blank === left.slice(start, end)) return found;
    left = left.slice(0, start) + blank + left.slice(end);
  }
  return found;
}
