import type { ActionLine } from './action';
import { LONGEST_ACTION, own } from './actionItems';
import { holdsNothing, type Marks, readMarks } from './actionMarks';
import type { ActionSection } from './actionSections';
import type { Outline } from './retroOutline';
import { isBlank, type TextLine } from './textLines';

/** Lines without a marker that each begin with a name, `Ada: write the runbook`, right below a heading and nothing else. */
export function namedLines(read: Outline, section: ActionSection): ActionLine[] {
  const found: ActionLine[] = [];
  for (let at = section.from; at < section.to; at++) {
    const line = read.lines[at];
    if (line === undefined || isBlank(line)) continue;
    const marks = read.quiet[at] || /^\s*[|>#]/.test(line.text) ? undefined : namedMarks(line, read, section);
    if (!marks) break;
    found.push({
      ...own(marks),
      ...{ text: marks.text, done: marks.done, shape: 'named', family: section.family },
      ...{ line: at, start: line.start, end: line.end },
      ...{ textStart: line.start + marks.from, textEnd: line.start + marks.to },
    });
  }
  return found;
}

function namedMarks(line: TextLine, { format }: Outline, { isName }: ActionSection): Marks | undefined {
  if (!/^[^:]{1,80}:[*_]{0,3}\s+\S/.test(line.text)) return undefined;
  const marks = readMarks(line.text.slice(0, LONGEST_ACTION), format, isName);
  return marks.named && !holdsNothing(marks) && !/^https?:/.test(marks.text) ? marks : undefined;
}
