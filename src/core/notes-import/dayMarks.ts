import { isBlankText } from '../isBlankText';
import { type Heading, outline } from '../retro/retroOutline';
import { dayLine } from './dayLines';
import { isBareRest, type WrittenDay, writtenDay } from './writtenDay';

/** A heading, or a line that is nothing but a day, of a text's lines. */
export interface DayMark {
  readonly level: number;
  readonly text: string;
  /** Its first and last line, from 0. */
  readonly line: number;
  readonly lastLine: number;
  readonly written: WrittenDay | undefined;
}

/** Below all headings: a line of its own, an item of a list, a day with text behind it, a row of a table. */
const LINE = 8;
const ITEM = 9;
const LABELLED = 10;
/** The level of a day in a row of a table, deeper than that of any heading. */
export const ROW = 11;
/** Before a day in a line of its own: `- `, `**`, `> `, `🗓`. */
const LEADING = /^[^\p{L}\p{N}]{0,8}/u;

/** The title of a toggle, as Notion writes it. */
const TOGGLE = /^\s{0,8}<\/?(?:details|summary)(?=[\s>])/i;
const SUMMARY = /^\s{0,8}(?:<details[^<>]{0,40}>\s*)?<summary>(.{1,200}?)<\/summary>/iu;

/**
 * The headings of a text, and the lines that are nothing but a day, in order. A weekday alone counts only in the file of
 * a week.
 */
export function dayMarks(lines: readonly string[], isWeek: boolean): readonly DayMark[] {
  const marks = allMarks(lines, isWeek);
  // Days with text behind them part a file that nothing else parts, where there is more than one.
  const isParted = marks.some(({ level, written }) => level < LABELLED && written !== undefined);
  const counted = (of: number) =>
    !isParted && (of === ROW || marks.filter(({ level }) => level === of).length > 1);
  return marks.filter(({ level }) => level < LABELLED || counted(level));
}

function allMarks(lines: readonly string[], isWeek: boolean): readonly DayMark[] {
  // A toggle is HTML, in which nothing would be a heading or a day.
  const { headings, quiet } = outline(lines.map((line) => (TOGGLE.test(line) ? '' : line)).join('\n'), 'md');
  const byLine = new Map<number, Heading>();
  for (const heading of headings) byLine.set(heading.line, heading);
  const marks: DayMark[] = [];
  for (let at = 0; at < lines.length; at++) {
    const heading = byLine.get(at);
    if (heading) {
      const { level, text, line, lastLine } = heading;
      marks.push({ level, text, line, lastLine, written: asMark(text, level, isWeek) });
      at = lastLine;
      continue;
    }
    const source = lines[at] ?? '';
    if (quiet[at] || isBlankText(source)) continue;
    const [, summary] = source.length > 300 ? [] : (SUMMARY.exec(source) ?? []);
    const text = summary?.replace(/<[^<>]{0,20}>/g, '') ?? source;
    const isShort = text.length <= 60 && /^(?!\s)[^\p{L}\p{N}]{0,8}[\p{L}\p{N}]/u.test(text);
    const bare = text.replace(LEADING, '');
    const written = isShort ? asMark(bare, LINE, isWeek) : undefined;
    if (written) {
      // A toggle of Notion begins on the line above.
      const line =
        summary !== undefined && /^\s*<details[^<>]{0,40}>\s*$/i.test(lines[at - 1] ?? '') ? at - 1 : at;
      marks.push({ level: /^[-*+•]\s/.test(text) ? ITEM : LINE, text: bare, line, lastLine: at, written });
      continue;
    }
    const label = /^\s*[^\s|]/.test(text) && /^\s/.test(text) ? undefined : dayLine(text);
    if (label)
      marks.push({
        level: label.kind === 'row' ? ROW : LABELLED,
        text: bare,
        line: at,
        lastLine: at,
        written: label.written,
      });
  }
  return marks;
}

function asMark(text: string, level: number, isWeek: boolean): WrittenDay | undefined {
  const written = writtenDay(text.replace(/\]\([^()\s]*\)/g, ']'));
  if (!written) return undefined;
  const isDate =
    written.day !== undefined ||
    written.month !== undefined ||
    (written.figures ?? written.week) !== undefined;
  if (!isDate) return isWeek ? written : undefined;
  return level < LINE || isBareRest(written.rest) ? written : undefined;
}
