import { placer } from '../yaml/lines';
import type { Loaded } from '../yaml/syntaxTree';
import { indentFolds } from './indentFolds';
import { loadTolerant } from './parseTolerant';
import { everyEntry } from './pathAt';

/** Lines that fold into the first of them: `start` and `end` are line numbers from 0, both included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  /** `marked` is what stands between `# region` and `# endregion`. */
  readonly kind: 'region' | 'comment' | 'marked';
}

/**
 * Returns the folds of a record's text, in the order of their first lines and at most one for each, the longest: lists,
 * maps and items of several lines, blocks of text and what is indented in them, and comments one below the other. By
 * indentation alone where nothing of the text can be read.
 */
export function foldingOf(text: string): readonly Fold[] {
  const loaded = loadTolerant(text);
  const lines = text.split('\n');
  if (!loaded)
    return indentFolds(lines)
      .map(([start, end]): Fold => ({ start, end, kind: 'region' }))
      .sort((one, other) => one.start - other.start);
  const place = placer(text);
  const folds = new Map<number, Fold>();
  const add = (start: number, end: number, kind: Fold['kind']) => {
    if (end > start && end > (folds.get(start)?.end ?? -1)) folds.set(start, { start, end, kind });
  };
  for (const { entry } of everyEntry(loaded)) {
    const end = place(Math.max(entry.start, entry.end)).line;
    add(place(entry.start).line, end, 'region');
    const { value } = entry;
    if (value.kind !== 'scalar' || (value.style !== 'literal' && value.style !== 'folded')) continue;
    const inner = place(value.start).line + 1;
    for (const [from, to] of indentFolds(lines.slice(inner, end + 1), inner)) add(from, to, 'region');
  }
  for (const [start, end] of markedRegions(loaded, (offset) => place(offset).line)) add(start, end, 'marked');
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

/** First and last line of what stands between comments that say so. */
function markedRegions(
  { comments }: Loaded,
  lineOf: (offset: number) => number,
): readonly (readonly [number, number])[] {
  const open: number[] = [];
  return comments.flatMap(({ offset, text }): (readonly [number, number])[] => {
    const word = /^#\s*(region|endregion)\b/.exec(text.slice(0, 40))?.[1];
    if (word === 'region') open.push(lineOf(offset));
    const start = word === 'endregion' ? open.pop() : undefined;
    return start === undefined ? [] : [[start, lineOf(offset)]];
  });
}
