import type { ActionLine } from './action';
import { actionOnLine } from './actionOnLine';
import { paragraphBlocks } from './actionParagraphs';
import type { ActionSection } from './actionSections';
import type { Lines } from './actionSentences';
import { readItem } from './lists';
import type { Outline } from './retroOutline';
import { saysToDo } from './toDoItems';

const FEWEST = 2;
const MOST_LINES = 4;
/** In UTF-16 units. */
const LONGEST = 240;

/**
 * The lines below a heading for actions that each say what to do and have one item right below them, which tells more of it: it has
 * neither a box nor a label, and says itself nothing to do.
 */
export function pairedLines(read: Outline, section: ActionSection): ActionLine[] {
  if (section.family !== 'actions' || section.isWish || section.isMixed) return [];
  const blocks = paragraphBlocks(read, section.from, section.to);
  const arePairs = blocks.length >= FEWEST && blocks.every((block) => isPair(read, section, block));
  if (!arePairs) return [];
  return blocks.flatMap(([from]) => {
    const text = read.lines[from]?.text ?? '';
    const end = text.trimEnd().length;
    return actionOnLine(read, section, from, [text.length - text.trimStart().length, end]) ?? [];
  });
}

function isPair({ lines, format }: Outline, { isName }: ActionSection, [from, to]: Lines): boolean {
  const itemOn = (line: number) => readItem(lines[line]?.text ?? '', line, format);
  const title = (lines[from]?.text ?? '').trim();
  const below = itemOn(from + 1);
  if (to - from > MOST_LINES || itemOn(from) || !below || below.checkbox) return false;
  for (let at = from + 2; at < to; at++) if (itemOn(at)) return false;
  const { indent, marker, gap } = below;
  const item = (lines[from + 1]?.text ?? '').slice(indent.length + marker.length + gap.length);
  return (
    title.length <= LONGEST &&
    saysToDo(title) &&
    !/^[|>#<]|[:：?？]$/u.test(title) &&
    !isName(title) &&
    !saysToDo(item) &&
    !/^[^:：]{1,40}[:：]/u.test(item)
  );
}
