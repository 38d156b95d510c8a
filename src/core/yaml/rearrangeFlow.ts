import { isBlankText } from '../isBlankText';
import { type Belonging, belongings } from './belonging';
import { columnOf, lineStart } from './lines';
import { type Plan, replacement, type Setting } from './plan';
import type { CollectionNode, TreeEntry } from './syntaxTree';

/** A part of what stands in brackets: an old entry by its index, with its text where that changes; or the text of a new one. */
export type FlowPart =
  | { readonly from: number; readonly text?: string | undefined }
  | { readonly added: string };

/** An entry with what stands around it. */
interface Piece {
  /** Blanks, line ends and comments above it. */
  readonly lead: string;
  readonly text: string;
  /** Between the entry and its comma. */
  readonly tail: string;
  /** Its comment behind the comma. */
  readonly beside: string;
}

/**
 * The entries in brackets in a new order, some new, some gone, each old one with its own comments. Undefined where there are no
 * brackets (`[a: b]`).
 */
export function rearrangeFlow(
  setting: Setting,
  node: CollectionNode,
  parts: readonly FlowPart[],
): Plan | undefined {
  const { loaded, lineEnd: feed } = setting;
  const { text } = loaded;
  if (text[node.start] !== '[' && text[node.start] !== '{') return undefined;
  const [open, close] = [node.start + 1, node.end - 1];
  const all = belongings(loaded).filter(({ comment }) => comment.offset > open && comment.offset < close);
  const head = behindBracket(all, node, text);
  const pieces: Piece[] = [];
  let at = open + head.length;
  let hasComma = false;
  for (const [index, entry] of node.entries.entries()) {
    const comma = commaAfter(text, entry.end, node.entries[index + 1]?.start ?? close, all);
    hasComma = comma !== -1;
    const stop = hasComma ? comma : entry.end;
    const behind = hasComma ? comma + 1 : entry.end;
    const end = besideEnd(all, entry, behind, text);
    pieces.push({
      lead: text.slice(at, entry.start),
      text: text.slice(entry.start, entry.end),
      tail: text.slice(entry.end, stop),
      beside: text.slice(behind, end),
    });
    at = end;
  }
  const closing = text.slice(at, close);
  const ownLine = node.entries.find(({ start }, index) =>
    isFirstOnLine(text, node.entries[index - 1]?.end ?? node.start, start),
  );
  const margin = ownLine ? columnOf(text, ownLine.start) : columnOf(text, lineStart(text, node.start)) + 2;
  const newLine = feed + ' '.repeat(margin);
  let result = head;
  // Behind a comment only a new line will do.
  let isOpen = head !== '';
  for (const [index, part] of parts.entries()) {
    const piece = 'from' in part ? pieces[part.from] : undefined;
    const isFirst = index === 0;
    const inRow = isFirst ? leadInRow(pieces) : ' ';
    let lead = piece?.lead ?? (ownLine ? newLine : inRow);
    if (piece && !lead.includes('\n')) lead = inRow;
    if (isOpen && !lead.includes('\n')) lead = newLine;
    const comma = index < parts.length - 1 || (hasComma && pieces.length > 0) ? ',' : '';
    const own = 'added' in part ? part.added : (part.text ?? piece?.text ?? '');
    const { tail = '', beside = '' } = piece ?? {};
    result += lead + own + tail + comma + beside;
    isOpen = beside !== '' || (comma === '' && tail.includes('#'));
  }
  if (parts.length === 0 && head === '') result = '';
  else result += isOpen && !closing.includes('\n') ? feed + closing : closing;
  return { edits: [replacement(open, close, result)], loses: { start: open, end: close } };
}

function leadInRow([first]: readonly Piece[]): string {
  return first && !first.lead.includes('\n') ? first.lead : '';
}

/** A comment on the line of the opening bracket: whoever holds the brackets has it. */
function behindBracket(all: readonly Belonging[], node: CollectionNode, text: string): string {
  const [first] = all;
  const start = node.start + 1;
  if (!first || (node.entries[0] && first.comment.offset > node.entries[0].start)) return '';
  const end = first.comment.offset + first.comment.text.length;
  return text.slice(start, first.comment.offset).includes('\n') ? '' : text.slice(start, end);
}

function commaAfter(text: string, from: number, to: number, all: readonly Belonging[]): number {
  for (let at = from; at < to; at += 1) {
    if (text[at] === ',') return at;
    if (text[at] !== '#') continue;
    const comment = firstFrom(all, at)?.comment;
    at += (comment?.offset === at ? comment.text.length : 1) - 1;
  }
  return -1;
}

function besideEnd(all: readonly Belonging[], entry: TreeEntry, from: number, text: string): number {
  const one = firstFrom(all, from);
  const isIts = one?.stands === 'beside' && one.entries.includes(entry);
  return isIts && isBlankText(text.slice(from, one.comment.offset))
    ? one.comment.offset + one.comment.text.length
    : from;
}

/** True if nothing but blanks stands between an entry and the start of its line, which comes after `from`. */
function isFirstOnLine(text: string, from: number, start: number): boolean {
  const between = text.slice(from, start);
  const feed = between.lastIndexOf('\n');
  return feed !== -1 && isBlankText(between.slice(feed));
}

/** The first of the comments, which stand in the order of the text, that begins at an offset or behind it. */
function firstFrom(all: readonly Belonging[], offset: number): Belonging | undefined {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.comment.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return all[low];
}
