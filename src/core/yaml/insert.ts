import { render, renderFlow, renderKey, renderPair } from './emit';
import { columnOf, lineEnd, lineStart } from './lines';
import { insertion, type NoPlan, type Plan, refuse, type Setting } from './plan';
import type { CollectionNode, Entry } from './tree';
import type { Value, ValueMap } from './types';

/** Adds `key` to a map that has entries; `order` places it among its siblings. */
export function planKey(
  setting: Setting,
  map: CollectionNode,
  key: string,
  value: Value,
  order: readonly string[] = [],
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
  return planLines(setting, pair, column, anchor, before === undefined);
}

/** Adds an item behind the last of a list that has items. */
export function planItem(setting: Setting, list: CollectionNode, value: Value): Plan | NoPlan {
  const { text } = setting.loaded;
  const last = list.entries.at(-1);
  if (!last) return refuse('unproved', list);
  if (list.flow) return planFlow(setting, list, renderFlow(value, setting.style), last);
  const column = columnOf(text, last.start);
  const gap = /^- +(?=[^\s#])/.exec(text.slice(last.start, lineEnd(text, last.start)))?.[0].slice(1) ?? ' ';
  return planLines(setting, `-${item(setting, value, column, gap)}`, column, last, false);
}

function item({ style }: Setting, value: Value, column: number, gap: string): string {
  // Items hang by the gap behind the dash, so a wide one is a deeper column for all their lines.
  const { head, body } = render(value, column + gap.length - 1, 'dash', style);
  return head.replace(/^ /, gap) + body;
}

function planLines(setting: Setting, lines: string, column: number, anchor: Entry, above: boolean): Plan {
  const margin = ' '.repeat(column);
  const text = above ? `${lines}\n${margin}` : `\n${margin}${lines}`;
  const offset = above ? anchor.start : lineEnd(setting.loaded.text, anchor.end);
  return { edits: [insertion(offset, text.replaceAll('\n', setting.lineEnd))] };
}

function planFlow(
  setting: Setting,
  { start, entries }: CollectionNode,
  added: string,
  before?: Entry,
): Plan | NoPlan {
  const { text } = setting.loaded;
  // `[a: b]` is a map without brackets of its own.
  if (text[start] !== '{' && text[start] !== '[') return refuse('unproved', { start, end: start });
  if (!before) return { edits: [insertion(entries[0]?.start ?? start + 1, `${added}, `)] };
  const from = lineStart(text, before.start);
  const margin = text.slice(from, before.start);
  // Items each on their own line stay so.
  const gap = margin.trim() === '' && from > start ? setting.lineEnd + margin : ' ';
  return { edits: [insertion(before.end, `,${gap}${added}`)] };
}

/** Behind the nearest entry that `order` puts before `key`, else before the nearest that it puts after, else at the end. */
function neighbours(
  { entries }: CollectionNode,
  key: string,
  order: readonly string[],
): { readonly before?: Entry | undefined; readonly after?: Entry | undefined } {
  const rank = order.indexOf(key);
  if (rank === -1) return { before: entries.at(-1) };
  for (const name of order.slice(0, rank).reverse()) {
    const before = entries.find((entry) => entry.key === name);
    if (before) return { before };
  }
  for (const name of order.slice(rank + 1)) {
    const index = entries.findIndex((entry) => entry.key === name);
    // Behind the entry above, so that comments above stay with the entry they are about.
    if (index !== -1) return { before: entries[index - 1], after: entries[index] };
  }
  return { before: entries.at(-1) };
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
