import type { ActionLine } from './action';
import { actionOnLine } from './actionOnLine';
import { paragraphBlocks } from './actionParagraphs';
import type { ActionSection } from './actionSections';
import { readItem } from './lists';
import type { Outline } from './retroOutline';
import { isBlank } from './textLines';

const FEWEST = 2;
/** Fewer are a subject, and what stands below is what to do about it. */
const FEWEST_WORDS = 3;
const MOST_LINES = 4;

/** The lines below a heading for actions that each have one item right below them, which tells more of them. */
export function pairedLines(read: Outline, section: ActionSection): ActionLine[] {
  if (section.family !== 'actions' || section.isWish || section.isMixed) return [];
  const blocks = paragraphBlocks(read, section.from, section.to);
  const { lines, format } = read;
  const isItem = (line: number) => readItem(lines[line]?.text ?? '', line, format) !== undefined;
  const arePairs =
    blocks.length >= FEWEST &&
    blocks.every(([from, to]) => {
      const text = lines[from]?.text ?? '';
      const isTitle =
        !/^\s*[|>#<]|[:：?？]\W*$/u.test(text) && text.trim().split(/\s+/).length >= FEWEST_WORDS;
      if (to - from < 2 || to - from > MOST_LINES || !isTitle || isItem(from) || !isItem(from + 1))
        return false;
      for (let at = from + 2; at < to; at++) if (isItem(at) || isBlank(lines[at])) return false;
      return true;
    });
  if (!arePairs) return [];
  return blocks.flatMap(([from]) => {
    const text = lines[from]?.text ?? '';
    const end = text.trimEnd().length;
    return actionOnLine(read, section, from, [text.length - text.trimStart().length, end]) ?? [];
  });
}
