import { isBlankText } from '../isBlankText';
import { lineEnd, lineEndOf, lineStart, nextLine } from '../yaml/lines';
import type { TextEdit } from '../yaml/yamlTypes';

/** What a key press does: one edit, and where the caret stands afterwards, as an offset of the text after it. */
export interface Continuation {
  readonly edit: TextEdit;
  readonly caret: number;
}

const ITEM = /^([ \t]*)(?:([-*+])|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\](?:[ \t]+|$))?/;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;

/**
 * Enter in a block of text of a YAML file, as Markdown editors have it: behind an item the next marker (counted on, its box
 * unticked), on an empty item the end of the list. Undefined outside lists and in blocks of code.
 * @param header the end of the block's header line; `indent` the column of its content
 */
export function continuedMarkdown(
  text: string,
  offset: number,
  header: number,
  indent: number,
): Continuation | undefined {
  const start = lineStart(text, offset) + indent;
  const end = lineEnd(text, offset);
  const line = text.slice(start, end);
  const match = ITEM.exec(line);
  if (!match || offset < start + match[0].length || RULE.test(line)) return undefined;
  if (isCode(text, nextLine(text, header), start - indent)) return undefined;
  const [marked, lead = '', bullet, number, mark = '', gap = ' ', box] = match;
  if (isBlankText(line.slice(marked.length))) {
    return { edit: { offset: start, length: end - start, text: '' }, caret: start };
  }
  const next = bullet ?? `${Number(number) + 1}${mark}`;
  const added = `${lineEndOf(text)}${' '.repeat(indent)}${lead}${next}${gap}${box === undefined ? '' : '[ ] '}`;
  const blanks = /^[ \t]*/.exec(text.slice(offset, end))?.[0].length ?? 0;
  return { edit: { offset, length: blanks, text: added }, caret: offset + added.length };
}

/** True if a fence is open in the lines between the offsets. */
function isCode(text: string, from: number, to: number): boolean {
  let fence: string | undefined;
  for (let at = from; at < to; ) {
    const end = lineEnd(text, at);
    const found = FENCE.exec(text.slice(at, Math.min(end, at + 200)))?.[1];
    if (fence === undefined) fence = found;
    else if (found?.startsWith(fence)) fence = undefined;
    const next = nextLine(text, end);
    if (next <= at) break;
    at = next;
  }
  return fence !== undefined;
}
