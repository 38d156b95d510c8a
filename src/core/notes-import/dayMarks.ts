import { type Heading, outline } from '../retro/retroOutline';
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

/** Below all headings: a line of its own, then an item of a list. */
const LINE = 8;
const ITEM = 9;
/** Before a day in a line of its own: `- `, `**`, `> `, `🗓`. */
const LEADING = /^[^\p{L}\p{N}]{0,8}/u;

/**
 * The headings of a text, and the lines that are nothing but a day, in order. A weekday alone counts only in the file of
 * a week.
 */
export function dayMarks(lines: readonly string[], isWeek: boolean): readonly DayMark[] {
  const { headings, quiet } = outline(lines.join('\n'), 'md');
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
    const text = lines[at] ?? '';
    if (quiet[at] || text.length > 60 || !/^[^\p{L}\p{N}\s]{0,6}\s?[\p{L}\p{N}[]/u.test(text)) continue;
    const bare = text.replace(LEADING, '');
    const written = asMark(bare, LINE, isWeek);
    if (!written) continue;
    marks.push({ level: /^[-*+•]\s/.test(text) ? ITEM : LINE, text: bare, line: at, lastLine: at, written });
  }
  return marks;
}

function asMark(text: string, level: number, isWeek: boolean): WrittenDay | undefined {
  const written = writtenDay(text.replace(/\]\([^()\s]*\)/g, ']'));
  if (!written) return undefined;
  const isDate = written.day !== undefined || written.month !== undefined || written.figures !== undefined;
  if (!isDate) return isWeek ? written : undefined;
  return level < LINE || isBareRest(written.rest) ? written : undefined;
}
