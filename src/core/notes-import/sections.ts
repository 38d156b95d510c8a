import type { Day } from '../day';
import { dayIn, lacksYear } from '../dayIn';
import { type Heading, headings } from '../retro/retroOutline';
import { isTime } from './nameIn';

/** The part of a running file that is about one day. Lines count from 0 in the given lines; `end` is behind it. */
export interface NoteSection {
  readonly day: Day;
  /** Its first line: the heading itself where that says more than the day, else the line below. */
  readonly start: number;
  readonly end: number;
  /** The line of its heading. */
  readonly at: number;
  /** The heading of the highest rank above it, which may name whose day it is. */
  readonly title: string | undefined;
}

/** Lines of a running file that belong to no day. */
export interface Gap {
  readonly start: number;
  readonly lines: number;
}

/** A running file cut into one section per day; lines count from 0. */
export interface NoteSections {
  readonly sections: readonly NoteSection[];
  readonly gaps: readonly Gap[];
  /** Lines of headings that look like a day but are none for sure. */
  readonly unclear: readonly number[];
  /** Headings above the days, such as the person's name. */
  readonly titles: readonly string[];
}

/** Cuts a running file at its headings that name a day; those of the rank that names most days count. */
export function sectionsOf(lines: readonly string[]): NoteSections {
  const all = headings(lines.join('\n'), 'md');
  const found = new Map(all.map((heading) => [heading, dayIn(heading.text)]));
  const level = commonest(
    all.filter((heading) => typeof found.get(heading) === 'object').map((one) => one.level),
  );
  const ends = endsOf(all, level, (heading) => typeof found.get(heading) === 'object');
  const sections: NoteSection[] = [];
  const taken = new Set<number>();
  let title: string | undefined;
  const titles: string[] = [];
  for (const [index, heading] of all.entries()) {
    const day = found.get(heading);
    if (heading.level < level && !isTime(heading.text)) {
      title = heading.text;
      titles.push(title);
    }
    if (heading.level !== level || typeof day !== 'object') continue;
    const isBare = !hasWords(without(heading.text, day));
    const end = ends[index] ?? lines.length;
    const start = isBare ? heading.lastLine + 1 : heading.line;
    sections.push({ day: day.day, start, end, at: heading.line, title });
    for (let line = heading.line; line < end; line++) taken.add(line);
  }
  const structure = new Set(
    all
      .filter((heading) => heading.level < level)
      .flatMap((heading) =>
        Array.from({ length: heading.lastLine - heading.line + 1 }, (_, n) => heading.line + n),
      ),
  );
  const isUnclear = (heading: Heading) =>
    heading.level === level && (found.get(heading) === 'unclear' || lacksYear(heading.text));
  return {
    sections,
    gaps: gapsOf(lines, (line) => taken.has(line) || structure.has(line)),
    unclear: all.filter(isUnclear).map(({ line }) => line),
    titles,
  };
}

/** The line at which the section of each heading ends: at the next one of a higher rank, or of its rank with a day. */
function endsOf(
  all: readonly Heading[],
  level: number,
  isDay: (heading: Heading) => boolean,
): readonly (number | undefined)[] {
  const ends: (number | undefined)[] = [];
  let end: number | undefined;
  for (const [index, heading] of [...all.entries()].reverse()) {
    ends[index] = end;
    if (heading.level < level || (heading.level === level && isDay(heading))) end = heading.line;
  }
  return ends;
}

function without(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}

/** True if more is left of a heading than a weekday. */
function hasWords(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => !/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?$/i.test(word));
}

/** Stretches of lines with words that no section took. */
function gapsOf(lines: readonly string[], isTaken: (line: number) => boolean): readonly Gap[] {
  const gaps: { start: number; lines: number }[] = [];
  let isParted = true;
  for (const [line, text] of lines.entries()) {
    isParted ||= isTaken(line);
    if (isTaken(line) || text.trim() === '') continue;
    const last = gaps.at(-1);
    if (last && !isParted) last.lines = line - last.start + 1;
    else gaps.push({ start: line, lines: 1 });
    isParted = false;
  }
  return gaps;
}

/** The number that occurs most often; of several the smallest. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 0;
}
