import { matchHeading } from './families';
import { isRule, listsIn } from './lists';
import type { Heading, Outline } from './retroOutline';
import { isBlank } from './textLines';

/** The lines of a file in which a new answer belongs, and the heading beside which a new one would stand. */
export interface RetroSection {
  /** Lines `from` to `to` (exclusive); what stays last, such as link definitions, is not within. */
  readonly from: number;
  readonly to: number;
  readonly sibling: Heading | undefined;
  /** Whether the file holds other, older retros as well. */
  readonly isPart: boolean;
}

/**
 * Where the retro that is being written stands. In a file of one retro that is all of it. In a file of many, one below another,
 * it is the newest: the last, or the first where their dates or numbers go down.
 */
export function currentSection(outline: Outline): RetroSection {
  const { headings, lines, afterFrontMatter } = outline;
  const known = headings.filter((heading) => matchHeading(heading.text) && !isTitle(heading, headings));
  const level = highest(known);
  const top = known.filter((heading) => heading.level === level);
  const parentOf = parentsOf(headings);
  const parents = [...new Set(top.flatMap((heading) => parentOf.get(heading) ?? []))];
  const first = parents[0];
  const last = parents.at(-1);
  // Parents without dates or numbers are people or subjects of the one retro, not retros.
  if (!first || !last || first === last || !parents.every((parent) => /\d/.test(parent.text))) {
    const sibling = parents.length > 1 ? last : (top.at(-1) ?? likely(headings));
    const to = withoutTail(outline, afterFrontMatter, lines.length);
    return { from: afterFrontMatter, to, sibling, isPart: false };
  }
  const newest = compare(numbersOf(first), numbersOf(last)) > 0 ? first : last;
  const from = newest.line;
  const next = headings.find((heading) => heading.line > from && heading.level <= newest.level);
  const end = next?.line ?? lines.length;
  const within = top.filter((heading) => heading.line > from && heading.line < end);
  return { from, to: withoutTail(outline, newest.lastLine + 1, end), sibling: within.at(-1), isPart: true };
}

/** Where the text under a heading ends: at the next heading of any level, a rule above a footer, or `to`. */
export function bodyEnd(outline: Outline, heading: Heading, to: number): number {
  const next = outline.headings.find((other) => other.line > heading.line)?.line ?? to;
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
 * Whether a list below a rule is the heading's own and no footer: the rule only adorns the heading, or the list's first item
 * waits to be filled in.
 */
function leadsToList(outline: Outline, from: number, to: number, isWritten: boolean): boolean {
  let at = from;
  while (at < to && isBlank(outline.lines[at])) at++;
  const item = at < to ? listsIn(outline, at, at + 1)[0]?.items[0] : undefined;
  return item !== undefined && (!isWritten || item.empty);
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

function numbersOf({ text }: Heading): number[] {
  const numbers = (text.match(/\d{1,9}/g) ?? []).map(Number);
  // 21/01/2026 is to be compared by its year first.
  return (numbers[0] ?? 0) < 100 && (numbers[2] ?? 0) > 1000 ? numbers.reverse() : numbers;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
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
    if (outline.headings.some((heading) => heading.line <= at && at <= heading.lastLine)) break;
    if (isRule(text, format) && isBlank(lines[at - 1])) return at;
    seen++;
  }
  return end;
}
