import { isDay } from '../day';
import type { ActionLine } from './action';
import { own } from './actionItems';
import { holdsNothing, readMarks } from './actionMarks';
import { paragraphBlocks } from './actionParagraphs';
import type { ActionSection } from './actionSections';
import { sentenceBelow } from './actionSentences';
import { roleOf } from './actionWords';
import { isTitle } from './currentSection';
import { matchHeading } from './families';
import { labelLine } from './labelLine';
import { isPrompt } from './prompts';
import type { Outline } from './retroOutline';
import { pipeCells } from './tables';
import { saysToDo } from './toDoItems';

const task = /^(\*{1,30}[ \t]+(TODO|DONE|NEXT|WAIT)[ \t]+(?:\[#[A-Z0-9]\][ \t]+)?)(\S.*)$/;
const numbered =
  /^((?:#{1,6}[ \t]+|[*_]{2})(\p{L}[\p{L} ]{1,30}?)[ \t]?#?\d{1,2}[ \t]?[:：.)–—-][ \t]+)(\S.*?)[*_#\s]{0,4}$/u;
const tags = /(?<![ \t])[ \t]+:[\p{L}\p{N}_@#%:]{1,200}:[ \t]*$/u;

/**
 * In Org, a heading with a keyword (`** TODO Ask Ada`) below one for actions is an action itself, and what stands below it is its
 * own. Its day is the one of its `DEADLINE`. Undefined for other headings.
 */
export function headingAction(text: string, read: Outline, section: ActionSection): ActionLine | undefined {
  const { heading, from, to, family, isName, person } = section;
  if (heading.style === 'atx' || heading.style === 'bold') return numberedAction(text, read, section);
  if (heading.style !== 'org') return undefined;
  const found = task.exec(text.slice(heading.offset, Math.min(heading.end, heading.offset + 2000)));
  if (!found) return undefined;
  const [, head = '', keyword, body = ''] = found;
  const marks = readMarks(body.replace(tags, ''), 'org', isName);
  if (holdsNothing(marks)) return undefined;
  const below = read.lines[from]?.text ?? '';
  const deadline = from < to ? /^\s*.{0,80}DEADLINE:\s*<(\d{4}-\d{2}-\d{2})/.exec(below)?.[1] : undefined;
  return {
    ...(person === undefined ? {} : { owner: person }),
    ...own(marks),
    ...(deadline !== undefined && isDay(deadline) ? { due: deadline } : {}),
    ...{ text: marks.text, done: keyword === 'DONE' || marks.done, shape: 'item', family },
    ...{ line: heading.line, start: heading.offset, end: heading.end },
    textStart: heading.offset + head.length + marks.from,
    textEnd: heading.offset + head.length + marks.to,
  };
}

/** `### Action 2: cache the build` below a heading for actions: what stands below it are its details. */
function numberedAction(text: string, read: Outline, section: ActionSection): ActionLine | undefined {
  const { heading, family } = section;
  const line = text.slice(heading.offset, Math.min(heading.end, heading.offset + 2000));
  const [, head = '', name = '', body = ''] = numbered.exec(line) ?? [];
  const topic = matchHeading(name)?.topic;
  const isOther = (topic === undefined || topic === 'improve') && section.below !== undefined;
  const isAction = topic === 'actions' || (isOther && roleOf(name) === 'action');
  if (family !== 'actions' || body === '' || /[?？]$/u.test(body) || !isAction) return undefined;
  return titled(read, section, head.length, body);
}

/** Longer ones are told in sentences of their own. */
const LONGEST_TITLE = 160;
const FEWEST_WORDS = 2;
const LONGEST_ROW = 400;
const period =
  /^\W*(?:\p{L}{2,12}\s)?(?:sprint|iteration|iteraci|itera|week|phase|month|woche|semana|semaine|q)\p{L}*\W{0,3}\d/iu;

/**
 * `### Merge sooner` below a heading for actions where none of what stands below that is a list or a table: each of its headings is
 * what was agreed, and the prose below says more of it.
 * @param isEmpty whether a section holds neither actions nor lists nor tables
 */
export function titleActions(
  text: string,
  read: Outline,
  sections: readonly ActionSection[],
  actions: readonly ActionLine[],
  labelled: readonly ActionLine[],
  isEmpty: (section: ActionSection) => boolean,
): ActionLine[] {
  const roots = new Set(sections.flatMap(({ below }) => below ?? []));
  const filled = new Set(sections.flatMap((one) => (isEmpty(one) ? [] : [one.below ?? one.heading.line])));
  for (const line of withActions(read, roots, actions)) filled.add(line);
  let at = 0;
  return sections.flatMap((section) => {
    const { heading, below, family } = section;
    while ((labelled[at]?.line ?? section.from) < section.from) at++;
    if ((labelled[at]?.line ?? section.to) < section.to) return [];
    if (below === undefined || filled.has(below) || family !== 'actions' || section.isWish) return [];
    if (!['atx', 'underlined', 'bold'].includes(heading.style)) return [];
    const words = heading.text.trim();
    // "Code review" is a subject, and the sentence below says what to do about it.
    const [block] = saysToDo(words.replace(/^[\d.)\s]{1,8}/, ''))
      ? []
      : paragraphBlocks(read, section.from, section.to);
    const isAtTop = read.headings[0]?.line === below && isTitle(read.headings[0], read.headings);
    const told = block && !isAtTop && !period.test(words) && sentenceBelow(read, section, block);
    if (told) return [told];
    const isWhole =
      words.length <= LONGEST_TITLE &&
      words.split(/\s+/).length >= FEWEST_WORDS &&
      !/[:：?？]$/u.test(words) &&
      !period.test(words);
    const number = /^\d{1,2}[.)]\s+(?=\S)/.exec(words)?.[0].length ?? 0;
    const head = text.indexOf(words, heading.offset) - heading.offset;
    return isWhole && head >= 0 ? (titled(read, section, head + number, words.slice(number)) ?? []) : [];
  });
}

/** Those of the lines of headings below which, however deep, actions stand. */
function withActions(
  { headings }: Outline,
  roots: ReadonlySet<number>,
  actions: readonly ActionLine[],
): readonly number[] {
  const lines = actions.map(({ line }) => line).sort((one, other) => one - other);
  let at = 0;
  return headings.flatMap(({ line, level }, index) => {
    if (!roots.has(line)) return [];
    while ((lines[at] ?? Number.POSITIVE_INFINITY) <= line) at++;
    let next = index + 1;
    while ((headings[next]?.level ?? 0) > level) next++;
    const end = headings[next]?.line ?? Number.POSITIVE_INFINITY;
    return (lines[at] ?? Number.POSITIVE_INFINITY) < end ? [line] : [];
  });
}

/** The action that a heading names behind so many units of its line, with what labels below it say. */
function titled(
  read: Outline,
  { heading, from, to, family, isName, person }: ActionSection,
  head: number,
  body: string,
): ActionLine | undefined {
  const marks = readMarks(body.replace(/[*_#\s]{1,8}$/, ''), read.format, isName);
  if (holdsNothing(marks) || isPrompt(marks.text)) return undefined;
  let said: ReturnType<typeof labelLine> = {};
  for (let at = from; at < to; at++)
    if (!read.quiet[at]) said = { ...labelLine(unpiped(read.lines[at]?.text ?? '')), ...said };
  return {
    ...(person === undefined ? {} : { owner: person }),
    ...said,
    ...own(marks),
    ...{ text: marks.text, done: marks.done || said.done === true, shape: 'item', family },
    ...{ line: heading.line, start: heading.offset, end: heading.end },
    textStart: heading.offset + head + marks.from,
    textEnd: heading.offset + head + marks.to,
  };
}

/** `| **Who** | Ada |`, a row of a table on its side, as a label with what stands behind it; other lines as they are. */
function unpiped(line: string): string {
  const cells = line.startsWith('|') && line.length <= LONGEST_ROW ? pipeCells(line, 0) : [];
  const [name, value] = cells.map(({ text }) => text);
  const isSideways = cells.length === 2 && value !== undefined && roleOf(value) === undefined;
  return isSideways ? `${name}: ${value}` : line;
}
