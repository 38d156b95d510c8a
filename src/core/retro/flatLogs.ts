import { isDay } from '../day';
import { areInOrder, entryKeys, newestOf } from './entries';
import { matchHeading } from './families';
import { plainHeading } from './plainHeading';
import type { Heading, Outline } from './retroOutline';
import { namesComing } from './stems';
import { isBlank } from './textLines';

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

/**
 * A log whose dated headings are themselves the known ones: where its newest entry begins, and the heading that begins the next.
 * @param known all known headings, of which `top` are those on the highest level
 */
export function datedLogOf(
  outline: Outline,
  known: readonly Heading[],
  top: readonly Heading[],
): LogEntry | undefined {
  const dated = top.filter(({ text }) => /\d/.test(text));
  const keys = top[0] === dated[0] ? entryKeys(dated.map(({ text }) => text)) : undefined;
  if (!keys || new Set(keys).size < 2) return undefined;
  const isOneEach = new Set(keys).size === keys.length;
  if (isOneEach && (dated.length < known.length || !areLists(dated, keys))) return undefined;
  const newest = newestOf(isOneEach ? keysOfWritten(outline, dated, keys) : keys);
  const end = dated.find((_, at) => at > newest && keys[at] !== keys[newest]);
  return { first: dated[newest], end };
}

/** The keys of the headings below which something is written, as the newest may wait for its actions, and empty ones of the others; all, where none holds anything. */
function keysOfWritten(
  { lines, headings }: Outline,
  dated: readonly Heading[],
  keys: readonly string[],
): readonly string[] {
  const ofWritten = dated.map((heading, at) => {
    const next = headings[firstBehind(headings, heading.line)]?.line ?? lines.length;
    const isWritten = lines.slice(heading.lastLine + 1, next).some((line) => !isBlank(line));
    return isWritten ? (keys[at] ?? '') : '';
  });
  return ofWritten.some((key) => key !== '') ? ofWritten : keys;
}

/** Fewer lists of actions with a day each may be one retro's, to be done by then. */
const FEWEST_LISTS = 3;
const isDue =
  /(?<!\p{L})(?:due|by|until|till|before|after|deadline|bis|vor|nach|ab|para|hasta|antes|después|avant|pour|jusqu\p{L}*|après|até|depois|entro|prima|dopo|tot|voor|na)(?!\p{L})/iu;

/** "Action items - 2026-05-04" above those of the retro before, and so on: headings for actions in the order of their days. */
function areLists(dated: readonly Heading[], keys: readonly string[]): boolean {
  return (
    dated.length >= FEWEST_LISTS &&
    keys.every(isDay) &&
    areInOrder(keys) &&
    dated.every(({ text }) => matchHeading(text)?.topic === 'actions' && !isDue.test(text))
  );
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
