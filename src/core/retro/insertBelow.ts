import type { Answered } from './answered';
import { listsIn } from './lists';
import type { Outline } from './retroOutline';
import { isBlank } from './textLines';

/** The lines that are the answer itself; `head`: how many units of the first are its marker. */
export interface InsertedAnswer {
  readonly lines: readonly string[];
  readonly head: number;
}

/**
 * Inserts lines below line `above` (-1: at the start of the text). The insertion begins at that line's end, so that a text
 * without a final line end keeps being one.
 * @param answer the lines at the end of `added` that are the answer itself
 */
export function insertBelow(
  text: string,
  read: Outline,
  above: number,
  added: readonly string[],
  { lines: own, head }: InsertedAnswer,
): Answered {
  const { lines } = read;
  const at = lines[above];
  const below = lines[above + 1];
  const eol = lineEndAt(text, read, above);
  const size = own.join(eol).length - head;
  const written = own.join('\n');
  if (!at) {
    // Nothing is written yet. An empty text gets the final line end that a new file has.
    const inserted = added.slice(added.findIndex((line) => line !== '')).join(eol);
    const offset = lines[0]?.start ?? text.length;
    const edit = { offset, length: 0, text: inserted + (below && below.next > below.end ? '' : eol) };
    return { ok: true, edits: [edit], offset: offset + inserted.length - size, written };
  }
  const inserted = `${eol}${added.join(eol)}`;
  const gap = below && !isBlank(below) && needsGap(read, above + 1) ? eol : '';
  const edit = { offset: at.end, length: 0, text: inserted + gap };
  return { ok: true, edits: [edit], offset: at.end + inserted.length - size, written };
}

/** True if a line right below a new item would be read as part of it, or not be what it was. */
function needsGap(read: Outline, below: number): boolean {
  const heading = read.headings.find((other) => other.line === below);
  if (!heading) return listsIn(read, below, below + 1).length === 0;
  return heading.style === 'bold' || heading.style === 'underlined' || read.format === 'adoc';
}

/** The line end in use at a line. */
export function lineEndAt(text: string, { lines }: Outline, at: number): string {
  for (const near of [lines[at], lines[at - 1], lines[0]]) {
    if (near && near.next > near.end) return text.slice(near.end, near.next);
  }
  return '\n';
}
