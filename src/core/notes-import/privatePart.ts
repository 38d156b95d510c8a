import { headings } from '../retro/retroOutline';

/** A note's lines in two: what anyone with the book may read, and what was marked as for the lead alone. */
export interface Parted {
  readonly shared: readonly Numbered[];
  readonly private: readonly Numbered[];
}

/** A line with its number in the source, from 0. */
export interface Numbered {
  readonly text: string;
  readonly line: number;
}

/** `## 🔒 Private Notes`, `## Private Manager Notes`, `## Private`. */
const PRIVATE = /^\W*private(\s+manager)?(\s+notes?)?\W*$/iu;
/** Lines that a template leaves behind: labels, headings, empty bullets and rules. */
const EMPTY = /^(#{1,6}(\s.*)?|(\*\*|__)[^*]+(\*\*|__):?|[-*+](\s+\[ \])?|[-*_\s]{3,}|)$/;

/**
 * Parts a note at the headings that mark what is private, each up to the next heading of its rank or a higher one. A
 * private part that holds nothing but its template stays in the note.
 */
export function partPrivate(lines: readonly Numbered[]): Parted {
  const all = headings(lines.map(({ text }) => text).join('\n'), 'md');
  const isPrivate: boolean[] = [];
  for (const [index, heading] of all.entries()) {
    if (!PRIVATE.test(heading.text) && !heading.text.startsWith('🔒')) continue;
    const end = all.slice(index + 1).find((one) => one.level <= heading.level)?.line ?? lines.length;
    if (lines.slice(heading.lastLine + 1, end).every(({ text }) => EMPTY.test(text.trim()))) continue;
    for (let line = heading.line; line < end; line++) isPrivate[line] = true;
  }
  return {
    shared: lines.filter((_, index) => !isPrivate[index]),
    private: lines.filter((_, index) => isPrivate[index]),
  };
}
