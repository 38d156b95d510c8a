import { isBlankText } from '../isBlankText';
import { differing } from './mergeRegions';

/** True if a folded block (`>`) can hold a text: no line of it begins with white space, which would end the folding. */
export function canFold(value: string): boolean {
  return !/^[ \t]/m.test(value);
}

/**
 * The raw lines of a folded block that holds the lines `after`. Paragraphs that `before` has too keep their lines as they are
 * wrapped in `raw`; others stand on one line.
 * @param margin the spaces before a line
 */
export function foldedLines(
  raw: readonly string[],
  before: readonly string[],
  after: readonly string[],
  margin: string,
): readonly string[] {
  const old = before.filter((line) => line !== '');
  const now = after.filter((line) => line !== '');
  const wrapped = paragraphs(raw);
  const isKnown = wrapped.length === old.length && wrapped.every((lines, at) => unfolded(lines) === old[at]);
  const kept = new Map<number, readonly string[]>();
  if (isKnown) {
    let [from, start] = [0, 0];
    for (const part of [...differing(old, now), { from: old.length, to: 0, start: now.length, end: 0 }]) {
      for (; from < part.from; from++, start++) kept.set(start, wrapped[from] ?? []);
      [from, start] = [part.to, part.end];
    }
  }
  const lines: string[] = [];
  let count = 0;
  for (const line of after) {
    if (line === '') lines.push('');
    else {
      // One line end between paragraphs is a blank line between them.
      if (count > 0) lines.push('');
      lines.push(...(kept.get(count) ?? [margin + line]));
      count += 1;
    }
  }
  return lines;
}

function paragraphs(raw: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  let isOpen = false;
  for (const line of raw) {
    const isBlank = isBlankText(line);
    if (!isBlank && isOpen) found.at(-1)?.push(line);
    else if (!isBlank) found.push([line]);
    isOpen = !isBlank;
  }
  return found;
}

function unfolded(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/^ +/, '')).join(' ');
}
