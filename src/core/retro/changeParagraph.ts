import type { ActionLine } from './action';
import { LONGEST_ACTION, own } from './actionItems';
import { holdsNothing, readMarks } from './actionMarks';
import type { ActionSection } from './actionSections';
import { experimentLabel } from './experimentLabel';
import { isPrompt } from './prompts';
import type { Outline } from './retroOutline';
import { isBlank } from './textLines';

/** The paragraph right below a heading such as "Change", if there is one and nothing else. */
export function paragraphAction(text: string, read: Outline, section: ActionSection): ActionLine[] {
  const { from, to, family } = section;
  let first = from;
  while (first < to && (isBlank(read.lines[first]) || read.quiet[first])) first++;
  let last = first;
  while (last < to && !isBlank(read.lines[last]) && !read.quiet[last]) last++;
  for (let at = last; at < to; at++) if (!isBlank(read.lines[at]) && !read.quiet[at]) return [];
  const [start, stop] = [read.lines[first]?.start, read.lines[last - 1]?.end];
  if (start === undefined || stop === undefined || first >= last || stop - start > LONGEST_ACTION) return [];
  const body = text.slice(start, stop);
  if (/^\s*(?:[|>+:]|\[[^\][]*\](?:[:\r\n]|$))/.test(body)) return [];
  // Goal, change and measurement on lines of their own are read one by one.
  const topic = experimentLabel(body.trimStart())?.topic;
  if (topic !== undefined && topic !== 'change') return [];
  const marks = readMarks(body, read.format, section.isName);
  if (holdsNothing(marks) || isPrompt(marks.text)) return [];
  return [
    {
      ...own(marks),
      ...{ text: marks.text, done: marks.done, shape: 'paragraph', family, line: first, start, end: stop },
      textStart: start + marks.from,
      textEnd: start + marks.to,
    },
  ];
}
