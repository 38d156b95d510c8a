import { maxBytes } from './limits';
import { lineEnd, placer } from './lines';
import type { Problem } from './yamlTypes';

// What YAML calls not printable; a lone surrogate cannot be saved as UTF-8.
const control = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

// Git writes seven; a row of `=` alone is a Markdown heading. Indented ones parse without an error inside a block scalar.
const conflict = /^[ \t]*(?:<{7}|>{7}|\|{7})(?=[ \r\n]|$)/m;

/** Returns the problem for which `text` is not parsed at all: size, control characters, line ends, conflict markers. */
export function guard(text: string): Problem | undefined {
  const place = placer(text);
  if (utf8Length(text) > maxBytes) {
    return { code: 'tooLarge', place: { offset: 0, length: 0, line: 0, column: 0 } };
  }
  const odd = control.exec(text);
  if (odd) return { code: 'control', place: place(odd.index, 1) };
  const end = wrongLineEnd(text);
  if (end !== undefined) return { code: 'lineEnds', place: place(end, 1) };
  const marker = conflict.exec(text);
  if (marker) {
    return { code: 'conflict', place: place(marker.index, lineEnd(text, marker.index) - marker.index) };
  }
  return undefined;
}

function wrongLineEnd(text: string): number | undefined {
  if (!text.includes('\r')) return undefined;
  const alone = /\r(?!\n)/.exec(text);
  if (alone) return alone.index;
  return /(?<!\r)\n/.exec(text)?.index;
}

function utf8Length(text: string): number {
  // A unit takes at most three bytes, so most texts need no count.
  if (text.length > maxBytes || text.length * 3 <= maxBytes) return text.length;
  return new TextEncoder().encode(text).byteLength;
}
