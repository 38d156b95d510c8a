import type { ActionLine } from './action';
import { own } from './actionItems';
import { holdsNothing, readMarks } from './actionMarks';
import type { ActionSection } from './actionSections';
import { isPrompt } from './prompts';
import type { Outline } from './retroOutline';
import type { Span } from './sentences';

/** The action in the words of one line from an offset in it to another; undefined where they hold the place of one only. */
export function actionOnLine(
  read: Outline,
  { family, person, isName }: Pick<ActionSection, 'family' | 'person' | 'isName'>,
  line: number,
  [from, to]: Span,
): ActionLine | undefined {
  const { text = '', start = 0, end = 0 } = read.lines[line] ?? {};
  const marks = readMarks(text.slice(from, to), read.format, isName);
  if (holdsNothing(marks) || isPrompt(marks.text)) return undefined;
  return {
    ...(person === undefined ? {} : { owner: person }),
    ...own(marks),
    ...{ text: marks.text, done: marks.done, shape: 'paragraph', family, line, start, end },
    ...{ textStart: start + from + marks.from, textEnd: start + from + marks.to },
  };
}
