import type { Outline } from './retroOutline';
import { isBlank } from './textLines';

/** At most so many lines with text: an almost empty file, in which a retro is about to be written. */
export const ALMOST_EMPTY = 5;

/** How many lines with text a file has, but for code, comments and front matter. */
export function linesWritten({ lines, quiet }: Outline): number {
  return lines.filter((line, at) => !isBlank(line) && !quiet[at]).length;
}
