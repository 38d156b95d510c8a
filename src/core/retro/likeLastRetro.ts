import * as l10n from '@vscode/l10n';
import type { Day } from '../day';
import { dayIn } from '../dayIn';
import { singleLine } from './answerText';
import { isAside } from './asides';
import { currentSection, isTitle } from './currentSection';
import { matchHeading } from './families';
import type { Format } from './format';
import { listsIn } from './lists';
import type { Topic } from './phrases';
import { type Heading, type Outline, outline } from './retroOutline';
import { tablesIn } from './tables';

const ANSWERS: ReadonlySet<Topic> = new Set(['opportunity', 'problem', 'judgement']);
const ACTIONS: ReadonlySet<Topic> = new Set(['actions', 'previous']);
/** Fewer headings are no form that a team has chosen. */
const LEAST = 2;

/**
 * An empty retro in Markdown with the headings of another one, LF at its line ends: its lists and tables without their items.
 * Undefined where that one has no headings of a retro.
 * @param text the last retro; of one with many, the newest counts
 */
export function likeLastRetro(text: string, format: Format, day: Day): string | undefined {
  if (format === 'yaml') return undefined;
  const read = outline(text, format);
  const { from, to } = currentSection(read);
  const title = read.headings.find((heading) => isTitle(heading, read.headings));
  const within = read.headings.filter((one) => one !== title && one.line >= from && one.line < to);
  const known = new Set(within.filter(({ text: said }) => matchHeading(said)));
  const level = [...known].reduce((least, one) => Math.min(least, one.level), Number.POSITIVE_INFINITY);
  const kept = within.filter((one) => {
    const topic = matchHeading(one.text)?.topic;
    if (topic !== undefined) return !ANSWERS.has(topic);
    return one.level === level && (isAside(one.text) || !/\d/.test(one.text));
  });
  if (kept.filter((one) => known.has(one)).length < LEAST) return undefined;
  const nextLines = new Map(read.headings.map((one, at) => [one, read.headings[at + 1]?.line ?? to]));
  const sections = kept.map((heading) => {
    const marks = '#'.repeat(Math.min(heading.level - level + 2, 6));
    const name = onDay(singleLine(heading.text), day);
    return `${marks} ${name}\n\n${emptyBody(read, heading, Math.min(nextLines.get(heading) ?? to, to))}\n`;
  });
  const first = title ? onDay(withNextNumber(singleLine(title.text)), day) : l10n.t('Retro {0}', day);
  return [`# ${first}\n`, ...sections].join('\n');
}

/** What waits below a heading to be written. */
function emptyBody(read: Outline, heading: Heading, end: number): string {
  const from = heading.lastLine + 1;
  const [table] = read.format === 'adoc' ? [] : tablesIn(read, from, end);
  if (table) {
    const head = read.lines.slice(table.from, table.from + 2).map(({ text }) => text.replaceAll('+', '|'));
    return [...head, `| ${table.header.map(() => '').join(' | ')} |`].join('\n');
  }
  const boxed = listsIn(read, from, end).some(({ items }) => items.some(({ checkbox }) => checkbox));
  const topic = matchHeading(heading.text)?.topic;
  return boxed || (topic !== undefined && ACTIONS.has(topic)) ? '- [ ] ' : '- ';
}

/** The text with another day, as `YYYY-MM-DD`, in place of its own; unchanged where it names none. */
export function onDay(text: string, day: Day): string {
  const found = dayIn(text);
  return typeof found === 'object' ? text.slice(0, found.start) + day + text.slice(found.end) : text;
}

/** The text with the next number in place of that of a sprint; unchanged where it has none. */
export function withNextNumber(text: string): string {
  return text.replace(
    /(?<=(?:sprint|iteration|cycle|retro|retrospective|iteración|semana|woche|week)[ #]{1,2}(?:nr\.? )?)\d{1,6}(?![\d./-])/iu,
    (number) => String(Number(number) + 1).padStart(number.length, '0'),
  );
}

/** A team's own template for a day: where it waits for the date, that stands there. LF at line ends stay as they are. */
export function fromTemplate(text: string, day: Day): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\{\{ ?date ?\}\}|\{date\}|<date>|[<[{]?\bYYYY-MM-DD\b[>\]}]?/gi, day);
}
