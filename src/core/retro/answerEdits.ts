import { answerBlock } from './answerBlock';
import type { Answered, AnswerRefusalCode, Refused } from './answered';
import { answerRow, answerTable } from './answerRow';
import { type RetroAnswerText, singleLine } from './answerText';
import { answerWords } from './answerWords';
import { answerYaml } from './answerYaml';
import { isAside } from './asides';
import { bodyEnd, currentSection, type RetroSection } from './currentSection';
import { matchHeading } from './families';
import type { Format } from './format';
import { type InsertedAnswer, insertBelow, lineEndAt } from './insertBelow';
import {
  type ListStyle,
  listLine,
  listsIn,
  newListStyle,
  nextMarker,
  type RetroList,
  type RetroListItem,
} from './lists';
import { blanksAfter, newHeading } from './newHeading';
import type { Language, Topic } from './phrases';
import { plainHeading } from './plainHeading';
import { type Heading, type Outline, outline } from './retroOutline';
import { tablesIn } from './tables';
import { isBlank } from './textLines';

const ANSWERS: ReadonlySet<Topic> = new Set(['opportunity', 'problem', 'judgement']);

/**
 * Writes an answer under the heading for its kind, found or made, in the file's own hand: a line of a list, with what changes and
 * how one will know below it where there is no link to the record; a row where there is a table. A retro that holds several
 * retros gets it in the newest. Nothing else in the text changes. `written` is what stands there by then, its lines parted by LF.
 */
export function answerEdits(text: string, format: Format, answer: RetroAnswerText): Answered {
  if (format === 'yaml') return answerYaml(text, answer);
  const read = outline(text, format);
  const refused = refusal(read);
  if (refused) return refused;
  const section = currentSection(read);
  const language = languageOf(read);
  const name = singleLine(answer.heading ?? answerWords[language][answer.kind]);
  const written = (style: ListStyle) => answerBlock(style, answer, format, language);

  const heading = findHeading(read, section, answer, name);
  const like = newListStyle(exampleItem(read, section), format);
  // Below a heading of its own, so far an indent makes code of a list.
  const isCode = !heading && format.startsWith('md') && /^(?: {4}| {0,3}\t)/.test(like.indent);
  const style = isCode ? { ...like, indent: '' } : like;
  if (!heading) {
    const answers = answerHeading(read, section);
    const made = newHeading(read, answers ?? section.sibling, name);
    const table = answerTable(read, section, answer, language);
    const body = table ?? written(style);
    const block = [...made.lines, ...blank(table ? 1 : made.after), ...body];
    const above = lastWritten(read, read.afterFrontMatter, section.to);
    // Markdown's HTML, for one, goes on until a blank line.
    const least = read.quiet[above] || above < read.afterFrontMatter ? 1 : 0;
    const added = [...blank(Math.max(made.before, least)), ...block];
    return insertBelow(
      text,
      read,
      above,
      added,
      table ? { lines: table.slice(-1), head: 0 } : marked(style, body),
    );
  }

  const end = Math.min(bodyEnd(read, heading, section.to), read.lines.length);
  const list = listsIn(read, heading.lastLine + 1, end).at(-1);
  if (!list) {
    const table = tablesIn(read, heading.lastLine + 1, end).at(-1);
    if (table) {
      const row = answerRow(read, table, answer, language);
      return insertBelow(text, read, table.rows.at(-1)?.line ?? table.from + 1, [row], {
        lines: [row],
        head: 0,
      });
    }
    const above = Math.max(lastWritten(read, heading.lastLine + 1, end), heading.lastLine);
    const blanks = above > heading.lastLine ? 1 : blanksAfter(read, heading);
    const body = written(style);
    return insertBelow(text, read, above, [...blank(blanks), ...body], marked(style, body));
  }
  const hollow = list.items.find((item) => isHollow(read, item));
  if (hollow) return fill(text, read, hollow, written(hollow));
  const last = list.items.at(-1);
  const own = last ? { ...last, marker: nextMarker(list.items) } : style;
  const body = written(own);
  return insertBelow(
    text,
    read,
    list.lastLine,
    [...blank(isLoose(read, list) ? 1 : 0), ...body],
    marked(own, body),
  );
}

/** The lines that are the answer's own, of which the first begins with the marker of a list. */
function marked(style: ListStyle, lines: readonly string[]): InsertedAnswer {
  return { lines, head: listLine(style, '').length };
}

/**
 * Returns the refusal to write into a text with conflict markers (`conflict`), or with code or a comment that never
 * ends (`openBlock`); undefined where it may be written into.
 */
export function refusal({ lines, open }: Outline): Refused | undefined {
  const ours = lines.findIndex(({ text }) => /^<{7}(\s|$)/.test(text));
  const theirs = lines.findIndex(({ text }, at) => at > ours && /^>{7}(\s|$)/.test(text));
  if (ours >= 0 && theirs >= 0) return refuse('conflict', lines, ours);
  return open ? refuse('openBlock', lines, lines.length - 1) : undefined;
}

function refuse(code: AnswerRefusalCode, lines: Outline['lines'], at: number): Refused {
  const { start = 0, end = 0 } = lines[at] ?? {};
  return { ok: false, refusal: { code, place: { offset: start, length: end - start, line: at, column: 0 } } };
}

/** The language that most of the file's headings are in; English if none is known. */
export function languageOf({ headings }: Outline): Language {
  const counts = new Map<Language, number>([['en', 0]]);
  for (const heading of headings) {
    for (const language of matchHeading(heading.text)?.languages ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** The last heading of the section for answers of any kind: the new one stands beside it. */
function answerHeading(read: Outline, { from, to, sibling }: RetroSection): Heading | undefined {
  return read.headings.findLast(({ line, text, level }) => {
    const isWithin = line >= from && line < to && level <= (sibling?.level ?? level);
    return isWithin && ANSWERS.has(matchHeading(text)?.topic ?? 'goal');
  });
}

/** The last heading of the section that is for this kind of answer, or is named as the new one would be. */
function findHeading(
  read: Outline,
  { from, to }: RetroSection,
  answer: RetroAnswerText,
  name: string,
): Heading | undefined {
  const wanted = plainHeading(name);
  return read.headings.findLast((heading) => {
    if (heading.line < from || heading.line >= to) return false;
    return matchHeading(heading.text)?.topic === answer.kind || plainHeading(heading.text) === wanted;
  });
}

/**
 * An item whose style a new list takes: of the answers of another kind, else of the actions, if they are a list; else of the first
 * notes below a heading of a retro, or of any other heading but those for who was there.
 */
export function exampleItem(read: Outline, { from, to }: RetroSection): RetroListItem | undefined {
  const { headings } = read;
  const inSection = headings.filter(({ line }) => line >= from && line < to);
  const firstOf = (heading: Heading | undefined): RetroListItem | undefined =>
    heading && listsIn(read, heading.lastLine + 1, bodyEnd(read, heading, read.lines.length))[0]?.items[0];
  const last = (isOne: (topic: Topic) => boolean) => (own: readonly Heading[]) =>
    firstOf(own.findLast(({ text }) => isOne(matchHeading(text)?.topic ?? 'goal')));
  const ofAnswers = last((topic) => ANSWERS.has(topic));
  const ofActions = last((topic) => topic === 'actions');
  const first = (isOne: (text: string) => boolean) => (own: readonly Heading[]) => {
    for (const heading of own) {
      const item = isOne(heading.text) ? firstOf(heading) : undefined;
      if (item) return item;
    }
    return undefined;
  };
  const known = first((text) => matchHeading(text) !== undefined);
  const other = first((text) => !isAside(text));
  const parts = inSection.length < headings.length ? [inSection, headings] : [headings];
  for (const find of [ofAnswers, ofActions, known, other])
    for (const own of parts) {
      const item = find(own);
      if (item) return item;
    }
  return headings.length > 0
    ? undefined
    : listsIn(read, read.afterFrontMatter, read.lines.length)[0]?.items[0];
}

/** An item that waits to be filled in: nothing behind its marker and nothing hanging from it. */
function isHollow(read: Outline, item: RetroListItem): boolean {
  const below = read.lines[item.line + 1];
  const indent = /^[ \t]*/.exec(below?.text ?? '')?.[0] ?? '';
  return item.empty && (isBlank(below) || indent.length <= item.indent.length);
}

/** True if the list has blank lines between its items. */
function isLoose(read: Outline, { items }: RetroList): boolean {
  const last = items.at(-1);
  return items.length > 1 && last !== undefined && isBlank(read.lines[last.line - 1]);
}

function fill(text: string, read: Outline, item: RetroListItem, body: readonly string[]): Answered {
  const at = read.lines[item.line];
  const end = at?.end ?? 0;
  const space = /[ \t]$/.test(at?.text ?? '') ? '' : ' ';
  const head = listLine(item, '').length;
  const [first = '', ...below] = body;
  const words = [first.slice(head), ...below].join(lineEndAt(text, read, item.line));
  const written = [`${at?.text ?? ''}${space}${first.slice(head)}`, ...below].join('\n');
  return {
    ok: true,
    edits: [{ offset: end, length: 0, text: space + words }],
    offset: end + space.length,
    written,
  };
}

function blank(count: number): string[] {
  return new Array(count).fill('');
}

/** The last line with text among `from` to `to` (exclusive); the one before them if none. */
function lastWritten({ lines }: Outline, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (!isBlank(lines[at])) return at;
  return from - 1;
}
