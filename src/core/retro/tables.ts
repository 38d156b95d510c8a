import type { Outline } from './retroOutline';
import { isBlank } from './textLines';

/** One cell: its words, without the white space around them, and where they begin in the text. */
export interface TableCell {
  readonly text: string;
  readonly start: number;
}

/** A row of a table; `start` and `end` are UTF-16 offsets in the text. */
export interface TableRow {
  /** Its first line, from 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly TableCell[];
}

/** A table with a header, and its lines `from` to `to` (exclusive). */
export interface MarkdownTable {
  readonly from: number;
  readonly to: number;
  readonly header: readonly TableCell[];
  readonly rows: readonly TableRow[];
}

/**
 * The tables in the lines `from` to `to` (exclusive): of pipes in Markdown, plain text and Org, `|===` in AsciiDoc. Those of
 * reStructuredText are not read: a longer cell would break them.
 */
export function tablesIn(read: Outline, from: number, to: number): MarkdownTable[] {
  if (read.format === 'rst' || read.format === 'yaml') return [];
  const tables: MarkdownTable[] = [];
  for (let at = from; at < to; at++) {
    const table = read.quiet[at] ? undefined : tableAt(read, at, to);
    if (!table) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}

function tableAt(read: Outline, at: number, to: number): MarkdownTable | undefined {
  return read.format === 'adoc' ? blockTable(read, at, to) : pipeTable(read, at, to);
}

function pipeTable({ lines, quiet }: Outline, at: number, to: number): MarkdownTable | undefined {
  const header = lines[at];
  if (!header?.text.includes('|')) return undefined;
  // Some leave a line blank between the header and its rule; Markdown shows no table then, yet one is meant.
  const below = header.text.startsWith('|') && at + 1 < to && isBlank(lines[at + 1]) ? at + 2 : at + 1;
  if (below >= to || !isDelimiter(lines[below]?.text ?? '')) return undefined;
  const rows: TableRow[] = [];
  let end = below + 1;
  for (; end < to; end++) {
    const line = lines[end];
    if (line === undefined || isBlank(line) || quiet[end] || !line.text.includes('|')) break;
    if (isDelimiter(line.text)) continue;
    rows.push({ line: end, start: line.start, end: line.end, cells: pipeCells(line.text, line.start) });
  }
  return { from: at, to: end, header: pipeCells(header.text, header.start), rows };
}

/** `|---|:-:|`, `|-|-|`, or `|---+---|` in Org. */
function isDelimiter(text: string): boolean {
  if (!/^[\s|:+-]+$/.test(text) || !/[|+]/.test(text)) return false;
  const cells = text
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/[|+]/);
  return text.includes('--') || cells.every((own) => /^:?-:?$/.test(own.trim()));
}

/** The cells of a line that begins at an offset, parted by `|`. */
export function pipeCells(text: string, offset: number): TableCell[] {
  const cells: TableCell[] = [];
  let start = /^\s*\|/.exec(text)?.[0].length ?? 0;
  for (let at = start; at <= text.length; at++) {
    if (text[at] === '\\') at++;
    else if (at === text.length || text[at] === '|') {
      if (at < text.length || text.slice(start).trim() !== '') cells.push(cell(text, start, at, offset));
      start = at + 1;
    }
  }
  return cells;
}

/** From `|===` to `|===`; cells go on from line to line, so the header, the first line, tells how many make a row. */
function blockTable({ lines }: Outline, at: number, to: number): MarkdownTable | undefined {
  if (!/^\|={3,}\s*$/.test(lines[at]?.text ?? '')) return undefined;
  let end = at + 1;
  while (end < to && !/^\|={3,}\s*$/.test(lines[end]?.text ?? '')) end++;
  const cells: (TableCell & { line: number; end: number; lineStart: number })[] = [];
  let columns = 0;
  for (let near = at + 1; near < end; near++) {
    const line = lines[near];
    if (line === undefined || isBlank(line)) {
      // With one cell on each line, a blank line ends the header.
      columns ||= cells.length;
      continue;
    }
    // Spans, styles and cells of several lines make rows uneven.
    if (!line.text.startsWith('|')) return undefined;
    const own = pipeCells(`${line.text}|`, line.start);
    if (near === at + 1 && own.length > 1) columns = own.length;
    cells.push(...own.map((one) => ({ ...one, line: near, lineStart: line.start, end: line.end })));
  }
  if (columns < 2 || end >= to || cells.length % columns !== 0) return undefined;
  const rows: TableRow[] = [];
  for (let first = columns; first < cells.length; first += columns) {
    const row = cells.slice(first, first + columns);
    const [head, last] = [row[0], row.at(-1)];
    if (head && last) rows.push({ line: head.line, start: head.lineStart, end: last.end, cells: row });
  }
  return { from: at, to: end + 1, header: cells.slice(0, columns), rows };
}

function cell(text: string, from: number, to: number, offset: number): TableCell {
  const raw = text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  return { text: raw.trim(), start: offset + from + (raw.trim() === '' ? 0 : lead) };
}
