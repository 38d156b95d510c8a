import { inOneLine } from '../inOneLine';
import { isBlankText } from '../isBlankText';
import { linkedRecord } from '../retro/recordLink';

/** A list item of Markdown: further lines of its text stay in it. */
export function markdownItem(text: string, depth = 0): string {
  const indent = '  '.repeat(depth);
  const [first = '', ...more] = text.trim().split(/\r?\n/);
  return [`${indent}- ${first}`, ...more.map((line) => (isBlankText(line) ? '' : `${indent}  ${line}`))].join(
    '\n',
  );
}

/**
 * A link of a record as a reader of what is exported may see it; undefined where there is none, or it is for the lead alone: a path
 * that leads to a record of the book, or out of the workspace.
 */
export function linkForReader(link: string | undefined): string | undefined {
  return link === undefined || isBlankText(link) || isForLead(link) ? undefined : link;
}

/** A link of a record in Markdown: an address can be opened; a path in the workspace is named, as it leads nowhere outside. */
export function linkText(link: string | undefined): string {
  const shown = linkForReader(link);
  if (shown === undefined) return '';
  const target = inOneLine(shown);
  return /^https?:\/\/[^\s<>]+$/.test(target) ? ` <${target}>` : ` (\`${target.replaceAll('`', '')}\`)`;
}

function isForLead(link: string): boolean {
  const path = link.trim().replaceAll('\\', '/');
  if (linkedRecord(path) !== undefined || /(?:^|\/)people\/[^/]+\/.+\.ya?ml/i.test(path)) return true;
  return /^(?:\/|[a-z]:\/|file:)|(?:^|\/)\.\.\//i.test(path);
}

/** `2026-11-20: `, or nothing. */
export function dayText(day: string | undefined): string {
  return day === undefined ? '' : `${day}: `;
}

/** Parts that are there, in brackets behind a text: ` (due 2026-11-28, high)`. */
export function aside(parts: readonly (string | undefined)[]): string {
  const there = parts.filter((part) => part !== undefined && part !== '');
  return there.length === 0 ? '' : ` (${there.join(', ')})`;
}

/** A text that every editor takes: one kind of line end, no control characters, no halves of characters. */
export function escapedMarkdown(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}
