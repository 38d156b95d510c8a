import * as l10n from '@vscode/l10n';
import type { Day } from '../day';
import { languageOf } from './answerEdits';
import { answerDetails, type RetroAnswerText, singleLine } from './answerText';
import type { Format } from './format';
import { retroLink } from './links';
import { areNames } from './nameLike';
import { newRetroWords } from './newRetroWords';
import type { RetroFormat } from './retroFormats';
import { outline } from './retroOutline';

/** What is still open from before: a record's title with its relative URL, or the text of an action (Markdown) without one. */
export interface CarriedItem {
  readonly text: string;
  readonly href?: string;
  /** The owner's name, as people say it. */
  readonly owner?: string;
  readonly due?: Day;
  /** What is said below it where readers cannot see the record. */
  readonly answer?: RetroAnswerText;
}

/** What a new retro is made of. Without a title it is named after its day. */
export interface NewRetro {
  readonly format: RetroFormat;
  readonly day: Day;
  readonly open: readonly CarriedItem[];
  readonly title?: string;
}

type Heading = keyof ReturnType<typeof newRetroWords>;

const columns: Readonly<Record<RetroFormat, readonly Heading[]>> = {
  wellImprove: ['well', 'improve'],
  startStopContinue: ['start', 'stop', 'continue'],
  fourLs: ['liked', 'learned', 'lacked', 'longedFor'],
  madSadGlad: ['mad', 'sad', 'glad'],
  goalChangeMeasurement: ['goal', 'change', 'measurement'],
};

/** The text of a new retro, in Markdown with LF: what is still open first, then the headings of its format. */
export function newRetroText({ format, day, open, title }: NewRetro): string {
  const words = newRetroWords();
  const sections = columns[format].map((heading) => section(words[heading], ['- ']));
  // The change is the action there.
  const ends = format === 'goalChangeMeasurement' ? [] : [section(words.actions, ['- [ ] '])];
  const language = languageOf(outline([...sections, ...ends].join('\n'), 'md'));
  const items = open.flatMap((item) => {
    const said = carriedWords(item, 'md', words.owner);
    const below = item.answer ? answerDetails(item.answer, 'md', language) : [];
    return said === '' ? [] : [`- [ ] ${said}`, ...below.map((line) => `  - ${line}`)];
  });
  return [
    `# ${singleLine(title ?? '') || l10n.t('Retro {0}', day)}\n`,
    ...(items.length === 0 ? [] : [section(words.stillOpen, items)]),
    ...sections,
    ...ends,
  ].join('\n');
}

function section(heading: string, lines: readonly string[]): string {
  return `## ${heading}\n\n${lines.join('\n')}\n`;
}

/**
 * `[text](href) (Ada, 2026-12-05)`, as `actionLines` reads it; `''` for an item without words.
 * @param label what stands before an owner whose name could be another word
 */
export function carriedWords(
  { text, href, owner = '', due }: CarriedItem,
  format: Format,
  label: string,
): string {
  const said = singleLine(text);
  if (said === '') return '';
  const name = singleLine(owner).replace(/[()[\]]/g, '');
  const who = name === '' || areNames(name) ? name : `${label}: ${name}`;
  const aside = [who, due ?? ''].filter((part) => part !== '').join(', ');
  return `${href === undefined ? said : retroLink(said, href, format)}${aside === '' ? '' : ` (${aside})`}`;
}

/** The rule below the head of a table; the pipes at its ends may be missing. */
const RULE = /^[-:| ]{3,2000}$/;

/**
 * The Markdown of a new retro in another format: its headings in that one's marks; its tables in AsciiDoc between `|===`, in Org with
 * the rule of Org below their heads. Lists and boxes are the same in all; so is plain text, in which Leadbook reads headings with `#`.
 * @param text what `newRetroText` or `likeLastRetro` gave, with nothing carried into it yet
 */
export function markdownAs(text: string, format: Format): string {
  const mark = format === 'adoc' ? '=' : format === 'org' ? '*' : undefined;
  if (mark === undefined) return text;
  const lines = text.split('\n').map((line) => {
    const hashes = /^#{1,6}(?= )/.exec(line)?.[0].length ?? 0;
    if (hashes > 0) return mark.repeat(hashes) + line.slice(hashes);
    return format === 'org' && /^\|.*\|$/.test(line) && isRule(line)
      ? `|${line.slice(1, -1).replaceAll('|', '+')}|`
      : line;
  });
  return (format === 'adoc' ? withBlockTables(lines) : lines).join('\n');
}

function isRule(line: string): boolean {
  return RULE.test(line) && line.includes('-') && line.includes('|');
}

/** Lines with their tables of pipes as AsciiDoc has them: no rule, and no pipe at the end of a row, which were one more cell. */
function withBlockTables(lines: readonly string[]): readonly string[] {
  const made: string[] = [];
  const row = (line: string) => line.replace(/^(?!\|)/, '| ').replace(/ *\|[ \t]*$/, '');
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at] ?? '';
    if (!head.includes('|') || !isRule(lines[at + 1] ?? '')) {
      made.push(head);
      continue;
    }
    made.push('|===', row(head), '');
    for (at += 2; lines[at]?.includes('|'); at++) made.push(row(lines[at] ?? ''));
    made.push('|===');
    at--;
  }
  return made;
}
