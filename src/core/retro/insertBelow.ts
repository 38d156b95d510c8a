import type { Answered } from './answered';
import { listsIn } from './lists';
import type { Outline } from './retroOutline';
import { isBlank } from './textLines';

/**
 * Inserts lines below line `above` (-1: at the start of the text). The insertion begins at that line's end, so that a text
 * without a final line end keeps being one. `size`: how many units at the end of the last line are the answer itself.
 */
export function insertBelow(
  text: string,
  read: Outline,
  above: number,
  added: readonly string[],
  size: number,
): Answered {
  const { lines } = read;
  const at = lines[above];
  const below = lines[above + 1];
  const eol = lineEnd(text, read, above);
  if (!at) {
    // Nothing is written yet. An empty text gets the final line end that a new file has.
    const inserted = added.slice(added.findIndex((line) => line !== '')).join(eol);
    const offset = lines[0]?.start ?? text.length;
    const own = { offset, length: 0, text: inserted + (below && below.next > below.end ? '' : eol) };
    return { ok: true, edits: [own], offset: offset + inserted.length - size };
  }
  const inserted = `${eol}${added.join(eol)}`;
  const gap = below && !isBlank(below) && needsGap(read, above + 1) ? eol : '';
  const own = { offset: at.end, length: 0, text: inserted + gap };
  return { ok: true, edits: [own], offset: at.end + inserted.length - size };
}

/** Whether a line right below a new item would be read as part of it, or not be what it was. */
function needsGap(read: Outline, below: number): boolean {
  const heading = read.headings.find((other) => other.line === below);
  if (!heading) return listsIn(read, below, below + 1).length === 0;
  return heading.style === 'bold' || heading.style === 'underlined' || read.format === 'adoc';
}

/** The line end in use at a line. */
function lineEnd(text: string, { lines }: Outline, at: number): string {
  for (const near of [lines[at], lines[at - 1], lines[0]]) {
    if (near && near.next > near.end) return text.slice(near.end, near.next);
  }
  return '\n';
}
