import type { Format } from './format';

/** A link in a format's own syntax; `title (href)` where it has none. */
export function retroLink(title: string, href: string, format: Format): string {
  switch (format) {
    case 'md':
    case 'mdx':
      return `[${unmarked(title, format)}](${href})`;
    case 'org':
      return `[[file:${orgPath(href)}][${unmarked(title, format)}]]`;
    case 'adoc': {
      const text = unmarked(title, format);
      // With `=` or a comma, AsciiDoc would read attributes; quotes make it text again.
      return /[=,"]/.test(text) ? `link:${href}["${text.replaceAll('"', '\\"')}"]` : `link:${href}[${text}]`;
    }
    case 'rst':
      return `\`${unmarked(title, format)} <${href.replace(/_$/, '\\_')}>\`_`;
    case 'txt':
    case 'yaml':
      return `${title} (${href})`;
  }
}

/** Returns what to write before and behind a text, which is in the format already, to make it a link to `href`. */
export function linkAround(href: string, format: Format): readonly [before: string, behind: string] {
  switch (format) {
    case 'md':
    case 'mdx':
      return ['[', `](${href})`];
    case 'org':
      return [`[[file:${orgPath(href)}][`, ']]'];
    case 'adoc':
      return [`link:${href}[`, ']'];
    case 'rst':
      return ['`', ` <${href.replace(/_$/, '\\_')}>\`_`];
    case 'txt':
    case 'yaml':
      return ['', ` (${href})`];
  }
}

/** Text of which no character is markup. An underscore or star within a word is none, and stays readable. */
export function unmarked(text: string, format: Format): string {
  switch (format) {
    case 'md':
    case 'mdx': {
      const escaped = text
        .replace(/[\\`*[\]<~|]|&(?=#?\w+;)/g, '\\$&')
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
      return format === 'mdx' ? escaped.replace(/[{}]/g, '\\$&') : escaped;
    }
    case 'org':
      // As org-link-make-string does: a zero-width space keeps brackets from ending the link.
      return text.replace(/\](?=\]|$)/g, ']\u200B').replace(/\[(?=\[)/g, '[\u200B');
    case 'adoc':
      return text
        .replace(/[*`#^~+{]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (char) => `&#${char.charCodeAt(0)};`)
        .replaceAll(']', '\\]');
    case 'rst':
      return text.replace(/[\\`*|<>]|_(?![\p{L}\p{N}])/gu, '\\$&');
    case 'txt':
    case 'yaml':
      return text;
  }
}

/** Org does not decode its file links, and escapes brackets with a backslash. */
function orgPath(href: string): string {
  let path = href;
  try {
    path = decodeURIComponent(href);
  } catch {
    // Not encoded by relativeHref: as it stands.
  }
  return path.replace(/[[\]\\]/g, '\\$&');
}
