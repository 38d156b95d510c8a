import { isBlankText } from '../isBlankText';
import { linesOfText } from './belonging';
import { render, renderFlow, renderKey, renderPair } from './emit';
import { columnOf, lineEnd, lineStart } from './lines';
import { commentIn } from './locate';
import { insertion, type NoPlan, type Plan, refuse, type Setting } from './plan';
import { type FlowPart, rearrangeFlow } from './rearrangeFlow';
import type { CollectionNode, TreeEntry } from './syntaxTree';
import type { Value, ValueMap } from './yamlTypes';

/** Adds `key` to a map that has entries; `order` places it among its siblings. */
export function planKey(
  setting: Setting,
  map: CollectionNode,
  key: string,
  value: Value,
  order: readonly string[] = [],
  again = false,
): Plan | NoPlan {
  const { before, after } = neighbours(map, key, order);
  const anchor = before ?? after;
  if (!anchor) return refuse('unproved', map);
  if (map.flow) {
    const pair = `${renderKey(key, true)}: ${renderFlow(value, setting.style)}`;
    return planFlow(setting, map, pair, before);
  }
  const column = columnOf(setting.loaded.text, anchor.start);
  const pair = renderPair(key, value, column, setting.style);
  return before
    ? linesBelow(setting, pair, column, before, again)
    : linesAbove(setting, pair, column, anchor);
}

/** Adds an item behind the last of a list that has items. */
export function planItem(setting: Setting, list: CollectionNode, value: Value, again = false): Plan | NoPlan {
  const { text } = setting.loaded;
  const last = list.entries.at(-1);
  if (!last) return refuse('unproved', list);
  if (list.flow) return planFlow(setting, list, renderFlow(value, setting.style), last);
  const column = columnOf(text, last.start);
  return linesBelow(
    setting,
    `-${insertedItem(setting, value, column, itemGap(text, last))}`,
    column,
    last,
    again,
  );
}

/** The blanks between the dash of an item and what it holds: one where that begins on another line. */
export function itemGap(text: string, entry: TreeEntry | undefined): string {
  if (!entry) return ' ';
  return /^- +(?=[^\s#])/.exec(text.slice(entry.start, lineEnd(text, entry.start)))?.[0].slice(1) ?? ' ';
}

/** Returns the text behind the dash of a new item in column `column`, which begins with `gap`. */
export function insertedItem({ style }: Setting, value: Value, column: number, gap: string): string {
  // Items hang by the gap behind the dash, so a wide one is a deeper column for all their lines.
  const { head, body } = render(value, column + gap.length - 1, 'dash', style);
  return head.replace(/^ /, gap) + body;
}

/** New lines behind an entry and the comments that are its own. */
function linesBelow(
  setting: Setting,
  lines: string,
  column: number,
  anchor: TreeEntry,
  again: boolean,
): Plan {
  const { loaded, lineEnd: feed } = setting;
  const margin = ' '.repeat(column);
  const { end } = linesOfText(loaded, anchor);
  const from = lineStart(loaded.text, end);
  // Blanks that end the file: a line end behind them would make them one more line of a block above that keeps all.
  const isBare = !again && end === loaded.text.length && from < end && isBlankText(loaded.text.slice(from));
  const text = isBare ? `${margin}${lines}\n` : `\n${margin}${lines}`;
  return { edits: [insertion(isBare ? from : end, text.replaceAll('\n', feed))] };
}

/** New lines before an entry and the comments above it that are its own. */
function linesAbove(
  { loaded, lineEnd: feed }: Setting,
  lines: string,
  column: number,
  anchor: TreeEntry,
): Plan {
  const margin = ' '.repeat(column);
  const { start } = linesOfText(loaded, anchor);
  const isBehind = start === anchor.start;
  const text = isBehind ? `${lines}\n${margin}` : `${margin}${lines}\n`;
  return { edits: [insertion(start, text.replaceAll('\n', feed))] };
}

function planFlow(setting: Setting, node: CollectionNode, added: string, before?: TreeEntry): Plan | NoPlan {
  const { start, entries } = node;
  const { text } = setting.loaded;
  // `[a: b]` is a map without brackets of its own.
  if (text[start] !== '{' && text[start] !== '[') return refuse('unproved', { start, end: start });
  if (commentIn(node, setting.loaded)) {
    const parts: FlowPart[] = entries.map((_, from) => ({ from }));
    parts.splice(before ? entries.indexOf(before) + 1 : 0, 0, { added });
    return rearrangeFlow(setting, node, parts) ?? refuse('unproved', node);
  }
  if (!before) return { edits: [insertion(entries[0]?.start ?? start + 1, `${added}, `)] };
  const from = lineStart(text, before.start);
  const margin = text.slice(from, before.start);
  // Items each on their own line stay so.
  const gap = isBlankText(margin) && from > start ? setting.lineEnd + margin : ' ';
  return { edits: [insertion(before.end, `,${gap}${added}`)] };
}

/** Behind the nearest entry that `order` puts before `key`, else before the nearest that it puts after, else at the end. */
function neighbours(
  { entries }: CollectionNode,
  key: string,
  order: readonly string[],
): { readonly before?: TreeEntry | undefined; readonly after?: TreeEntry | undefined } {
  const found = siblingsOf(entries, order).get(key);
  if (found?.before !== undefined) return { before: entries[found.before] };
  if (found?.after !== undefined) return { before: entries[found.after - 1], after: entries[found.after] };
  return { before: entries.at(-1) };
}

/** The indices of the nearest entries that an order puts before and after a key. */
interface Siblings {
  readonly before: number | undefined;
  after: number | undefined;
}

const known = new WeakMap<
  readonly TreeEntry[],
  { readonly order: readonly string[]; readonly siblings: ReadonlyMap<string, Siblings> }
>();

/** The siblings of each key of `order`; made once, as many keys may be added to one map. */
function siblingsOf(entries: readonly TreeEntry[], order: readonly string[]): ReadonlyMap<string, Siblings> {
  const last = known.get(entries);
  if (last?.order === order) return last.siblings;
  const places = new Map(entries.map(({ key }, index) => [key, index]));
  const siblings = new Map<string, Siblings>();
  let before: number | undefined;
  for (const key of order) {
    if (!siblings.has(key)) siblings.set(key, { before, after: undefined });
    before = places.get(key) ?? before;
  }
  let after: number | undefined;
  for (const key of order.toReversed()) {
    const found = siblings.get(key);
    if (found) found.after = after;
    after = places.get(key) ?? after;
  }
  known.set(entries, { order, siblings });
  return siblings;
}

/** The first entry of an empty document. */
export function planFirst({ loaded, style, lineEnd: feed }: Setting, value: ValueMap): Plan {
  const { text, contentEnd } = loaded;
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  const lines = Object.entries(value)
    .flatMap(([key, part]) => (part === undefined ? [] : [renderPair(key, part, 0, style)]))
    .join('\n')
    .replaceAll('\n', feed);
  const fresh = contentEnd <= first || text[contentEnd - 1] === '\n';
  return { edits: [insertion(contentEnd, fresh ? lines + feed : feed + lines)] };
}
