import { apart, differing, type MergeSide } from './mergeRegions';

/** A stretch of the merged text, UTF-16 units. */
interface LineSpan {
  readonly offset: number;
  readonly length: number;
}

/** The result of merging two versions of a text. */
export interface Merged {
  readonly text: string;
  /** Where both sides changed the same lines: what stands there of the other side. */
  readonly conflicts: readonly LineSpan[];
}

/**
 * Merges two versions of a Markdown text line by line. Where both changed the same lines both stay: mine as they are, below
 * them theirs as a block quote (`> `) with blank lines around it. That is Markdown as people write it: it shows in every
 * preview, needs no words in any language, and is no conflict marker, which would make the YAML around it unreadable. Where
 * both only added lines, mine come first and nothing is quoted. Lines that one side deleted and the other changed stay
 * changed. Line ends are LF.
 */
export function mergeLines(base: string, mine: string, theirs: string): Merged {
  if (mine === theirs || theirs === base) return { text: mine, conflicts: [] };
  if (mine === base) return { text: theirs, conflicts: [] };
  const lines: string[] = [];
  const disputed: (readonly [number, number])[] = [];
  // A quote neither joins the text above nor takes in the text below.
  let isOpen = false;
  // Not `push(...)`: a text may have more lines than a call takes arguments.
  const add = (more: readonly string[]) => {
    if (isOpen && more.length > 0 && more[0] !== '') lines.push('');
    if (more.length > 0) isOpen = false;
    for (const line of more) lines.push(line);
  };
  for (const region of apart(base.split('\n'), mine.split('\n'), theirs.split('\n'))) {
    if ('same' in region) add(region.same);
    else {
      const { before, clash, isQuoted, after } = settle(region);
      add(before);
      if (isQuoted && lines.length > 0 && lines.at(-1) !== '') lines.push('');
      const start = lines.length;
      add(isQuoted ? clash.map((line) => (line === '' ? '>' : `> ${line}`)) : clash);
      if (clash.length > 0) disputed.push([start, lines.length]);
      isOpen = isQuoted;
      add(after);
    }
  }
  const starts = offsetsOf(lines);
  const conflicts = disputed.map(([from, to]) => ({
    offset: starts[from] ?? 0,
    length: Math.max(0, (starts[to] ?? 0) - (starts[from] ?? 0) - 1),
  }));
  return { text: lines.join('\n'), conflicts };
}

/**
 * A base for two versions of which nobody knows what they were: the lines that both have, in their order. Merged over it no line
 * of either is lost.
 */
export function commonLines(mine: string, theirs: string): string {
  const lines = mine.split('\n');
  const common: string[] = [];
  let at = 0;
  for (const { from, to } of differing(lines, theirs.split('\n'))) {
    for (; at < from; at++) common.push(lines[at] ?? '');
    at = to;
  }
  for (; at < lines.length; at++) common.push(lines[at] ?? '');
  return common.join('\n');
}

/** What becomes of a region, in order; `clash` is what shows of theirs where both cannot be had. */
interface Settled {
  readonly before: readonly string[];
  readonly clash: readonly string[];
  readonly isQuoted: boolean;
  readonly after: readonly string[];
}

function settle({ base, mine, theirs }: MergeSide): Settled {
  if (base.length > 0) {
    const both = additions(base, theirs, mine) ?? additions(base, mine, theirs);
    if (both) return { before: both, clash: [], isQuoted: false, after: [] };
    if (mine.length === 0 || theirs.length === 0)
      return { before: [], clash: mine.length === 0 ? theirs : mine, isQuoted: false, after: [] };
  }
  const least = Math.min(mine.length, theirs.length);
  let head = 0;
  while (head < least && mine[head] === theirs[head]) head += 1;
  let tail = 0;
  while (tail < least - head && mine.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1;
  const own = mine.slice(0, mine.length - tail);
  const other = theirs.slice(head, theirs.length - tail);
  const isAddition = base.length === 0 || own.length === head || other.length === 0;
  const after = mine.slice(mine.length - tail);
  if (isAddition) return { before: own, clash: [], isQuoted: false, after: [...other, ...after] };
  return { before: own, clash: other, isQuoted: true, after };
}

/** What both say where one side only added lines above or below what the other one changed. */
function additions(
  base: readonly string[],
  added: readonly string[],
  changed: readonly string[],
): readonly string[] | undefined {
  const more = added.length - base.length;
  if (more < 0) return undefined;
  if (base.every((line, at) => line === added[at])) return [...changed, ...added.slice(base.length)];
  if (base.every((line, at) => line === added[more + at])) return [...added.slice(0, more), ...changed];
  return undefined;
}

function offsetsOf(lines: readonly string[]): readonly number[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  return starts;
}
