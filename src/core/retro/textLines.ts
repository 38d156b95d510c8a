import { isBlankText } from '../isBlankText';
/** One line of a text: UTF-16 offsets, `end` before its line end, `next` after it. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * The lines of a text, at most `limit`. A BOM is before the first line. A text that ends with a line end has no empty
 * last line; an empty text has no lines.
 */
export function linesOf(text: string, limit = Number.POSITIVE_INFINITY): TextLine[] {
  const lines: TextLine[] = [];
  const lineEnd = /\r\n|\n|\r/g;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length && lines.length < limit) {
    lineEnd.lastIndex = start;
    const found = lineEnd.exec(text);
    const end = found?.index ?? text.length;
    const next = end + (found?.[0].length ?? 0);
    lines.push({ text: text.slice(start, end), start, end, next });
    start = next;
  }
  return lines;
}

/** In UTF-16 units; shorter lines are not wrapped. */
const SHORTEST_WRAPPED = 50;

/** What no heading ends with. */
const leadsOn =
  /(?<!\p{L})(?:a|an|the|and|or|but|so|to|of|in|on|at|as|by|for|with|from|that|than|we|is|are|was|were|be|when|if|which|y|o|de|del|la|el|los|las|que|en|con|para|por|e|do|da|und|oder|der|die|das|zu|im|in|mit|dass|et|ou|le|les|des|du|à|en|een|het|van)$|,$/iu;

/**
 * True if words fill a line, and the text below goes on in small letters: both are of one sentence. A heading may be as long; what
 * is below one is not, or it ends on another word.
 */
export function isWrapped(words: string, below: string): boolean {
  return (
    words.length >= SHORTEST_WRAPPED &&
    /^\p{Ll}/u.test(below) &&
    (below.length >= SHORTEST_WRAPPED || leadsOn.test(words.slice(-12)))
  );
}

/** True if a line holds nothing but white space. A missing line is blank. */
export function isBlank(line: TextLine | undefined): boolean {
  return isBlankText(line?.text);
}
