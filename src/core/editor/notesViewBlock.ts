import { isBlankText } from '../isBlankText';
import { change } from '../yaml/change';
import { apply } from '../yaml/editing';
import { columnOf, lineEnd, lineEndOf, nextLine } from '../yaml/lines';
import { load } from '../yaml/load';
import { bars, locate } from '../yaml/locate';
import { prove, rootData } from '../yaml/prove';
import { unprintable } from '../yaml/scalar';
import type { ScalarNode } from '../yaml/syntaxTree';
import type { Path, TextEdit } from '../yaml/yamlTypes';
import { differing } from './mergeRegions';
import { canFold, foldedLines } from './notesViewFolded';

/**
 * The edits that make a block (`|` or `>`) hold `value`, proved: lines that stay are not touched, the header stays as far as it
 * can say what the text needs. Undefined where there is no such block, or it cannot hold the text.
 */
export function blockEdits(
  text: string,
  path: Path,
  value: string,
): { readonly edits: readonly TextEdit[]; readonly text: string } | undefined {
  const result = load(text);
  if (!result.ok || unprintable.test(value)) return undefined;
  const { loaded } = result;
  const spots = locate(loaded.root, path);
  const { node, entry } = spots.at(-1) ?? {};
  if (spots.length !== path.length + 1 || node?.kind !== 'scalar' || !entry) return undefined;
  if (node.style !== 'literal' && (node.style !== 'folded' || !canFold(value))) return undefined;
  if (node.data === value) return { edits: [], text };
  const target = change(rootData(loaded), { kind: 'set', path, value });
  if ('misfit' in target || spots.some((spot) => bars(spot.node, loaded))) return undefined;

  const column = columnOf(text, entry.start);
  const old = blockOf(text, node, column);
  const header = headerFor(old, value, column);
  if (header === undefined) return undefined;
  const lines = linesFor(text, old, node, value);
  // A file without a last line end needs one more for a blank line at its end.
  for (const last of [[], ['']]) {
    const edits = [...headerEdit(node, old, header), ...bodyEdits(text, old, header, [...lines, ...last])];
    if (prove(loaded, edits, target.data).ok) return { edits, text: apply(text, edits) };
  }
  return undefined;
}

/** A block as it is written. */
interface Block {
  readonly header: string;
  /** The column of its content. */
  readonly indent: number;
  /** Its lines from the end of the header's line on, and behind them the blank ones that are not its own. */
  readonly start: number;
  readonly end: number;
  readonly blanksEnd: number;
}

function blockOf(text: string, node: ScalarNode, column: number): Block {
  const header = text.slice(node.start, node.start + (node.header ?? 1));
  const start = lineEnd(text, node.start);
  let end = Math.max(start, node.end);
  let { indent } = node;
  if (node.data === '') {
    // The spaces below its header are where one is to write; other blank lines are not its own.
    const next = nextLine(text, start);
    const room = /^ +$/.exec(text.slice(next, lineEnd(text, next)))?.[0].length ?? 0;
    if (room > column) indent ??= room;
    end = room > column && next > start ? next + room : start;
  }
  return { header, indent: indent ?? column + 2, start, end, blanksEnd: behindBlanks(text, end) };
}

/** The header that the text needs, as near to the old one as can be; undefined where no block can hold it. */
function headerFor({ header, indent }: Block, value: string, column: number): string | undefined {
  const digit = /[1-9]/.exec(header)?.[0] ?? '';
  const chomp = /[-+]/.exec(header)?.[0] ?? '';
  // Readers take white space at the start for the indent, or stumble over it.
  const needsDigit = digit === '' && /^\n*[ \t]/.test(value);
  if (needsDigit && indent - column > 9) return undefined;
  const ends = endsOf(value, chomp);
  if (ends === undefined) return undefined;
  if (!needsDigit && ends === chomp) return header;
  return `${header[0]}${needsDigit ? indent - column : digit}${ends}`;
}

function endsOf(value: string, chomp: string): string | undefined {
  if (value === '') return chomp === '+' ? '' : chomp;
  const last = value.slice(value.lastIndexOf('\n', value.length - 2) + 1).replace(/\n$/, '');
  const isBlank = /^ *$/.test(last);
  if (!value.endsWith('\n')) return isBlank ? undefined : '-';
  return isBlank ? '+' : chomp === '-' ? '' : chomp;
}

/** The raw lines of the text, those that stay as they are in the file, be there spaces on a blank one. */
function linesFor(text: string, old: Block, node: ScalarNode, value: string): readonly string[] {
  const margin = ' '.repeat(old.indent);
  if (node.style === 'folded')
    return foldedLines(
      rawLines(text, old.start, old.end),
      contentLines(String(node.data)),
      contentLines(value),
      margin,
    );
  const after = contentLines(value);
  const raw = rawLines(text, old.start, old.end);
  const before = contentLines(String(node.data));
  const lines: string[] = [];
  let at = 0;
  const write = (line: string) => (line === '' ? '' : margin + line);
  if (before.length !== raw.length) return after.map(write);
  for (const { from, to, start, end } of differing(before, after)) {
    for (; at < from; at++) lines.push(raw[at] ?? '');
    for (const line of after.slice(start, end)) lines.push(write(line));
    at = to;
  }
  for (; at < raw.length; at++) lines.push(raw[at] ?? '');
  return lines;
}

function contentLines(value: string): readonly string[] {
  return value === '' ? [] : (value.endsWith('\n') ? value.slice(0, -1) : value).split('\n');
}

function rawLines(text: string, start: number, end: number): readonly string[] {
  return text.slice(start, end).split(/\r?\n/).slice(1);
}

function headerEdit(node: ScalarNode, old: Block, header: string): readonly TextEdit[] {
  return header === old.header ? [] : [{ offset: node.start, length: old.header.length, text: header }];
}

/** One edit for each stretch of lines that changes. */
function bodyEdits(text: string, old: Block, header: string, lines: readonly string[]): readonly TextEdit[] {
  const feed = lineEndOf(text);
  // To a block that keeps its blank lines all that follow belong.
  const end = header.includes('+') ? old.blanksEnd : old.end;
  const raw = rawLines(text, old.start, end);
  const offsets = [old.start];
  for (const line of raw) offsets.push((offsets.at(-1) ?? 0) + feed.length + line.length);
  return differing(raw, lines).map(({ from, to, start, end }) => {
    const offset = offsets[from] ?? old.start;
    const added = lines.slice(start, end).map((line) => feed + line);
    return { offset, length: (offsets[to] ?? offset) - offset, text: added.join('') };
  });
}

function behindBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const next = nextLine(text, at);
    const end = lineEnd(text, next);
    if (next === at || next === text.length || !isBlankText(text.slice(next, end))) return at;
    at = end;
  }
}
