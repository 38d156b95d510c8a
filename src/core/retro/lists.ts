import type { Format } from './format';
import type { Outline } from './retroOutline';
import { isBlank } from './textLines';

/** How a list item is written: `  - [ ] text` has the indent `  `, the marker `-`, the gap ` ` and a checkbox. */
export interface ListStyle {
  readonly indent: string;
  readonly marker: string;
  readonly gap: string;
  readonly checkbox: boolean;
}

/** An item of a list in a retro, and how it is written. */
export interface RetroListItem extends ListStyle {
  /** The line of its marker, from 0. */
  readonly line: number;
  /** Nested items are deeper. */
  readonly depth: number;
  /** True if nothing stands behind the marker. */
  readonly empty: boolean;
}

/** Returns how many UTF-16 units of its line stand before the words of an item, or before its checkbox. */
export function headSize({ indent, marker, gap }: ListStyle): number {
  return indent.length + marker.length + gap.length;
}

/** A list with its top-level items, and the last line of text of the whole list. */
export interface RetroList {
  readonly items: readonly RetroListItem[];
  readonly lastLine: number;
}

const markers: Readonly<Record<Format, string>> = {
  md: '[-*+]|\\d{1,9}[.)]',
  mdx: '[-*+]|\\d{1,9}[.)]',
  txt: '[-*+•–]|\\d{1,9}[.)]',
  org: '[-+]|(?<=[ \\t])\\*|\\d{1,9}[.)]',
  adoc: '\\*{1,5}|-|\\.{1,5}|\\d{1,9}\\.',
  rst: '[-*+•]|\\d{1,9}[.)]|#\\.',
  yaml: '-',
};

const itemPatterns = new Map(
  Object.entries(markers).map(([format, marker]) => [
    format,
    new RegExp(`^([ \\t]*)(${marker})(?:([ \\t]+)|$)(\\[[ xX-]\\](?=[ \\t]|$))?`, 'u'),
  ]),
);

/** The lists in the lines `from` to `to` (exclusive), in order. */
export function listsIn(outline: Outline, from: number, to: number): RetroList[] {
  const lists: { items: RetroListItem[]; lastLine: number }[] = [];
  let list: { items: RetroListItem[]; lastLine: number } | undefined;
  for (let at = from; at < to; at++) {
    const line = outline.lines[at];
    if (line === undefined || isBlank(line)) continue;
    const item = outline.quiet[at] ? undefined : readItem(line.text, at, outline.format);
    if (item) {
      if (!list) {
        list = { items: [], lastLine: at };
        lists.push(list);
      }
      list.items.push(item);
    } else if (list && !belongs(outline, at, list.lastLine)) {
      list = undefined;
    }
    if (list) list.lastLine = at;
  }
  return lists.map(({ items, lastLine }) => {
    const top = Math.min(...items.map((item) => item.depth));
    return { items: items.filter((item) => item.depth === top), lastLine };
  });
}

/** True if a line without a marker goes on with the item before it. */
function belongs(outline: Outline, at: number, lastLine: number): boolean {
  const text = outline.lines[at]?.text ?? '';
  if (/^[ \t]/.test(text)) return true;
  if (outline.quiet[at] || lastLine !== at - 1) return false;
  // Markdown and AsciiDoc let a paragraph go on without its indent; in plain text people do.
  const { format } = outline;
  return format !== 'org' && format !== 'rst' && !/^[>|<#]/.test(text);
}

/** The item that begins on a line (from 0); undefined where none does. */
export function readItem(text: string, line: number, format: Format): RetroListItem | undefined {
  if (isRule(text, format)) return undefined;
  const match = itemPatterns.get(format)?.exec(text);
  if (!match) return undefined;
  const [whole, indent = '', marker = '', gap = ' ', box] = match;
  const nested = format === 'adoc' && /^[*.]/.test(marker) ? marker.length : 0;
  return {
    ...{ line, indent, marker, gap, checkbox: box !== undefined },
    depth: nested > 0 ? nested : indent.replaceAll('\t', '    ').length,
    empty: text.slice(whole.length).trim() === '',
  };
}

/** True if a line is a rule that parts sections. */
export function isRule(text: string, format: Format): boolean {
  const line = text.trim();
  const rules: Readonly<Record<Format, RegExp>> = {
    md: /^([-*_])([ \t]*\1){2,}$/,
    mdx: /^([-*_])([ \t]*\1){2,}$/,
    txt: /^([-=*_~])\1{2,}$/,
    org: /^-{5,}$/,
    adoc: /^'{3,}$/,
    rst: /^([-=~*^_])\1{3,}$/,
    yaml: /^(?!)/,
  };
  return rules[format].test(line);
}

/** The first line from `from` on, `to` at most, that is an item no deeper than another, and so none of its own. */
export function nestedEnd(read: Outline, { depth }: RetroListItem, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const other = read.quiet[at] ? undefined : readItem(read.lines[at]?.text ?? '', at, read.format);
    if (other && other.depth <= depth) return at;
  }
  return to;
}

/** The marker of the item after the last of a list: the next number, or the same where all are the same. */
export function nextMarker(items: readonly RetroListItem[]): string {
  const last = items.at(-1)?.marker ?? '-';
  const number = Number.parseInt(last, 10);
  if (Number.isNaN(number)) return last;
  const before = items.at(-2)?.marker;
  return before === last ? last : `${number + 1}${last.at(-1)}`;
}

/** The style for a new list, as `like` is written: the numbers begin at 1. */
export function newListStyle(like: RetroListItem | undefined, format: Format): ListStyle {
  if (!like) return { indent: '', marker: format === 'adoc' ? '*' : '-', gap: ' ', checkbox: false };
  const { indent, marker, gap, checkbox } = like;
  return { indent, marker: /^\d/.test(marker) ? `1${marker.at(-1)}` : marker, gap, checkbox };
}

/** One line of a list. */
export function listLine({ indent, marker, gap, checkbox }: ListStyle, text: string): string {
  return `${indent}${marker}${gap}${checkbox ? '[ ] ' : ''}${text}`;
}
