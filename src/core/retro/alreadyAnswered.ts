import { actionSections } from './actionSections';
import { currentSection } from './currentSection';
import type { Format } from './format';
import { linkedRecord } from './recordLink';
import { outline } from './retroOutline';

/**
 * Whether a retro already links to a Leadbook record. With a format, in a file of many retros only the newest counts, and links
 * in what is still open from before are no answers of this one.
 */
export function alreadyAnswered(text: string, format?: Format): boolean {
  if (linkedRecord(text) === undefined) return false;
  if (format === undefined) return true;
  const read = outline(text, format);
  const { from, to, isPart } = currentSection(read);
  const end = isPart ? to : read.lines.length;
  let at = isPart ? from : 0;
  for (const previous of actionSections(read, true).filter(({ family }) => family === 'previous')) {
    if (previous.from < at || previous.from >= end) continue;
    if (holds(at, previous.from)) return true;
    at = Math.min(previous.to, end);
  }
  return holds(at, end);

  function holds(first: number, behind: number): boolean {
    return (
      linkedRecord(text.slice(read.lines[first]?.start ?? text.length, read.lines[behind]?.start)) !==
      undefined
    );
  }
}
