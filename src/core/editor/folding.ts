import { placer } from '../yaml/lines';
import type { Loaded } from '../yaml/tree';
import { loadMended } from './mended';
import { everyEntry } from './pathAt';

/** Lines that fold into the first of them: `start` and `end` are line numbers from 0, both included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: 'region' | 'comment';
}

/**
 * What of a record's text folds: each list and map of several lines, each such item, blocks of text, and comments one below
 * the other. At most one fold starts on a line, the longest. In the order of the lines.
 */
export function foldingOf(text: string): readonly Fold[] {
  const loaded = loadMended(text);
  if (!loaded) return [];
  const place = placer(text);
  const folds = new Map<number, Fold>();
  const add = (start: number, end: number, kind: Fold['kind']) => {
    if (end > start && end > (folds.get(start)?.end ?? -1)) folds.set(start, { start, end, kind });
  };
  for (const { entry } of everyEntry(loaded)) {
    add(place(entry.start).line, place(Math.max(entry.start, entry.end)).line, 'region');
  }
  for (const [start, end] of commentBlocks(loaded, (offset) => place(offset).line))
    add(start, end, 'comment');
  return [...folds.values()].sort((one, other) => one.start - other.start);
}

/** First and last line of comments that have their lines to themselves. */
function commentBlocks(
  { text, comments }: Loaded,
  lineOf: (offset: number) => number,
): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  for (const { offset } of comments) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    if (!/^\uFEFF?[ \t]*$/.test(text.slice(start, offset))) continue;
    const line = lineOf(offset);
    const last = blocks.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else blocks.push([line, line]);
  }
  return blocks;
}
