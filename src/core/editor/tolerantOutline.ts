import { maxDepth } from '../yaml/limits';
import { lineEnd, nextLine } from '../yaml/lines';
import type { Path } from '../yaml/yamlTypes';
import {
  isSpaceOrTab,
  resume,
  type TolerantStyle,
  type TolerantValue,
  tolerantKey,
  tolerantValue,
} from './tolerantValue';

/**
 * A key, a list item or a bare word of a text that may be half-typed, by its indentation alone. Offsets are UTF-16 units
 * of the whole text.
 */
export interface TolerantEntry {
  /** The index of the entry that holds it; -1 for the document. */
  readonly parent: number;
  /** The key or the index; '' for a bare word, which may become a key. */
  readonly step: string | number;
  readonly kind: 'key' | 'item' | 'bare';
  readonly column: number;
  /** The key, the dash or the bare word. */
  readonly start: number;
  readonly end: number;
  /** Behind the colon or the dash. */
  readonly slot: number;
  /** The scalar or the brackets behind it, over all its lines; at `slot` where there are none. */
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly style: TolerantStyle;
  /** The closing brackets that are missing, or the quote; '' where none is. */
  readonly missing: string;
}

type Growing = { -readonly [Key in keyof TolerantEntry]: TolerantEntry[Key] };

/** The keys and items of a text in their order, by indentation: what there is to go by while someone types. */
export function tolerantOutline(text: string): readonly TolerantEntry[] {
  const entries: Growing[] = [];
  const chain: number[] = [];
  const counts = new Map<number, number>();
  let open: { readonly entry: Growing; readonly value: TolerantValue } | undefined;

  const add = (
    kind: TolerantEntry['kind'],
    column: number,
    start: number,
    end: number,
    slot: number,
    key = '',
  ) => {
    for (let top = entries[chain.at(-1) ?? -1]; top; top = entries[chain.at(-1) ?? -1]) {
      const holds = top.column < column || (top.column === column && kind === 'item' && top.kind === 'key');
      if (holds && top.kind !== 'bare') break;
      chain.pop();
    }
    const parent = chain.at(-1) ?? -1;
    const count = counts.get(parent) ?? 0;
    if (kind === 'item') counts.set(parent, count + 1);
    const entry: Growing = {
      parent,
      step: kind === 'item' ? count : key,
      kind,
      column,
      start,
      end,
      slot,
      valueStart: slot,
      valueEnd: slot,
      style: 'empty',
      missing: '',
    };
    chain.push(entries.push(entry) - 1);
    return entry;
  };

  const takeValue = (entry: Growing, start: number, stop: number) => {
    const value = tolerantValue(text, start, stop);
    if (!value) return;
    Object.assign(entry, { valueStart: start, valueEnd: value.end, style: value.style });
    entry.missing = missingIn(value);
    open = value.open ? { entry, value } : undefined;
  };

  const takeLine = (from: number, start: number, stop: number) => {
    let at = start;
    let item: Growing | undefined;
    while (chain.length < maxDepth && text[at] === '-' && (at + 1 >= stop || isSpaceOrTab(text[at + 1]))) {
      item = add('item', at - from, at, at + 1, at + 1);
      at = skipBlanks(text, at + 1, stop);
    }
    if (at >= stop || text[at] === '#') return;
    const key = tolerantKey(text, at, stop);
    if (key) {
      const entry = add('key', at - from, at, key.end, key.slot, key.name);
      takeValue(entry, skipBlanks(text, key.slot, stop), stop);
    } else if (item) {
      takeValue(item, at, stop);
    } else {
      const above = entries[chain.at(-1) ?? -1];
      const goesOn = above?.style === 'plain' && above.column < at - from;
      const end = tolerantValue(text, at, stop)?.end ?? stop;
      if (goesOn) above.valueEnd = end;
      else add('bare', at - from, at, end, end);
    }
  };

  let line = text.startsWith('\uFEFF') ? 1 : 0;
  for (;;) {
    const stop = lineEnd(text, line);
    const start = skipBlanks(text, line, stop);
    if (open) {
      const { entry, value } = open;
      const goesOn: TolerantValue | undefined = resume(text, value, entry.column, line, start, stop);
      if (goesOn && start < stop) {
        entry.valueEnd = goesOn.end;
        entry.missing = missingIn(goesOn);
      }
      open = goesOn?.open ? { entry, value: goesOn } : undefined;
      if (!goesOn && start < stop) takeOrReset(line, start, stop);
    } else if (start < stop) takeOrReset(line, start, stop);
    if (stop >= text.length) return entries;
    line = nextLine(text, stop);
    if (line === stop) return entries;
  }

  function takeOrReset(from: number, start: number, stop: number) {
    if (text[start] === '#' || isMarker(text, start)) return;
    takeLine(from, start, stop);
  }
}

/** The keys and indexes that lead to an entry of an outline; a bare word's is that of what holds it. */
export function tolerantPath(entries: readonly TolerantEntry[], index: number): Path {
  const path: (string | number)[] = [];
  for (let entry = entries[index]; entry; entry = entries[entry.parent]) {
    if (entry.kind !== 'bare') path.unshift(entry.step);
  }
  return path;
}

function missingIn({ open, pending }: TolerantValue): string {
  if (!open) return '';
  const closers = [...pending]
    .reverse()
    .map((bracket) => (bracket === '[' ? ']' : bracket === '{' ? '}' : bracket));
  return closers.join('');
}

/** Returns the offset (UTF-16) of the first character from `from` on that is no space or tab, at most `stop`. */
function skipBlanks(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && isSpaceOrTab(text[at])) at += 1;
  return at;
}

/** The start and end of a document, and what git leaves in a conflict. */
function isMarker(text: string, at: number): boolean {
  return /^(?:---|\.\.\.|%|<{7}|\|{7}|={7}|>{7})/.test(text.slice(at, at + 7));
}
