import type { Format } from './format';
import { outline } from './outline';
import { recordIn } from './recordLink';
import { currentSection } from './section';

/**
 * Whether a retro already links to a Leadbook record. With a format, in a file of many retros only the newest counts.
 */
export function alreadyAnswered(text: string, format?: Format): boolean {
  if (recordIn(text) === undefined) return false;
  if (format === undefined) return true;
  const read = outline(text, format);
  const { from, to, isPart } = currentSection(read);
  return !isPart || recordIn(text.slice(read.lines[from]?.start, read.lines[to - 1]?.end)) !== undefined;
}
