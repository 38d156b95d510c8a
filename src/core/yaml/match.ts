import { compareText } from '../compareText';
import { isList } from '../isList';
import { isDataMap, sameData } from './data';
import type { Data } from './yamlTypes';

/** Where each item of a new list comes from: the index of the old item that it is, unchanged or edited; undefined: it is new. */
type Matching = readonly (number | undefined)[];

/**
 * Returns, for each new item, the index of the old one that it is; undefined for one that is new. Equal data are the
 * same item, wherever they moved, and so are an item and one that begins with the same text (`Plan` and `{text: Plan,
 * link: …}`). What is left over between the same neighbours on both sides is an edited item where it is much like the
 * old one, else one is gone and the other is new.
 */
export function match(old: readonly Data[], now: readonly Data[]): Matching {
  const from: (number | undefined)[] = now.map(() => undefined);
  const rest = new Set(old.keys());
  pairEqual(old, now, from, rest, keyOf);
  if (rest.size > 0) pairEqual(old, now, from, rest, nameOf);
  if (rest.size > 0) pairEdited(old, now, from, rest);
  return from;
}

/** Pairs the items left over that have the same key, in their order. */
function pairEqual(
  old: readonly Data[],
  now: readonly Data[],
  from: (number | undefined)[],
  rest: Set<number>,
  keyOf: (data: Data) => string | undefined,
): void {
  const places = new Map<string, number[]>();
  for (const index of [...rest].reverse()) {
    const key = keyOf(old[index] ?? '');
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), index]);
  }
  for (const [place, data] of now.entries()) {
    const key = from[place] === undefined ? keyOf(data) : undefined;
    const index = key === undefined ? undefined : places.get(key)?.pop();
    if (index === undefined) continue;
    from[place] = index;
    rest.delete(index);
  }
}

const day = /^\d{4}-\d\d-\d\d$/;

/** The text that an item begins with, unless that is a day, which others begin with as well. */
function nameOf(data: Data): string | undefined {
  const name = typeof data === 'string' ? data : Object.values(data)[0];
  return typeof name === 'string' && name !== '' && !day.test(name) ? name : undefined;
}

/** The members of `indexes` (no index twice) that already stand in rising order, as many as can be. */
export function rising(indexes: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []; // places in `indexes`; of all rows that long, the one that ends lowest
  const before: (number | undefined)[] = [];
  for (const [place, index] of indexes.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((indexes[tails[middle] ?? 0] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    before.push(tails[low - 1]);
    tails[low] = place;
  }
  const row = new Set<number>();
  for (let place = tails.at(-1); place !== undefined; place = before[place]) row.add(indexes[place] ?? 0);
  return row;
}

/** How many of the old items in a gap are looked at for each new one. */
const REACH = 20;

function pairEdited(
  old: readonly Data[],
  now: readonly Data[],
  from: (number | undefined)[],
  rest: ReadonlySet<number>,
): void {
  const row = rising(from.filter((index) => index !== undefined));
  const uppers = [...row].sort((one, other) => one - other);
  let next = 0; // the old item that may be taken next
  let anchor = 0; // in `uppers`: the neighbour behind the gap
  for (const [place, data] of now.entries()) {
    const index = from[place];
    if (index !== undefined) {
      if (!row.has(index)) continue;
      next = index + 1;
      anchor += 1;
      continue;
    }
    const end = Math.min(uppers[anchor] ?? old.length, next + REACH);
    for (let candidate = next; candidate < end; candidate += 1) {
      if (!rest.has(candidate) || !isLike(old[candidate] ?? '', data)) continue;
      from[place] = candidate;
      next = candidate + 1;
      break;
    }
  }
}

/** True if an item may be the other one edited, rather than another one. */
function isLike(one: Data, other: Data): boolean {
  if (typeof one === 'string' && typeof other === 'string') return isLikeText(one, other);
  if (isDataMap(one) && isDataMap(other)) {
    const keys = Object.keys(one);
    return keys.filter((key) => sameIn(one[key], other[key])).length * 2 > keys.length;
  }
  return isList(one) && isList(other) && one.some((part) => other.some((like) => sameData(part, like)));
}

function sameIn(one: Data | undefined, other: Data | undefined): boolean {
  return one !== undefined && other !== undefined && sameData(one, other);
}

/** Half of the longer text or more is at the start and end of both. */
function isLikeText(one: string, other: string): boolean {
  const [least, most] = one.length < other.length ? [one.length, other.length] : [other.length, one.length];
  let head = 0;
  while (head < least && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < least - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return most > 3 && (head + tail) * 2 >= most;
}

function keyOf(data: Data): string {
  return JSON.stringify(data, (_, part: Data) =>
    isDataMap(part) ? Object.entries(part).sort(([one], [other]) => compareText(one, other)) : part,
  );
}
