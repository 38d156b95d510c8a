import { isDay } from '../day';
import { entryKeys, newestOf } from './entries';
import { matchHeading } from './families';
import { plainHeading } from './plainHeading';
import type { Heading } from './retroOutline';
import { namesComing } from './stems';

/** Where the newest entry of a log begins, and the heading that begins the next. */
interface LogEntry {
  readonly first: Heading | undefined;
  readonly end: Heading | undefined;
}

/** A log whose entries' headings are on the level of the known ones that follow each. */
export function flatLogOf(headings: readonly Heading[], top: readonly Heading[]): LogEntry | undefined {
  const level = top[0]?.level;
  // Questions may be numbered beside them.
  const entries = headings.filter(
    (one) =>
      one.level === level &&
      entryKeys([one.text]) !== undefined &&
      !matchHeading(one.text) &&
      !namesComing(one.text),
  );
  const keys = entryKeys(entries.map(({ text }) => text));
  const [first, second] = entries;
  if (!keys || !first || !second || new Set(keys).size < keys.length) return undefined;
  // Each of them has known ones of its own.
  const isFollowed = (entry: Heading, at: number) => {
    const next = entries[at + 1]?.line ?? Number.POSITIVE_INFINITY;
    return (top[firstBehind(top, entry.line)]?.line ?? next) < next;
  };
  // The first may go without its number.
  const above = headings.findLast(({ line, level: own }) => own === level && line < (top[0]?.line ?? 0));
  const isFirst = above !== undefined && plainHeading(first.text).startsWith(`${plainHeading(above.text)} `);
  if (((top[0]?.line ?? 0) < first.line && !isFirst) || !entries.every(isFollowed)) return undefined;
  const newest = newestOf(keys);
  return { first: entries[newest], end: entries[newest + 1] };
}

/** A log whose dated headings are themselves the known ones: where its newest entry begins, and the heading that begins the next. */
export function datedLogOf(top: readonly Heading[]): LogEntry | undefined {
  const dated = top.filter(({ text }) => /\d/.test(text));
  const keys = top[0] === dated[0] ? entryKeys(dated.map(({ text }) => text)) : undefined;
  if (!keys || new Set(keys).size < 2) return undefined;
  // Where each day has one heading, all ask for the same: "Action items - 2026-05-04", above those of the retro before.
  const isOneEach = new Set(keys).size === keys.length;
  const isList =
    isOneEach && keys.every(isDay) && new Set(dated.map(({ text }) => matchHeading(text)?.topic)).size === 1;
  if (isOneEach && !isList) return undefined;
  const newest = keys[newestOf(keys)];
  const first = dated[keys.indexOf(newest ?? '')];
  const behind = keys.findIndex((key, at) => at > keys.indexOf(newest ?? '') && key !== newest);
  return { first, end: behind < 0 ? undefined : dated[behind] };
}

/** The place of the first heading below a line. */
export function firstBehind(headings: readonly Heading[], line: number): number {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.line ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
