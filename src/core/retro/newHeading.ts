import { matchHeading } from './families';
import type { Format } from './format';
import type { Heading, Outline } from './retroOutline';
import { isBlank } from './textLines';

/** A heading to be made: its lines, and how many blank lines stand before it and after it. */
interface NewHeading {
  readonly lines: readonly string[];
  readonly before: number;
  readonly after: number;
}

type Style = Pick<Heading, 'style' | 'mark'>;

/** A heading in the style, on the level and with the blank lines of its sibling, or in a usual style without one. */
export function newHeading(outline: Outline, sibling: Heading | undefined, text: string): NewHeading {
  const style = sibling ?? usual(outline.format, outline.headings[0]);
  const like = sibling ?? outline.headings[0];
  return {
    lines: render(style, sibling ? inTheManner(outline, sibling, text) : text, outline.format),
    before: Math.max(blanksBefore(outline, like), leastBefore(outline.format, style)),
    after: blanksAfter(outline, like ?? style),
  };
}

/** Returns how many blank lines this file leaves between a heading like this and what follows: 0 or 1. */
export function blanksAfter(outline: Outline, like: Heading | Style): number {
  // Headings of which the text follows tell more than those with nothing below.
  const starts = new Set(outline.headings.map(({ line }) => line));
  const teller = outline.headings.findLast((heading, index) => {
    if (heading.style !== like.style) return false;
    const stop = outline.headings[index + 1]?.line ?? outline.lines.length;
    let next = heading.lastLine + 1;
    while (next < stop && isBlank(outline.lines[next])) next++;
    return next < outline.lines.length && !starts.has(next);
  });
  if (teller) return isBlank(outline.lines[teller.lastLine + 1]) ? 1 : 0;
  return like.style === 'label' || like.style === 'bold' || outline.format === 'org' ? 0 : 1;
}

function blanksBefore(outline: Outline, like: Heading | undefined): number {
  // The first heading has nothing above it to be told by.
  const kin = like ? [like, ...outline.headings.filter((heading) => heading.style === like.style)] : [];
  const teller = kin.find((heading) => outline.lines.slice(0, heading.line).some((line) => !isBlank(line)));
  if (!teller) return 1;
  let blanks = 0;
  while (blanks < 2 && teller.line > blanks && isBlank(outline.lines[teller.line - blanks - 1])) blanks++;
  return blanks;
}

/** Where a heading right below text would not be one. */
function leastBefore(format: Format, { style, mark }: Style): number {
  if (style === 'label') return mark === '' ? 1 : 0;
  return style === 'bold' || style === 'underlined' || format === 'adoc' || format === 'rst' ? 1 : 0;
}

function usual(format: Format, title: Heading | undefined): Style {
  const deeper = (char: string) => char.repeat(Math.min((title?.level ?? 1) + 1, 6));
  switch (format) {
    case 'md':
    case 'mdx':
      if (title?.style === 'bold') return title;
      if (title?.style === 'underlined') return { style: 'underlined', mark: '-' };
      return { style: 'atx', mark: deeper('#') };
    case 'org':
      // Org's title is a keyword, so its first stars are a section already.
      return title ?? { style: 'org', mark: '*' };
    case 'adoc':
      return { style: 'adoc', mark: deeper('=') };
    case 'rst':
      return { style: 'underlined', mark: title?.mark === '-' ? '~' : '-' };
    case 'txt':
      return title?.style === 'underlined'
        ? { style: 'underlined', mark: '-' }
        : { style: 'label', mark: ':' };
    case 'yaml':
      return { style: 'key', mark: ':' };
  }
}

/** Numbering, capitals and the trailing colon as the sibling has them. */
function inTheManner(outline: Outline, sibling: Heading, text: string): string {
  let own = text;
  if (isInCapitals(outline, sibling)) own = own.toUpperCase();
  if (sibling.text.endsWith(':')) own += ':';
  // In a log whose headings begin with their day, the answer is that day's as well.
  const day =
    /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})[ \t:–—|-]{1,4}(?=\p{L})/u.exec(
      sibling.text,
    );
  if (day) return day[0] + own;
  const numbered = /^\d{1,3}(?=[.)] )/;
  if (!numbered.test(sibling.text)) return own;
  const last = outline.headings.findLast(
    (heading) => heading.level === sibling.level && numbered.test(heading.text),
  );
  const number = Number(numbered.exec(last?.text ?? sibling.text)?.[0]) + 1;
  return `${number}${sibling.text.replace(numbered, '').slice(0, 2)}${own}`;
}

/** True if all headings like this one are in capitals; a single one must be more than an acronym: `TODO`, `CI / CD`. */
function isInCapitals(outline: Outline, { text, level, style }: Heading): boolean {
  const isUpper = (own: string) => /\p{Lu}[^\p{L}]*\p{Lu}/u.test(own) && own === own.toUpperCase();
  if (!isUpper(text)) return false;
  const kin = outline.headings.filter((heading) => heading.level === level && heading.style === style);
  if (kin.some((heading) => !isUpper(heading.text) && /\p{Ll}/u.test(heading.text))) return false;
  return kin.length > 1 || /\p{Lu}{5,}|\p{Lu}{4,}[^\p{L}]+\p{Lu}{4,}/u.test(text);
}

function render({ style, mark }: Style, text: string, format: Format): string[] {
  switch (style) {
    case 'atx': {
      const [open = '##', close] = mark.split(' ');
      return [`${open} ${text}${close ? ` ${close}` : ''}`];
    }
    case 'underlined': {
      const rule = (mark[0] ?? '-').repeat(Math.max(width(text), format === 'md' ? 3 : 4));
      return mark.length > 1 ? [rule, text, rule] : [text, rule];
    }
    case 'bold': {
      const stars = mark.replaceAll(':', '');
      return [`${stars}${text}${mark.startsWith(':') ? ':' : ''}${stars}${mark.endsWith(':') ? ':' : ''}`];
    }
    case 'label':
      // Without a colon, only known words would be found again as a heading.
      return [matchHeading(text) ? `${text}${mark}` : `${text}:`];
    case 'key':
      return [`${text}${mark}`];
    case 'org':
    case 'adoc':
      return [`${mark} ${text}`];
  }
}

/** Columns that a text takes: an underline must be as wide as the title, and East Asian letters take two. */
function width(text: string): number {
  let columns = 0;
  for (const char of text)
    columns += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(char)
      ? 2
      : 1;
  return columns;
}
