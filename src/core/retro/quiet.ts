import type { Format } from './format';
import { isHtmlHeading } from './headingLines';
import type { TextLine } from './textLines';
import { isBlank } from './textLines';

/** Which lines are code, front matter, comments or HTML, and whether the last of these never ends. */
interface Quiet {
  readonly lines: readonly boolean[];
  readonly open: boolean;
  /** The line after the front matter; 0 without one. */
  readonly afterFrontMatter: number;
}

/** A test of the line that ends a quiet block. The end is quiet itself. */
type Ends = (text: string) => boolean;

/** Finds the lines of a text in which nothing is a heading or a list, by what the format knows of such blocks. */
export function quietLines(lines: readonly TextLine[], format: Format): Quiet {
  const quiet: boolean[] = new Array(lines.length).fill(false);
  const start = afterFrontMatter(lines, format);
  const isMarkdown = format === 'md' || format === 'mdx';
  quiet.fill(true, 0, start);
  let ends: Ends | undefined;
  let inHtml = false;
  for (let at = start; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (ends) {
      quiet[at] = true;
      if (ends(text)) ends = undefined;
      continue;
    }
    // Within Markdown, HTML goes on to the next blank line. It needs no end, so it is never open.
    if (isMarkdown && isHtmlHeading(text)) continue;
    inHtml =
      text.trim() !== '' && (inHtml || (isMarkdown && /^ {0,3}<\/?[a-z][a-z0-9-]*(?=[ \t/>]|$)/i.test(text)));
    if (inHtml) {
      quiet[at] = true;
      continue;
    }
    ends = blockEnd(text, lines[at - 1], format);
    quiet[at] = ends !== undefined || isLineComment(text, format);
    // A comment that ends on its own line.
    if (ends && text.trimStart().startsWith('<!--') && ends(text)) ends = undefined;
  }
  return { lines: quiet, open: ends !== undefined, afterFrontMatter: start };
}

function afterFrontMatter(lines: readonly TextLine[], format: Format): number {
  if (format === 'yaml' || format === 'txt' || lines[0]?.text.trimEnd() !== '---') return 0;
  // An underline's overline in rst, a rule in Markdown: front matter has a key on its first line.
  if (!/^([\w-]+\s*:|#)/.test(lines[1]?.text ?? '')) return 0;
  const end = lines.findIndex((line, at) => at > 0 && /^(---|\.\.\.)\s*$/.test(line.text));
  return end + 1;
}

function blockEnd(text: string, before: TextLine | undefined, format: Format): Ends | undefined {
  switch (format) {
    case 'md':
    case 'mdx':
      return markdownBlockEnd(text);
    case 'org': {
      const name = /^\s*#\+begin_(\S+)/i.exec(text)?.[1]?.toLowerCase();
      return name === undefined ? undefined : (line) => line.trim().toLowerCase() === `#+end_${name}`;
    }
    case 'adoc': {
      const mark = /^(-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}(?=\w*\s*$))/.exec(text)?.[1];
      if (mark === undefined || (mark[0] !== '`' && mark !== text.trimEnd())) return undefined;
      return isUnderline(text, before) ? undefined : (line) => line.trimEnd() === mark;
    }
    case 'txt':
    case 'rst':
    case 'yaml':
      return undefined;
  }
}

function markdownBlockEnd(text: string): Ends | undefined {
  if (/^ {0,3}<!--/.test(text)) return (line) => line.includes('-->');
  // A fence can be the first thing in a list item or a quote.
  const fence = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r]*)$/.exec(text);
  const mark = fence?.[1];
  if (mark === undefined || (mark[0] === '`' && fence?.[2]?.includes('`'))) return undefined;
  return (line) => {
    const close = line.replace(/^[ \t>]+/, '').trimEnd();
    return close.length >= mark.length && close === (mark[0] ?? '').repeat(close.length);
  };
}

function isLineComment(text: string, format: Format): boolean {
  if (format === 'org') return /^\s*#(\s|$|\+)/.test(text);
  if (format === 'adoc') return /^\/\/(?!\/\/)/.test(text);
  return format === 'yaml' && /^\s*#/.test(text);
}

/** True if the line underlines the one before, as old AsciiDoc titles do, rather than open a block. */
function isUnderline(text: string, before: TextLine | undefined): boolean {
  if (before === undefined || isBlank(before) || /^[[.]/.test(before.text)) return false;
  return Math.abs(before.text.trimEnd().length - text.trimEnd().length) <= 1;
}
