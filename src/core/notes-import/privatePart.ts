import { type Heading, headings } from '../retro/retroOutline';

/** A note's lines in two: what anyone with the book may read, and what was marked as for the lead alone. */
interface Parted {
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
  const ends = endsOf(all, lines.length);
  const written = nextWritten(lines);
  for (const [index, heading] of all.entries()) {
    if (!PRIVATE.test(heading.text) && !heading.text.startsWith('🔒')) continue;
    const end = ends[index] ?? lines.length;
    // A part within one that is private already has nothing to add to it.
    if (isPrivate[end - 1]) continue;
    if ((written[heading.lastLine + 1] ?? end) >= end) continue;
    for (let line = heading.line; line < end; line++) isPrivate[line] = true;
  }
  return {
    shared: lines.filter((_, index) => !isPrivate[index]),
    private: lines.filter((_, index) => isPrivate[index]),
  };
}

/** The line at which the part of each heading ends: at the next heading of its rank or a higher one, else at `last`. */
function endsOf(all: readonly Heading[], last: number): readonly number[] {
  const ends: number[] = [];
  const open: number[] = [];
  for (const [index, { level, line }] of all.entries()) {
    ends.push(last);
    while (open.length > 0 && (all[open.at(-1) ?? 0]?.level ?? 0) >= level) ends[open.pop() ?? 0] = line;
    open.push(index);
  }
  return ends;
}

/** For each line the first from it on that a template does not leave behind, or how many lines there are. */
function nextWritten(lines: readonly Numbered[]): readonly number[] {
  const next: number[] = [];
  for (let at = lines.length - 1; at >= 0; at--)
    next[at] = EMPTY.test(lines[at]?.text.trim() ?? '') ? (next[at + 1] ?? lines.length) : at;
  return next;
}
