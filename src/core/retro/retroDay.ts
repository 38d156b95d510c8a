import type { Day } from '../day';
import { dayAhead } from '../dayIn';
import { currentSection } from './currentSection';
import { formatOf } from './format';
import { clearDay, dateInPath, withoutExtension } from './pathDates';
import { outline } from './retroOutline';

const dateLine =
  /^[ \t]*(?:[-*+][ \t]+)?[*_|"']{0,3}(?:date|day|when|held|fecha|datum|data)(?: of [a-z ]{1,20})?[*_"']{0,3}[ \t]*:[*_]{0,2}[ \t]*(.{1,60})$/i;
const LINES_READ = 40;

/**
 * The day on which a retro was held, if it can be told: from its path, else from its front matter, its headings or a line
 * such as `Date: 2026-11-20` near its start. Of a file of many retros, the newest one's. A date that can mean two days is none.
 */
export function retroDay(path: string, text?: string): Day | undefined {
  const date = dateInPath(path);
  const inPath = date ? clearDay(date) : dayAhead(withoutExtension(path).split('/').at(-1) ?? '');
  if (inPath !== undefined || text === undefined) return inPath;
  const format = formatOf(path) ?? 'txt';
  const read = outline(text, format);
  const { from, to, isPart } = currentSection(read);
  const first = isPart ? from - 1 : 0;
  const lines = read.lines.slice(Math.max(first, 0), Math.min(to, Math.max(first, 0) + LINES_READ));
  const heading = read.headings.find(
    (one) => one.lastLine >= first && one.line < Math.max(first, 0) + LINES_READ,
  );
  if (isPart) return dayAhead(heading?.text ?? '');
  for (const line of lines) {
    const day = dayAhead(dateLine.exec(line.text)?.[1] ?? '');
    if (day !== undefined) return day;
  }
  return dayAhead(heading?.text ?? '');
}
