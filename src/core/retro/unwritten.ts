import { plainText } from './actionMarks';
import { actionSections } from './actionSections';
import { columnRoles } from './actionWords';
import { isAside } from './asides';
import { bodyEnd } from './currentSection';
import { matchHeading } from './families';
import { formatOf } from './format';
import { type FormLine, formLine, formText } from './formLine';
import { labelTopics } from './labels';
import { type Heading, type Outline, outline } from './retroOutline';
import { type MarkdownTable, tablesIn } from './tables';
import { isBlank } from './textLines';
import { linesWritten } from './written';

/** From so many questions in lists on they are a form's. */
const FEWEST_QUESTIONS = 3;
/** Names of a form's parts below its headings are short. */
const MOST_WORDS_OF_PART = 2;
/** In UTF-16 units: what is longer is no title. */
const LONGEST_TITLE = 100;

const tag = /<(?!https?:|img )[^<>]{0,300}>/g;
const commentOrMark = /^\s*(?:[`~]{3,}|-{4,}\s*$|#\+|#\s|\/\/)/;
const numbers = /(?:^|\s)\d{1,2}[.)]?(?=\s|$)/g;

/**
 * True if nothing is written below the headings of a retro yet, but for what is open from before and who is there: nobody can say
 * what came out of it.
 */
export function isUnwritten(text: string, path: string): boolean {
  const format = formatOf(path) ?? 'txt';
  if (format === 'yaml') return text.trim() === '';
  const read = outline(text, format);
  const known = partsOf(read);
  const titles = new Set(read.headings.flatMap(({ line, lastLine }) => [line, lastLine]));
  const count: Record<FormLine, number> = { place: 0, asks: 0, question: 0, said: 0 };
  for (const part of known ?? [{ from: read.afterFrontMatter, to: read.lines.length }]) {
    for (const found of saidIn(read, part, titles)) {
      count[found]++;
      if (count.said > (known ? 0 : 1)) return false;
    }
  }
  const { asks, question, said } = count;
  // Without known parts, one line may be the title.
  if (said === 1) return asks + question === 0 && linesWritten(read) <= 1 && isTitleLike(text.trim());
  // A form asks more than once.
  return asks + question !== 1 && (question === 0 || question >= FEWEST_QUESTIONS);
}

/** A stretch of lines, without the last; in that of an idea the heading is one of them. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly isIdea?: boolean;
}

/** Where a team writes: below the headings that a retro has, else from the first label or table of one on; undefined where none is known. */
function partsOf(read: Outline): readonly Part[] | undefined {
  const { headings, lines } = read;
  const known = new Map(
    headings.flatMap((heading) => {
      const match = matchHeading(heading.text);
      return match ? [[heading, match.topic] as const] : [];
    }),
  );
  const [first] = known.keys();
  if (!first) {
    const from = firstPart(read);
    return from === undefined ? undefined : [{ from, to: lines.length }];
  }
  const before = new Set(
    actionSections(read, true)
      .filter(({ family }) => family === 'previous')
      .map(({ heading }) => heading.line),
  );
  // Where there are several, what stands beside them is the form's own: who did what, how fast the team was.
  const areSeveral = new Set(known.values()).size > 1;
  let above: Heading | undefined;
  const parts: Part[] = [];
  for (const heading of headings) {
    if (heading.line < first.line) continue;
    const isKnown = known.has(heading);
    const isWithin = above !== undefined && heading.level > above.level;
    if (isKnown || !isWithin) above = isKnown ? heading : undefined;
    if (before.has(heading.line) || isAside(heading.text) || (!isKnown && !isWithin && areSeveral)) continue;
    const to = bodyEnd(read, heading, lines.length);
    // What is below a known heading without anything below itself is an idea.
    const isIdea = !isKnown && isWithin && isEmpty(read, heading.lastLine + 1, to) && isNoPart(heading.text);
    parts.push({ from: isIdea ? heading.line : heading.lastLine + 1, to, isIdea });
  }
  return parts;
}

/** The line of the first label or table that a retro has. */
function firstPart(read: Outline): number | undefined {
  const table = tablesIn(read, 0, read.lines.length).find(({ header }) =>
    header.some(({ text }) => matchHeading(plainText(text, read.format))),
  );
  const label = read.lines.findIndex(
    (line, at) => !read.quiet[at] && labelTopics({ ...read, lines: [line], quiet: [false] }).size > 0,
  );
  const found = [table?.from, label < 0 ? undefined : label].filter((at) => at !== undefined);
  return found.length === 0 ? undefined : Math.min(...found);
}

function isTitleLike(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/[.!?…]\s|[.!]$/.test(text);
}

function isEmpty({ lines }: Outline, from: number, to: number): boolean {
  return lines.slice(from, to).every(isBlank);
}

/** "Keep-2", "(Name)" and "Frontend" are parts of a form. */
function isNoPart(heading: string): boolean {
  const isNumbered = /^\P{L}*[\p{L}\s]{1,20}[-\s#]{0,2}\d{1,2}\W*$/u.test(heading.slice(0, LONGEST_TITLE));
  return (
    !isNumbered && heading.split(/\s+/).length > MOST_WORDS_OF_PART && formText(heading, false) === 'said'
  );
}

/** What the lines of a part are, without headings. */
function* saidIn(
  read: Outline,
  { from, to, isIdea = false }: Part,
  titles: ReadonlySet<number>,
): Generator<FormLine> {
  const tables = tablesIn(read, from, to);
  for (const table of tables) yield* saidInTable(read, table);
  const rows = new Set(tables.flatMap((table) => range(table.from, table.to)));
  let isComment = false;
  for (let at = from; at < to; at++) {
    const words = read.lines[at]?.text ?? '';
    if (words.trim() === '' || rows.has(at) || (titles.has(at) && !isIdea)) continue;
    if (!read.quiet[at]) {
      yield formLine(words, at, read.format);
      continue;
    }
    isComment ||= words.trimStart().startsWith('<!--');
    // Code and HTML hold what a team wrote as well; what marks them does not.
    const own = isComment || commentOrMark.test(words) ? '' : words.replace(tag, '');
    isComment &&= !words.includes('-->');
    if (own.trim() !== '') yield formLine(own, at, read.format);
  }
}

/** Rows are filled in where they say something in columns for what a retro is about, else in more than the one that names the row. */
function* saidInTable({ format }: Outline, { header, rows }: MarkdownTable): Generator<FormLine> {
  const names = header.map(({ text }) => plainText(text, format));
  const roles = columnRoles(names);
  const isMain = names.map((name, at) => roles[at] === 'action' || matchHeading(name) !== undefined);
  const most = isMain.includes(true) || header.length === 1 ? 0 : 1;
  for (const { cells } of rows) {
    const all = cells.flatMap(({ text }, at) =>
      isMain[at] || !isMain.includes(true)
        ? [formText(text.replace(tag, ' ').replace(numbers, ''), true)]
        : [],
    );
    const isSaid = all.filter((one) => one === 'said').length > most;
    yield isSaid ? 'said' : all.includes('question') ? 'question' : 'place';
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
