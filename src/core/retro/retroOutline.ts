import type { Format } from './format';
import { type HeadingFound, type HeadingStyle, lineHeading, underlinedHeading } from './headingLines';
import { indentedLabel } from './indentedLabel';
import { numberedQuestions } from './numberedQuestions';
import { quietLines } from './quiet';
import { isBlank, linesOf, type TextLine } from './textLines';

/** A heading of a retro, or a line that serves as one, and how it is written. */
export interface Heading {
  readonly style: HeadingStyle;
  readonly mark: string;
  /** From 1. Bold lines and labels are below all others: 7. */
  readonly level: number;
  readonly text: string;
  /** UTF-16 offsets of its first line's start and its last line's end, without the line end. */
  readonly offset: number;
  readonly end: number;
  /** Its first and last line, from 0. */
  readonly line: number;
  readonly lastLine: number;
}

/** A text read line by line as far as answers need it. */
export interface Outline {
  readonly format: Format;
  readonly lines: readonly TextLine[];
  /** Lines of code, front matter and comments. */
  readonly quiet: readonly boolean[];
  /** True if a block of code or a comment is never closed. */
  readonly open: boolean;
  readonly afterFrontMatter: number;
  readonly headings: readonly Heading[];
}

/** The headings of a text in its format, in order; none in code, front matter and comments. At most `limit` lines are read. */
export function headings(text: string, format: Format, limit?: number): readonly Heading[] {
  return outline(text, format, limit).headings;
}

/** Reads the lines of a text, at most `limit`, and finds its headings. */
export function outline(text: string, format: Format, limit?: number): Outline {
  const lines = linesOf(text, limit);
  const quiet = quietLines(lines, format);
  const questions = numberedQuestions(lines, quiet.lines, format);
  const hasIndents = format === 'md' || format === 'mdx' || format === 'txt';
  const found: Heading[] = [];
  // Underlines rank in the order in which they first appear.
  const underlines: string[] = [];
  for (let at = quiet.afterFrontMatter; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || quiet.lines[at] || isBlank(line)) continue;
    const near = { line, before: lines[at - 1], after: quiet.lines[at + 1] ? undefined : lines[at + 1] };
    const freeAbove = isBlank(near.before) || quiet.lines[at - 1] || found.at(-1)?.lastLine === at - 1;
    const underlined = underlinedHeading(near, format, freeAbove, lines[at + 2]);
    const asked = questions.has(at) ? asksAbove(line.text) : undefined;
    const heading =
      underlined ??
      asked ??
      lineHeading(near, format, freeAbove) ??
      (hasIndents ? indentedLabel(lines, at) : undefined);
    if (!heading) continue;
    const { lines: height, ...rest } = heading;
    const last = lines[at + height - 1] ?? line;
    let level = rest.level;
    if (level === undefined) {
      if (!underlines.includes(rest.mark)) underlines.push(rest.mark);
      level = underlines.indexOf(rest.mark) + 1;
    }
    found.push({ ...rest, level, offset: line.start, end: last.end, line: at, lastLine: at + height - 1 });
    at += height - 1;
  }
  return {
    format,
    lines,
    quiet: quiet.lines,
    open: quiet.open,
    afterFrontMatter: quiet.afterFrontMatter,
    headings: found,
  };
}

/** A question of a form, above the labels in its answer. */
function asksAbove(text: string): HeadingFound {
  return { style: 'label', mark: '', level: 6, text: text.trim(), lines: 1 };
}
