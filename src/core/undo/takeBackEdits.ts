import { differing } from '../editor/mergeRegions';
import { read } from '../yaml';
import { apply } from '../yaml/splice';
import type { TextEdit } from '../yaml/yamlTypes';

/** What was done to a text. */
export interface EditedText {
  /** The text afterwards. */
  readonly after: string;
  /** Edits of that which make it the text before. */
  readonly inverse: readonly TextEdit[];
}

/** A stretch of a text that gave way to another: UTF-16 offsets. */
interface Changed {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Edits that take back what was done to a text, where what was written then still stands; all that was written since stays.
 * @param now the text as it is
 * @param isYaml a text that can be read stays one that can
 * @returns edits of `now`, undefined where the places are not what they were
 */
export function takeBackEdits(
  now: string,
  { after, inverse }: EditedText,
  isYaml: boolean,
): readonly TextEdit[] | undefined {
  if (now === after) return inverse;
  const changes = changesOf(after, now);
  const edits: TextEdit[] = [];
  let [at, shift] = [0, 0];
  for (const edit of inverse.map((one) => wholeLines(after, one))) {
    const end = edit.offset + edit.length;
    for (let change = changes[at]; change && change.to < edit.offset; change = changes[at]) {
      shift += growth(change);
      at += 1;
    }
    let moved = edit.offset + shift;
    for (let next = at, change = changes[next]; change && change.from <= end; change = changes[++next]) {
      if (isDisputed(after, edit, change)) return undefined;
      if (change.to <= edit.offset) moved += growth(change);
    }
    edits.push({ ...edit, offset: moved });
  }
  if (isYaml && read(now).ok && !read(apply(now, edits)).ok) return undefined;
  return edits;
}

/** How much longer a text became, in UTF-16 units. */
function growth({ from, to, text }: Changed): number {
  return text.length - (to - from);
}

/** The same edit as one of whole lines, where it takes out a line end and what follows up to the next. */
function wholeLines(text: string, edit: TextEdit): TextEdit {
  const { offset, length } = edit;
  const lineEnd = text.startsWith('\r\n', offset) ? '\r\n' : '\n';
  const isShifted =
    edit.text === '' && text.startsWith(lineEnd, offset) && text.startsWith(lineEnd, offset + length);
  return isShifted ? { ...edit, offset: offset + lineEnd.length } : edit;
}

/** What became of a text since, line by line, each stretch as short as it can be. */
function changesOf(old: string, now: string): readonly Changed[] {
  const [before, after] = [linesOf(old), linesOf(now)];
  const [starts, begins] = [startsOf(before), startsOf(after)];
  return differing(before, after).map(({ from, to, start, end }) => {
    const [first, last] = [starts[from] ?? old.length, starts[to] ?? old.length];
    const text = now.slice(begins[start] ?? now.length, begins[end] ?? now.length);
    const gone = old.slice(first, last);
    // Whole lines that came or went are left whole.
    if (gone === '' || text === '') return { from: first, to: last, text };
    const most = Math.min(gone.length, text.length);
    let head = 0;
    while (head < most && gone[head] === text[head]) head += 1;
    let tail = 0;
    while (tail < most - head && gone.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
    return { from: first + head, to: last - tail, text: text.slice(head, text.length - tail) };
  });
}

/** True if an edit and what was changed since, in it or right beside it, concern one another. */
function isDisputed(text: string, { offset, length }: TextEdit, { from, to, text: added }: Changed): boolean {
  const end = offset + length;
  // Where something is to be put back, it no longer belongs if anything was changed at the place.
  if (length === 0) return true;
  const isTaken = from < end && to > offset;
  if (isTaken) return true;
  // They touch. Lines before stay with what is before them.
  if (to === offset) return !(startsLine(text, offset) && (added === '' || added.endsWith('\n')));
  return added !== '' && !(startsLine(text, end) && isBeside(text.slice(offset, end), added));
}

/** True if lines that follow others do not belong to them: of the same list or map, or of one around it. */
function isBeside(lines: string, following: string): boolean {
  const [own, other] = [firstText(lines), firstText(following)];
  const [indent, otherIndent] = [own.search(/\S|$/), other.search(/\S|$/)];
  if (other === '') return true;
  return otherIndent < indent || (otherIndent === indent && isItem(own) === isItem(other));
}

function isItem(line: string): boolean {
  return /^\s*[-*+](?:\s|$)/.test(line);
}

/** The first line that is not blank; empty where all are. */
function firstText(text: string): string {
  const start = text.search(/\S/);
  if (start < 0) return '';
  const end = text.indexOf('\n', start);
  return text.slice(text.lastIndexOf('\n', start) + 1, end < 0 ? text.length : end);
}

function startsLine(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}

/** The lines of a text, each with its line end. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    lines.push(text.slice(at, next));
    at = next;
  }
  return lines;
}

function startsOf(lines: readonly string[]): readonly number[] {
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  return starts;
}
