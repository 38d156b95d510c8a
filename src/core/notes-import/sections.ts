import { addDays, type Day } from '../day';
import { isBlankText } from '../isBlankText';
import type { DayOrder } from '../retro/wholeDay';
import { type DayMark, dayMarks, ROW } from './dayMarks';
import { isTime } from './nameIn';
import { bothReadings, type DayFacts, resolveDays } from './resolveDays';
import { withWeeks } from './weekDays';
import { isBareRest, type WrittenDay } from './writtenDay';

/** The part of a running file that is about one day. Lines count from 0 in the given lines; `end` is behind it. */
interface NoteSection {
  /** Undefined where it can be read in two ways. */
  readonly day: Day | undefined;
  /** Its first line: the heading itself where that says more than the day, else the line below. */
  readonly start: number;
  readonly end: number;
  /** The line of its heading, and what it says beside the day. */
  readonly at: number;
  readonly says: string;
  /** The heading of the highest rank above it, which may name whose day it is. */
  readonly title: string | undefined;
}

/** Lines of a running file that belong to no day. */
interface Gap {
  readonly start: number;
  readonly lines: number;
}

/** A day that can be read in two ways, as it is written. */
export interface DayExample {
  readonly text: string;
  readonly dmy: Day | undefined;
  readonly mdy: Day | undefined;
}

/** A running file cut into one section per day; lines count from 0. */
export interface NoteSections {
  readonly sections: readonly NoteSection[];
  readonly gaps: readonly Gap[];
  /** Lines of headings whose year was taken from the days around them. */
  readonly guessed: readonly number[];
  /** Lines of headings that name a week, whose Monday is taken. */
  readonly weeks: readonly number[];
  /** Headings above the days, such as the person's name. */
  readonly titles: readonly string[];
  readonly order: DayOrder | undefined;
  readonly example: DayExample | undefined;
}

/** What is known of the file beside its lines. */
interface SectionFacts extends DayFacts {
  /** The year that its path names. */
  readonly year?: number | undefined;
  /** The Monday of the week that its name names. */
  readonly week?: Day | undefined;
}

/** The level of bold lines and of lines that are nothing but a day: below all headings. */
const INLINE = 7;

/** Cuts a running file at its headings that name a day; those of the rank that names most days count. */
export function sectionsOf(lines: readonly string[], facts: SectionFacts): NoteSections {
  const marks = dayMarks(lines, facts.week !== undefined);
  const level = commonest(marks.flatMap((mark) => (mark.written ? [mark.level] : [])));
  // Below a day that is a line of its own, headings are that day's, but for one of the highest rank.
  const rank = level < INLINE ? level : 2;
  const isDay = (mark: DayMark) => mark.level === level && mark.written !== undefined;
  const ends = endsOf(marks, rank, isDay);
  const titles: string[] = [];
  const days: {
    mark: DayMark;
    written: WrittenDay;
    end: number;
    year: number | undefined;
    title: string | undefined;
  }[] = [];
  let title: string | undefined;
  let year = facts.year;
  for (const [index, mark] of marks.entries()) {
    const { text, written } = mark;
    if (mark.level < rank) {
      year = yearOf(text) ?? year;
      if (!isTime(text)) {
        title = text;
        titles.push(text);
      }
    }
    if (!isDay(mark) || !written) continue;
    // What stands below a table is no part of its last row.
    const end = level === ROW ? mark.lastLine + 1 : (ends[index] ?? lines.length);
    days.push({ mark, written, end, year, title });
  }
  const read = resolveDays(
    withWeeks(
      days.map((one) => ({ written: inWeek(one.written, facts.week), year: one.year })),
      facts.today,
    ),
    facts,
  );
  const sections = days.map(({ mark, written, end, title: above }, index): NoteSection => {
    const isBare = isBareRest(written.rest);
    return {
      day: read.days[index],
      start: isBare ? mark.lastLine + 1 : mark.line,
      end,
      at: mark.line,
      says: isBare ? '' : written.rest,
      title: above,
    };
  });
  const taken = new Set<number>();
  for (const { at, end } of sections) for (let line = at; line < end; line++) taken.add(line);
  for (const mark of marks)
    if (mark.level < rank) for (let line = mark.line; line <= mark.lastLine; line++) taken.add(line);
  const unclear = read.unclear === undefined ? undefined : days[read.unclear];
  return {
    sections,
    gaps: gapsOf(lines, (line) => taken.has(line)),
    guessed: read.guessed.flatMap((at) => days[at]?.mark.line ?? []),
    weeks: days.flatMap(({ mark, written }) => (written.week === undefined ? [] : [mark.line])),
    titles,
    order: read.order,
    example: unclear && { text: unclear.mark.text, ...bothReadings(unclear.written, facts.today) },
  };
}

/** A weekday alone as the day of its week. */
function inWeek(written: WrittenDay, week: Day | undefined): WrittenDay {
  const { day, month, figures, weekday } = written;
  if ((week === undefined || weekday === undefined || day) ?? month ?? figures) return written;
  return { ...written, day: addDays(week, (weekday + 6) % 7) };
}

/** The year of a heading that only says when: `2026`, `October 2026`, `Q4 2026`. */
function yearOf(text: string): number | undefined {
  const year = isTime(text) ? /(?<!\d)([12]\d{3})(?!\d)/.exec(text)?.[1] : undefined;
  return year === undefined ? undefined : Number(year);
}

/** The line at which the section of each heading ends: at the next one of a higher rank, or of its rank with a day. */
function endsOf(
  all: readonly DayMark[],
  rank: number,
  isDay: (mark: DayMark) => boolean,
): readonly (number | undefined)[] {
  const ends: (number | undefined)[] = [];
  let end: number | undefined;
  for (const [index, mark] of [...all.entries()].reverse()) {
    ends[index] = end;
    if (mark.level < rank || isDay(mark)) end = mark.line;
  }
  return ends;
}

/** Stretches of lines with words that no section took. */
function gapsOf(lines: readonly string[], isTaken: (line: number) => boolean): readonly Gap[] {
  const gaps: { start: number; lines: number }[] = [];
  let isParted = true;
  for (const [line, text] of lines.entries()) {
    isParted ||= isTaken(line);
    if (isTaken(line) || isBlankText(text)) continue;
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
