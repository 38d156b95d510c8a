import { roleOf } from './actionWords';
import type { Outline } from './retroOutline';
import { type MarkdownTable, pipeCells, type TableCell, type TableRow } from './tables';
import type { TextLine } from './textLines';

/**
 * The tables in the lines `from` to `to` (exclusive) whose cells are parted by tabs, as they are pasted from elsewhere: a first line
 * that names a column for actions and another for owners or days, and the lines below with as many cells.
 */
export function tabTablesIn({ lines, quiet }: Outline, from: number, to: number): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  for (let at = from; at < to; at++) {
    const header = quiet[at] ? [] : cellsOf(lines[at]);
    const roles = header.map(({ text }) => roleOf(text));
    if (!roles.includes('action') || !(roles.includes('owner') || roles.includes('due'))) continue;
    const rows: TableRow[] = [];
    let end = at + 1;
    for (; end < to; end++) {
      const line = lines[end];
      const cells = cellsOf(line);
      if (line === undefined || cells.length !== header.length) break;
      rows.push({ line: end, start: line.start, end: line.end, cells });
    }
    tables.push({ from: at, to: end, header, rows });
    at = end - 1;
  }
  return tables;
}

function cellsOf(line: TextLine | undefined): TableCell[] {
  return line?.text.includes('\t') ? pipeCells(line.text.replaceAll('\t', '|'), line.start) : [];
}
