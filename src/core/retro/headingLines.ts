import { matchHeading } from './families';
import type { Format } from './format';
import { knownLabel } from './knownLabel';
import { isBlank, isWrapped, type TextLine } from './textLines';

/**
 * How a heading is written. `mark` is what makes it: `##` or `## ##` (atx), the underline character (underlined; twice when it
 * has an overline too), `**`, `**:` or `:**` (bold), `:` or nothing (label), `*` (org), `==` (adoc), `:` (key).
 */
export type HeadingStyle = 'atx' | 'underlined' | 'bold' | 'label' | 'org' | 'adoc' | 'key';

/** What one or more lines say as a heading; `level` is absent where it depends on the headings before. */
export interface HeadingFound {
  readonly style: HeadingStyle;
  readonly mark: string;
  readonly level?: number;
  readonly text: string;
  /** How many lines it takes. */
  readonly lines: number;
}

/** A line with its neighbours. `after` is absent where the next line is code or a comment. */
interface LinesAround {
  readonly line: TextLine;
  readonly before: TextLine | undefined;
  readonly after: TextLine | undefined;
}

const inlineLevel = 7;
const longestLabel = 80;
/** A line that begins an item of a list, whatever the format. */
export const listItem = /^\s*([-*+•–]|\d{1,9}[.)])\s/;

/** A heading on one line, if the line is one in this format. `freeAbove`: no text stands right above it. */
export function lineHeading(near: LinesAround, format: Format, freeAbove: boolean): HeadingFound | undefined {
  const text = near.line.text;
  switch (format) {
    case 'md':
    case 'mdx':
      return (
        atx(text) ??
        tightAtx(text) ??
        htmlHeading(text) ??
        foldedHeading(text) ??
        ownBold(near) ??
        bareLabel(near, freeAbove)
      );
    case 'txt':
      return atx(text) ?? bold(text) ?? label(near, freeAbove);
    case 'org':
      return org(text);
    case 'adoc': {
      const title = /^(={1,6})[ \t]+(\S.*)$/.exec(text);
      return title ? found('adoc', title[1] ?? '', title[1]?.length ?? 1, title[2] ?? '') : undefined;
    }
    case 'yaml': {
      const key = /^(?:"([^"\\]*)"[ \t]*|'([^']*)'[ \t]*|([\p{L}\p{N}_][^:#]*)):(?:\s|$)/u.exec(text);
      return key ? found('key', ':', 1, key[1] ?? key[2] ?? key[3] ?? '') : undefined;
    }
    case 'rst':
      return undefined;
  }
}

/** A heading made by a line of one character under it (and, in rst, over it). */
export function underlinedHeading(
  near: LinesAround,
  format: Format,
  freeAbove: boolean,
  third: TextLine | undefined,
): HeadingFound | undefined {
  if (format === 'org' || format === 'yaml' || !freeAbove) return undefined;
  const over = rule(near.line.text);
  if (format === 'rst' && over && near.after && rule(third?.text ?? '') === over && !isBlank(near.after)) {
    return { style: 'underlined', mark: over + over, text: near.after.text.trim(), lines: 3 };
  }
  const char = rule(near.after?.text ?? '');
  const text = near.line.text.trim();
  if (!char || over || !near.after) return undefined;
  switch (format) {
    case 'md':
    case 'mdx':
      if ((char !== '=' && char !== '-') || listItem.test(near.line.text)) return undefined;
      if (/^( {4}|\t| {0,3}[>|<]| {0,3}#{1,6}\s)/.test(near.line.text)) return undefined;
      return { style: 'underlined', mark: char, level: char === '=' ? 1 : 2, text, lines: 2 };
    case 'adoc': {
      const level = '=-~^+'.indexOf(char) + 1;
      const near1 = Math.abs(near.line.text.trimEnd().length - near.after.text.trimEnd().length) <= 1;
      return level > 0 && near1 && !listItem.test(near.line.text)
        ? { style: 'underlined', mark: char, level, text, lines: 2 }
        : undefined;
    }
    case 'rst':
    case 'txt': {
      const isTitle = /^\S/.test(near.line.text) && !listItem.test(near.line.text);
      return isTitle && near.after.text.trimEnd().length >= Math.min(text.length, 4)
        ? { style: 'underlined', mark: char, text, lines: 2 }
        : undefined;
    }
  }
}

/** The character of a line that is one character over and over, three times at least (twice is an ellipsis or a dash). */
function rule(text: string): string | undefined {
  const line = text.trimEnd();
  const bare = line.replace(/^ {1,3}/, '');
  const char = bare[0];
  if (char === undefined || bare.length < 3 || !/[=\-`:'"~^_*+#<>.]/.test(char)) return undefined;
  return bare === char.repeat(bare.length) ? char : undefined;
}

function atx(text: string): HeadingFound | undefined {
  const start = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(text);
  if (!start) return undefined;
  const hashes = start[1] ?? '';
  const rest = text.slice(start[0].length).trim();
  const open = rest.replace(/(^|[ \t])#+$/, '');
  const mark = open === rest ? hashes : `${hashes} ${rest.slice(open.length).trim()}`;
  return found('atx', mark, hashes.length, open);
}

const MOST_WORDS_TIGHT = 8;

/** `##Demo`, `\\## Demo`: no heading in Markdown, but meant as one; with one `#`, where only a retro has such words. */
function tightAtx(text: string): HeadingFound | undefined {
  const [, hashes = '', words = ''] =
    /^ {0,3}(?:\\(?=#{2}))?(#{1,6})((?:(?<=\\#{2,6})[ \t]+)?(?:\d{1,2}[.)]\s?)?[¿¡"“(]?\p{L}.{0,120})$/u.exec(
      text.trimEnd(),
    ) ?? [];
  const isTag = hashes.length === 1 && !words.includes(' ');
  const isShort = hashes.length > 1 && words.split(' ').length <= MOST_WORDS_TIGHT;
  return words !== '' && !isTag && (isShort || matchHeading(words))
    ? found('atx', hashes, hashes.length, words)
    : undefined;
}

const html = /^[ \t]{0,16}<h([1-6])(?:\s[^<>]{0,200})?>(.{1,200}?)<\/h\1>\s*$/i;

/** `<h2>Went well</h2>`; what is written beside it gets the mark of Markdown. */
function htmlHeading(text: string): HeadingFound | undefined {
  const [, level = '', inner = ''] = html.exec(text) ?? [];
  const words = inner.replace(/<[^<>]{0,200}>/g, '').trim();
  return words === '' ? undefined : found('atx', '#'.repeat(Number(level)), Number(level), words);
}

const summary = /^ {0,3}(?:<details[^<>]{0,80}>\s*)?<summary>(.{1,200}?)<\/summary>\s*$/i;

/** `<summary>Action items</summary>`, where only a retro has such words. */
function foldedHeading(text: string): HeadingFound | undefined {
  const words = (summary.exec(text)?.[1] ?? '').replace(/<[^<>]{0,200}>/g, '').trim();
  return words !== '' && matchHeading(words) ? found('bold', '**', inlineLevel, words) : undefined;
}

/** True if a line is a heading of HTML, whole: then Markdown may go on right below it. */
export function isHtmlHeading(text: string): boolean {
  return html.test(text) || foldedHeading(text) !== undefined;
}

/** In UTF-16 units; longer ones are sentences, unless they ask for a retro's own parts. */
const LONGEST_BOLD = 100;

/** The same, unless it goes on with the item of a list right above. */
function ownBold({ line, before }: LinesAround): HeadingFound | undefined {
  return /^ {1,3}\S/.test(line.text) && listItem.test(before?.text ?? '') ? undefined : bold(line.text);
}

/** `**Went well**` alone on a line, emoji around it allowed. */
function bold(text: string): HeadingFound | undefined {
  const line =
    /^ {0,3}((?:[^\p{L}\p{N}*_|>#+\-\s]{1,8} ?)?)(\*\*|__)(?! )([^*]{1,200}?)\2(:?)[^\p{L}\p{N}*_|]{0,8}$/u;
  const match = line.exec(text.trimEnd());
  if (!match) return unclosed(text);
  const inner = (match[3] ?? '').trimEnd();
  if (inner.length > LONGEST_BOLD && !matchHeading(inner)) return undefined;
  const closing = match[2] ?? '**';
  const mark = inner.endsWith(':') ? `:${closing}` : `${closing}${match[4]}`;
  return found('bold', mark, inlineLevel, inner.replace(/:$/, ''));
}

/** `**Action items:`, whose emphasis is never closed, where only a retro has such words. */
function unclosed(text: string): HeadingFound | undefined {
  const words = /^ {0,3}\*\*([^*\s][^*:\n]{1,60}):\s*$/.exec(text)?.[1];
  return words !== undefined && matchHeading(words) ? found('bold', ':**', inlineLevel, words) : undefined;
}

/** In plain text: `Went well:`, or a line of its own that is known as a retro's heading. */
function label(near: LinesAround, freeAbove: boolean): HeadingFound | undefined {
  const text = near.line.text.trimEnd();
  // One blank before a line that stands alone is a slip.
  if (/^ {1,3}\S/.test(text) && freeAbove && isBlank(near.after) && !listItem.test(text))
    return matchHeading(text) ? found('label', '', inlineLevel, text) : undefined;
  if (text.length > longestLabel || /^\s/.test(text) || listItem.test(text)) return undefined;
  if (text.endsWith(':')) return found('label', ':', inlineLevel, text.slice(0, -1));
  const goesOn = !/[?!.:？！。：]$/u.test(text) && isWrapped(text, near.after?.text ?? '');
  return freeAbove && !goesOn && matchHeading(text) ? found('label', '', inlineLevel, text) : undefined;
}

/** In Markdown, what only a retro would have as a heading. */
function bareLabel({ line, after }: LinesAround, freeAbove: boolean): HeadingFound | undefined {
  // A question quoted alone is answered below.
  const quoted =
    freeAbove && isBlank(after)
      ? /^ {0,3}>\s?[*_]{0,3}([^>*_\s][^*_]{3,118}[?？])[*_]{0,3}\s*$/u.exec(line.text)?.[1]
      : undefined;
  const known = knownLabel(quoted ?? line.text, freeAbove, after);
  return known && labelFound(known.text, known.colon);
}

/** A line that is a heading by its words alone. */
export function labelFound(text: string, colon: boolean): HeadingFound {
  return found('label', colon ? ':' : '', inlineLevel, text);
}

function org(text: string): HeadingFound | undefined {
  const match = /^(\*+)[ \t]+(\S.*)$/.exec(text);
  if (!match) return undefined;
  const title = (match[2] ?? '').trimEnd().replace(/[ \t]:[\p{L}\p{N}_@#%:]{1,200}:$/u, '');
  const bare = title.replace(/^(TODO|DONE|NEXT|WAIT)[ \t]+(?=\S)/, '').replace(/^\[#[A-Z0-9]\][ \t]+/, '');
  return found('org', match[1] ?? '*', match[1]?.length ?? 1, bare);
}

function found(style: HeadingStyle, mark: string, level: number, text: string): HeadingFound {
  return { style, mark, level, text: text.trim(), lines: 1 };
}
