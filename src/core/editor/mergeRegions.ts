import { diff3MergeRegions, diffIndices } from 'node-diff3';

/** Lines that base and both sides have at one place. */
export interface MergeSide {
  readonly base: readonly string[];
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** Lines that are settled, or lines that both sides changed. */
type Region = { readonly same: readonly string[] } | MergeSide;

/** The library compares each line with each: beyond so many pairs a text is cut at lines that it has once. */
const MOST_PAIRS = 4_000_000;

/** Takes three versions of a text apart into what is settled and what both sides changed. */
export function apart(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Region[] {
  const least = Math.min(base.length, mine.length, theirs.length);
  let head = 0;
  while (head < least && base[head] === mine[head] && base[head] === theirs[head]) head += 1;
  let tail = 0;
  const isSame = (at: number) => base.at(at) === mine.at(at) && base.at(at) === theirs.at(at);
  while (tail < least - head && isSame(-1 - tail)) tail += 1;
  const inner = (lines: readonly string[]) => lines.slice(head, lines.length - tail);
  const middle = { base: inner(base), mine: inner(mine), theirs: inner(theirs) };
  const parts = isSmall(middle) ? [middle] : cut(middle);
  return [
    { same: base.slice(0, head) },
    ...parts.flatMap((part): Region[] => ('same' in part ? [part] : isSmall(part) ? regions(part) : [part])),
    { same: base.slice(base.length - tail) },
  ];
}

/** Stretches in which two texts differ, by line: `from`–`to` of the old give way to `start`–`end` of the new. */
export function differing(
  before: readonly string[],
  after: readonly string[],
): readonly { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (old.length === 0 && now.length === 0) return [];
  if (old.length * now.length > MOST_PAIRS)
    return [{ from: head, to: head + old.length, start: head, end: head + now.length }];
  return diffIndices(old, now).map(({ buffer1: [from, gone], buffer2: [start, come] }) => ({
    from: head + from,
    to: head + from + gone,
    start: head + start,
    end: head + start + come,
  }));
}

function isSmall({ base, mine, theirs }: MergeSide): boolean {
  return base.length * Math.max(mine.length, theirs.length) <= MOST_PAIRS;
}

function regions({ base, mine, theirs }: MergeSide): Region[] {
  return diff3MergeRegions([...mine], [...base], [...theirs]).map((region) =>
    region.stable
      ? { same: region.bufferContent }
      : { base: region.oContent, mine: region.aContent, theirs: region.bContent },
  );
}

/** Cuts at the lines that each of the three has once, as far as they are in the same order. */
function cut({ base, mine, theirs }: MergeSide): Region[] {
  const places = [mine, theirs].map(onceIn);
  const once = [...onceIn(base)].map(([line, at]) => ({
    at,
    own: places[0]?.get(line),
    other: places[1]?.get(line),
  }));
  const common = once.flatMap(({ at, own, other }) =>
    own === undefined || other === undefined ? [] : [{ at, own, other }],
  );
  const anchors = ascending(
    ascending(common, ({ own }) => own),
    ({ other }) => other,
  );
  const parts: Region[] = [];
  let from = { at: -1, own: -1, other: -1 };
  for (const to of [...anchors, { at: base.length, own: mine.length, other: theirs.length }]) {
    parts.push({
      base: base.slice(from.at + 1, to.at),
      mine: mine.slice(from.own + 1, to.own),
      theirs: theirs.slice(from.other + 1, to.other),
    });
    parts.push({ same: base.slice(to.at, to.at + 1) });
    from = to;
  }
  return parts;
}

function onceIn(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [at, line] of lines.entries()) places.set(line, places.has(line) ? -1 : at);
  return new Map([...places].filter(([, at]) => at >= 0));
}

/** The longest part of a list whose keys ascend (patience sorting: https://en.wikipedia.org/wiki/Patience_sorting). */
function ascending<T>(list: readonly T[], keyOf: (item: T) => number): readonly T[] {
  interface Card {
    readonly item: T;
    readonly below: Card | undefined;
  }
  const piles: Card[] = [];
  for (const item of list) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const card = piles[middle];
      if (card && keyOf(card.item) < keyOf(item)) low = middle + 1;
      else high = middle;
    }
    piles[low] = { item, below: piles[low - 1] };
  }
  const found: T[] = [];
  for (let card = piles.at(-1); card; card = card.below) found.push(card.item);
  return found.reverse();
}
