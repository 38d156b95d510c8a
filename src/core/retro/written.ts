import type { Outline } from './retroOutline';
import { isBlank } from './textLines';

/** At most so many lines with text. */
const FEW_LINES = 5;
/** In UTF-16 units; a paragraph on one line is longer. */
const SHORT_LINE = 300;

/** Counts the lines of a file that hold text, but for code, comments and front matter. */
export function linesWritten({ lines, quiet }: Outline): number {
  return lines.filter((line, at) => !isBlank(line) && !quiet[at]).length;
}

/** True if a file has a few short lines at most: a retro is about to be written in it. */
export function isAlmostEmpty(read: Outline): boolean {
  return (
    linesWritten(read) <= FEW_LINES &&
    read.lines.every(
      ({ text }, at) => read.quiet[at] || text.replace(/https?:[^\s)]+/g, '').length <= SHORT_LINE,
    )
  );
}
