import { isBlankText } from '../isBlankText';
import { lineEnd, lineStart } from '../yaml/lines';
import type { Path } from '../yaml/yamlTypes';
import { flowCursor } from './flowCursor';
import { type TolerantEntry, tolerantOutline, tolerantPath } from './tolerantOutline';
import type { TolerantStyle } from './tolerantValue';

/** What someone is typing, told by indentation alone where the text does not parse. Offsets are UTF-16 units. */
export interface Cursor {
  /**
   * `key`: in, or where there could be, a key or a list's item; `value`: behind a colon or a dash; `text`: on a later
   * line of a text of several lines.
   */
  readonly part: 'key' | 'value' | 'text';
  /** Of a key the path of what holds it; else that of the value. */
  readonly path: Path;
  /** The key or the value as it stands, to be replaced; empty where nothing is typed yet. */
  readonly start: number;
  readonly end: number;
  readonly style: TolerantStyle;
  /** The column in which the keys stand that can be typed here, or the key whose value is typed. */
  readonly column: number;
  /** The other keys there. */
  readonly siblings: readonly string[];
  /** Inside brackets. */
  readonly flow: boolean;
  /** A colon follows already. */
  readonly colon: boolean;
}

/**
 * Finds the key or the value at the UTF-16 `offset`, or the place for one; undefined in a comment and where nothing of
 * a record can be typed.
 */
export function cursorAt(
  text: string,
  offset: number,
  entries: readonly TolerantEntry[] = tolerantOutline(text),
): Cursor | undefined {
  const from = lineStart(text, offset);
  const index = lastBefore(entries, offset);
  const entry = entries[index];
  if (entry && (entry.start >= from || (entry.valueEnd >= offset && entry.style !== 'empty')))
    return inEntry(text, offset, entries, index, entry);
  const isBlankLine = isBlankText(text.slice(from, lineEnd(text, offset)));
  return isBlankLine ? onBlankLine(entries, index, offset, offset - from) : undefined;
}

function inEntry(
  text: string,
  offset: number,
  entries: readonly TolerantEntry[],
  index: number,
  entry: TolerantEntry,
): Cursor | undefined {
  const path = tolerantPath(entries, index);
  const { column, style, valueStart, valueEnd, slot } = entry;
  const base = {
    style,
    column,
    flow: false,
    colon: true,
    siblings: siblingsOf(entries, entry.parent, index),
  };
  if (entry.kind === 'bare') {
    if (offset > entry.end) return undefined;
    return { ...base, part: 'key', path, start: entry.start, end: entry.end, colon: false };
  }
  if (entry.kind === 'key' && offset <= entry.end)
    return { ...base, part: 'key', path: path.slice(0, -1), start: entry.start, end: entry.end };
  if (offset < slot) return undefined;
  const gapFrom = style === 'empty' ? slot : valueEnd;
  if (offset > gapFrom && text.slice(gapFrom, offset).includes('#')) return undefined;
  if (style === 'flow') {
    const spot = flowCursor(text, valueStart, Math.max(valueEnd, offset), offset);
    return spot && { ...base, ...spot, path: [...path, ...spot.path], flow: true, colon: false };
  }
  const isLater = offset > lineEnd(text, valueStart);
  if (isLater || style === 'block') return { ...base, part: 'text', path, start: valueStart, end: valueEnd };
  const isEmpty = style === 'empty' || offset < valueStart;
  // Behind an item's dash a map may begin: its first key is typed in the column of the cursor.
  const inner = entry.kind === 'item' ? (isEmpty ? offset : valueStart) - entry.start + column : column;
  return {
    ...base,
    part: 'value',
    path,
    column: inner,
    start: isEmpty ? offset : valueStart,
    end: isEmpty ? offset : valueEnd,
  };
}

/** Where the keys of an empty line belong: to the map in whose column the cursor stands. */
function onBlankLine(
  entries: readonly TolerantEntry[],
  last: number,
  offset: number,
  column: number,
): Cursor | undefined {
  const here = { start: offset, end: offset, style: 'empty', flow: false, colon: false } as const;
  const keysIn = (holder: number, at: number): Cursor => ({
    ...here,
    part: 'key',
    path: tolerantPath(entries, holder),
    column: at,
    siblings: siblingsOf(entries, holder, -1),
  });
  let below: TolerantEntry | undefined;
  for (let index = last; index >= 0; index = entries[index]?.parent ?? -1) {
    const entry = entries[index];
    if (!entry) break;
    const isSameAsKey = entry.kind === 'item' && entries[entry.parent]?.column === entry.column;
    if (entry.column === column && !isSameAsKey) return keysIn(entry.parent, column);
    if (entry.column < column) {
      if (entry.kind === 'bare') return keysIn(entry.parent, entry.column);
      if (below) return keysIn(index, below.column);
      if (entry.style === 'empty') return keysIn(index, column);
      return {
        ...here,
        part: 'text',
        path: tolerantPath(entries, index),
        column: entry.column,
        siblings: [],
      };
    }
    below = entry;
  }
  return keysIn(-1, column);
}

function siblingsOf(entries: readonly TolerantEntry[], parent: number, except: number): readonly string[] {
  return entries.flatMap(({ parent: holder, step, kind }, index) =>
    holder === parent && index !== except && kind === 'key' && typeof step === 'string' ? [step] : [],
  );
}

/** The index of the last entry that starts at or before `offset`; -1 where there is none. */
function lastBefore(entries: readonly TolerantEntry[], offset: number): number {
  let low = -1;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
