import { isBlankText } from '../isBlankText';
import { columnOf, lineEnd, lineStart, nextLine } from './lines';
import type { NodeRange } from './locate';
import type { Comment, Loaded, TreeEntry, TreeNode } from './syntaxTree';
import type { Path } from './yamlTypes';

/** Whose a comment is: the entries from the outermost to its own, and their path. Empty: the document's. */
export interface Belonging {
  readonly comment: Comment;
  readonly entries: readonly TreeEntry[];
  readonly path: Path;
  /** Where it stands: on the lines right above the entry, behind content on a line, or else. */
  readonly stands: 'above' | 'beside' | 'else';
}

const known = new WeakMap<Loaded, readonly Belonging[]>();

/**
 * Finds the entry that each comment of a document belongs to, in their order. The rule, as hands and eyes go by it:
 *
 * 1. **Beside**: a comment behind something on its line belongs to the innermost entry that began last before it
 *    (`text: x # c`: to `text`; `goals: # c`: to `goals`; `- # c`: to the item; `a, # c` in brackets: to `a`). Behind a closing
 *    bracket it belongs to the entry that holds the brackets.
 * 2. **Above**: comments on lines of their own, one right upon the other, belong to the entry that begins on the very next
 *    line, unless they stand further to the right than it. An empty line between cuts them off.
 * 3. **Else** (below the last item, cut off, further to the right) a comment belongs to the innermost entry that goes on
 *    below it or, ended, has begun further to the left: `# due: …` in the column of an item's keys is the item's.
 *
 * What stands before `---` or from `...` on, or is nobody's by this, is the document's.
 */
export function belongings(loaded: Loaded): readonly Belonging[] {
  const before = known.get(loaded);
  if (before) return before;
  const { text, comments } = loaded;
  const found: Belonging[] = [];
  // From the last to the first: whose one is may hang on the one below it.
  let below: { readonly line: number; readonly above?: Way | undefined; readonly column: number } | undefined;
  for (const comment of comments.toReversed()) {
    const line = lineStart(text, comment.offset);
    const isAlone = isBlankText(text.slice(line, comment.offset));
    const next = nextLine(text, lineEnd(text, comment.offset));
    const column = comment.offset - line;
    let above: Way | undefined;
    let at = 0;
    if (isAlone) {
      if (below?.line === next) ({ above, column: at } = { above: below.above, column: below.column });
      else ({ above, column: at } = entryOn(loaded, next));
      if (column > at) above = undefined;
      below = { line, above, column: at };
    } else below = undefined;
    const way = above ?? (isAlone ? around(loaded, comment.offset, column) : wayTo(loaded, comment.offset));
    found.push({ comment, ...way, stands: above ? 'above' : isAlone ? 'else' : 'beside' });
  }
  const all = found.reverse();
  known.set(loaded, all);
  return all;
}

interface Way {
  readonly entries: readonly TreeEntry[];
  readonly path: Path;
}

/** The entries that have begun before `offset`, from the outermost to the one that began last; brackets closed left out. */
function wayTo({ root, contentEnd }: Loaded, offset: number): Way {
  const entries: TreeEntry[] = [];
  const path: (string | number)[] = [];
  if (offset > contentEnd) return { entries, path };
  let node: TreeNode = root;
  while ('entries' in node && node.start < offset && (!node.flow || offset < node.end)) {
    const index = lastBefore(node.entries, offset);
    const entry: TreeEntry | undefined = node.entries[index];
    if (!entry) break;
    entries.push(entry);
    path.push(node.kind === 'list' ? index : entry.key);
    node = entry.value;
  }
  return { entries, path };
}

function lastBefore(entries: readonly TreeEntry[], offset: number): number {
  let low = -1;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.start ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The outermost entry that begins the line at `line`, and the column where that is; -1 where none does. */
function entryOn(loaded: Loaded, line: number): { readonly above?: Way; readonly column: number } {
  const { text } = loaded;
  const first = /[^ \t]/g;
  first.lastIndex = line;
  const start = first.exec(text)?.index ?? text.length;
  const { entries, path } = wayTo(loaded, start + 1);
  const index = entries.findIndex((entry) => entry.start === start);
  if (index === -1) return { column: -1 };
  return {
    above: { entries: entries.slice(0, index + 1), path: path.slice(0, index + 1) },
    column: start - line,
  };
}

function around(loaded: Loaded, offset: number, column: number): Way {
  const { entries, path } = wayTo(loaded, offset);
  let count = entries.length;
  while (count > 0) {
    const entry = entries[count - 1];
    if (entry && (entry.end > offset || isLeftOf(loaded.text, entry, column))) break;
    count -= 1;
  }
  return { entries: entries.slice(0, count), path: path.slice(0, count) };
}

function isLeftOf(text: string, { start, slot }: TreeEntry, column: number): boolean {
  if (columnOf(text, start) >= column) return false;
  // Items in a row inside brackets have no column to speak of.
  return slot > start || isBlankText(text.slice(lineStart(text, start), start));
}

/**
 * The lines of an entry with the comments that are its own or of what it holds: from the start of the first line to the end of
 * the last, before its line end. Of an entry that begins behind something on its line, from the entry.
 */
export function linesOfText(loaded: Loaded, entry: TreeEntry): NodeRange {
  const { text } = loaded;
  const all = belongings(loaded);
  let start = lineStart(text, entry.start);
  if (!isBlankText(text.slice(start, entry.start))) start = entry.start;
  let end = entry.end;
  const first = firstFrom(all, entry.start);
  for (let index = first - 1; index >= 0; index -= 1) {
    const one = all[index];
    if (one?.stands !== 'above' || one.entries.at(-1) !== entry) break;
    start = lineStart(text, one.comment.offset);
  }
  for (let index = firstFrom(all, entry.end); index < all.length; index += 1) {
    const one = all[index];
    if (!one?.entries.includes(entry)) break;
    end = one.comment.offset;
  }
  return { start, end: lineEnd(text, end) };
}

function firstFrom(all: readonly Belonging[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.comment.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
