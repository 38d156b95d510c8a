import { linesOfText } from './belonging';
import { insertedItem, itemGap } from './insert';
import { columnOf, lineStart, nextLine } from './lines';
import type { NodeRange } from './locate';
import { rising } from './match';
import { type Plan, replacement, type Setting } from './plan';
import { apply } from './splice';
import type { CollectionNode } from './syntaxTree';
import type { TextEdit, Value } from './yamlTypes';

/** An item of a list to come: an old item by its index, with the edits that change it, if any; or the value of a new one. */
export type Arranged =
  | { readonly from: number; readonly edits: readonly TextEdit[] }
  | { readonly value: Value };

/**
 * The items of a block list in a new order, some new, some gone: as many as can be stay where they are, the others move with
 * their own comments. Undefined where the first item stands behind its parent's dash and its lines cannot be told from that.
 */
export function rearrangeLines(
  setting: Setting,
  list: CollectionNode,
  items: readonly Arranged[],
): Plan | undefined {
  const { loaded, lineEnd: feed } = setting;
  const { text } = loaded;
  const lines = list.entries.map((entry) => linesOfText(loaded, entry));
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  const column = columnOf(text, list.start);
  const margin = ' '.repeat(column);
  // `- - x`: the first item begins behind something.
  const indented = first.start === lineStart(text, first.start) ? '' : margin;
  const regionEnd = nextLine(text, last.end);
  const endOf = (index: number) => lines[index + 1]?.start ?? regionEnd;
  const below = lines.map(({ end }, index) =>
    text.slice(Math.min(nextLine(text, end), endOf(index)), endOf(index)),
  );
  const old = new Set(items.flatMap((one) => ('from' in one ? [one.from] : [])));
  const staying = rising(items.flatMap((one) => ('from' in one ? [one.from] : [])));

  const edits: TextEdit[] = [];
  let at = first.start;
  let pending = '';
  // Comments below an item that is gone, but not its own, are the list's and stay.
  const keepBelow = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      if (!old.has(index) && below[index]?.includes('#')) pending += below[index];
    }
  };
  let next = 0;
  for (const [place, one] of items.entries()) {
    if ('value' in one) {
      const written = insertedItem(setting, one.value, column, itemGap(text, list.entries.at(-1)));
      pending += `${margin}-${written}`.replaceAll('\n', feed) + feed;
      continue;
    }
    const range = lines[one.from];
    if (!range) return undefined;
    if (!staying.has(one.from)) {
      const moved = edited(text, range, one.edits);
      if (moved === undefined) return undefined;
      // What stands below moves along, but for empty lines at the end.
      const behind = one.from === lines.length - 1 ? '' : (below[one.from] ?? '');
      const isEmpty = place === items.length - 1 && !behind.includes('#');
      pending += (one.from === 0 ? indented : '') + moved + feed + (isEmpty ? '' : behind);
      continue;
    }
    keepBelow(next, one.from);
    next = one.from + 1;
    if (indented !== '' && at === first.start && range.start > at) {
      // What comes first now begins behind the dash.
      if (!text.startsWith(`${margin}-`, range.start)) return undefined;
      edits.push(replacement(at, range.start + column, (pending + margin).slice(column)));
    } else if (indented !== '' && at === first.start) {
      if (pending !== '') edits.push(replacement(at, at, pending.slice(column) + margin));
    } else edits.push(replacement(at, range.start, pending));
    edits.push(...one.edits);
    pending = '';
    const isEnd = place === items.length - 1 && !below[one.from]?.includes('#');
    at = isEnd ? Math.min(nextLine(text, range.end), endOf(one.from)) : endOf(one.from);
  }
  keepBelow(next, lines.length);
  edits.push(
    ...lastEdit(setting, { start: at, end: regionEnd }, pending, at === first.start ? indented.length : 0),
  );
  return { edits, loses: { start: first.start, end: last.end } };
}

/** What comes behind the last item that stays, where the file may have no final line end. */
function lastEdit(
  { loaded, lineEnd: feed }: Setting,
  { start, end }: NodeRange,
  pending: string,
  cut: number,
): TextEdit[] {
  const isClosed = loaded.text[end - 1] === '\n';
  const added = pending.slice(cut);
  if (isClosed || (start === end && added === '')) return [replacement(start, end, added)];
  const open = added.slice(0, added.length - feed.length);
  if (start === end) return [replacement(start, end, feed + open)];
  return [added === '' ? replacement(start - feed.length, end, '') : replacement(start, end, open)];
}

/** A part of the text with edits done in it; undefined where they reach beyond. */
export function edited(
  text: string,
  { start, end }: NodeRange,
  edits: readonly TextEdit[],
): string | undefined {
  if (edits.some(({ offset, length }) => offset < start || offset + length > end)) return undefined;
  return apply(
    text.slice(start, end),
    edits.map((edit) => ({ ...edit, offset: edit.offset - start })),
  );
}
