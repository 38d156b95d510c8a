import { boldFooter } from './boldFooter';
import { entryKeys, newestOf } from './entries';
import { matchHeading } from './families';
import { datedLogOf, firstBehind, flatLogOf } from './flatLogs';
import { withLikeEntries, withoutTemplate, withoutWaiting } from './likeEntries';
import { isRule, listsIn } from './lists';
import type { Heading, Outline } from './retroOutline';
import { newestTableEntry, partBelow } from './tableLog';
import { isBlank } from './textLines';

/** The lines of a file in which a new answer belongs, and the heading beside which a new one would stand. */
export interface RetroSection {
  /** Lines `from` to `to` (exclusive); what stays last, such as link definitions, is not within. */
  readonly from: number;
  readonly to: number;
  readonly sibling: Heading | undefined;
  /** True if the file holds other, older retros as well. */
  readonly isPart: boolean;
}

/**
 * Finds the lines of the retro that is being written: all of a file of one retro; of a file of many, one below another,
 * the newest: the last, or the first where their dates or numbers go down.
 */
export function currentSection(outline: Outline): RetroSection {
  const found = sections.get(outline) ?? sectionIn(outline);
  sections.set(outline, found);
  return found;
}

/** Of one outline it is asked several times. */
const sections = new WeakMap<Outline, RetroSection>();

function sectionIn(outline: Outline): RetroSection {
  const { afterFrontMatter } = outline;
  const { headings, end } = withoutTemplate(outline);
  const below = headings.filter((heading) => !isTitle(heading, headings));
  const known = below.filter(({ text }) => matchHeading(text));
  const level = highest(known);
  const top = known.filter((heading) => heading.level === level);
  const table = newestTableEntry(outline, below, level);
  if (table) {
    const part = partOf(outline, table, nextEntry(outline, table), top);
    return { ...part, sibling: part.sibling ?? partBelow(table) };
  }
  const parentOf = parentsOf(headings);
  const above = new Set(top.flatMap((heading) => parentOf.get(heading) ?? []));
  const parents = withLikeEntries(headings, [...above]);
  const all = parents.length > 1 ? entryKeys(parents.map(({ text }) => text)) : undefined;
  const entries = withoutWaiting(outline, parents);
  const keys = all && entryKeys(entries.map(({ text }) => text));
  if (!keys) {
    const log = flatLogOf(headings, top) ?? datedLogOf(outline, known, top);
    if (log) return partOf(outline, log.first, log.end, top);
    const sibling = parents.length > 1 ? parents.at(-1) : (top.at(-1) ?? likely(headings));
    const to = withoutTail(outline, afterFrontMatter, end);
    return { from: afterFrontMatter, to, sibling: notDeeper(headings, sibling, to), isPart: false };
  }
  const newest = entries[newestOf(keys)];
  return partOf(outline, newest, newest && nextEntry(outline, newest), top);
}

/** The part of a log from the heading of an entry to the next one. */
function partOf(
  outline: Outline,
  newest: Heading | undefined,
  next: Heading | undefined,
  top: readonly Heading[],
): RetroSection {
  const from = newest?.line ?? outline.afterFrontMatter;
  const end = next?.line ?? outline.lines.length;
  const within = top.filter(({ line }) => line >= from && line < end && line !== (isEntry() ? -1 : from));
  const to = withoutTail(outline, (newest?.lastLine ?? from) + 1, end);
  return { from, to, sibling: notDeeper(outline.headings, within.at(-1), to), isPart: true };

  /** True if the heading of the entry is a known one itself. */
  function isEntry(): boolean {
    return newest !== undefined && top.includes(newest);
  }
}

/** The next heading that is not of an entry's own. */
function nextEntry({ headings }: Outline, entry: Heading): Heading | undefined {
  return headings.find(({ line, level }) => line > entry.line && level <= entry.level);
}

/**
 * A new heading's sibling, but no deeper than the last heading above the place: below "Decided", a heading like the parts of what
 * stands before would be one of its own parts.
 */
function notDeeper(
  headings: readonly Heading[],
  sibling: Heading | undefined,
  to: number,
): Heading | undefined {
  if (!sibling) return undefined;
  let result = sibling;
  for (const heading of headings) {
    if (heading.line > sibling.line && heading.line < to && heading.level < result.level) result = heading;
  }
  return result;
}

/**
 * Returns the line (exclusive) at which the text under a heading ends: the next heading of any level, a rule above a
 * footer, or `to`.
 */
export function bodyEnd(outline: Outline, heading: Heading, to: number): number {
  const next = outline.headings[firstBehind(outline.headings, heading.line)]?.line ?? to;
  return beforeRule(outline, heading.lastLine + 1, Math.min(next, to));
}

/** The end of the lines `from` to `to` before a rule that parts them from a footer. */
export function beforeRule(outline: Outline, from: number, to: number): number {
  const { lines, quiet, format } = outline;
  let isWritten = false;
  for (let at = from; at < to; at++) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '' || quiet[at]) continue;
    if (isRule(text, format) && !leadsToList(outline, at + 1, to, isWritten)) return at;
    isWritten ||= !isRule(text, format);
  }
  return to;
}

/**
 * True if a list below a rule is the heading's own and no footer: the rule only adorns the heading, or the list's first item
 * waits to be filled in.
 */
function leadsToList(outline: Outline, from: number, to: number, isWritten: boolean): boolean {
  let at = from;
  while (at < to && isBlank(outline.lines[at])) at++;
  const item = at < to ? listsIn(outline, at, at + 1)[0]?.items[0] : undefined;
  // A rule right below an item parts it from the next.
  const isBetween = !isBlank(outline.lines[from - 2]);
  return item !== undefined && (!isWritten || item.empty || isBetween);
}

/** The title of a file may hold any words: the first heading, alone on its level. */
export function isTitle(heading: Heading, headings: readonly Heading[]): boolean {
  if (heading !== headings[0] || headings.length === 1) return false;
  return headings.filter((other) => other.level === heading.level).length === 1;
}

/** The heading above each that has one: the last before it on a higher level. */
function parentsOf(headings: readonly Heading[]): ReadonlyMap<Heading, Heading> {
  const parents = new Map<Heading, Heading>();
  const open: Heading[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const parent = open.at(-1);
    if (parent) parents.set(heading, parent);
    open.push(heading);
  }
  return parents;
}

function highest(headings: readonly Heading[]): number {
  return headings.reduce((level, heading) => Math.min(level, heading.level), Number.POSITIVE_INFINITY);
}

/** Among headings none of which is known: the last below the title. */
function likely(headings: readonly Heading[]): Heading | undefined {
  const [title, ...others] = headings;
  if (!title) return undefined;
  const level = highest(others);
  return others.findLast((heading) => heading.level === level);
}

/** The end of the lines `from` to `to` before link definitions, a closing rule, or a rule with a short footer. */
function withoutTail(outline: Outline, from: number, to: number): number {
  const { lines, format, quiet } = outline;
  let end = to;
  for (let at = to - 1; at >= from; at--) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    const isDefinition =
      format === 'org'
        ? quiet[at] && /^#\s/.test(text)
        : format === 'rst'
          ? /^\.\. _/.test(text)
          : /^ {0,3}\[[^\]]{1,200}\]:[ \t]*\S/.test(text);
    if (!isDefinition || quiet[at] !== (format === 'org')) break;
    end = at;
  }
  const most = 3;
  let seen = 0;
  for (let at = end - 1; at > from && seen <= most; at--) {
    const text = lines[at]?.text ?? '';
    if (text.trim() === '') continue;
    if (quiet[at] || /^\s*[|>]/.test(text) || listsIn(outline, at, at + 1).length > 0) break;
    const heading = outline.headings.find((one) => one.line <= at && at <= one.lastLine);
    if (heading && (heading.style !== 'bold' || matchHeading(heading.text))) break;
    if (isRule(text, format) && isBlank(lines[at - 1])) return at;
    seen++;
  }
  return end - boldFooter(outline, from, end);
}
