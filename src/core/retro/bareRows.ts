import { columnRoles, type Role, saysDone } from './actionWords';
import { bareName } from './bareName';
import type { IsName } from './nameLike';
import type { Outline } from './retroOutline';
import { type MarkdownTable, pipeCells, type TableRow } from './tables';
import { saysToDo } from './toDoItems';
import { wholeDay } from './wholeDay';

const FEWEST_ROWS = 2;
const FEWEST_WORDS = 2;
const MOST_CELLS = 8;
const header: Readonly<Partial<Record<Role, string>>> = {
  action: 'Action',
  owner: 'Owner',
  due: 'Due',
  status: 'Status',
};
const open = /^(?:\[ ?\]|☐|⬜|🔲|open|todo|to do|offen|abierto|aberto|ouvert)?$/iu;

/**
 * The tables in the lines `from` to `to` (exclusive) that have rows and no header: below a heading for actions, what their columns
 * hold tells what they are for, one of names the owners, and the longest of the others the actions.
 */
export function bareTablesIn(
  { lines, quiet }: Outline,
  from: number,
  to: number,
  isName: IsName,
): MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  let rows: TableRow[] = [];
  for (let at = from; at <= to; at++) {
    const line = at < to && !quiet[at] ? lines[at] : undefined;
    const cells = line && /^\s{0,3}\|/.test(line.text) ? pipeCells(line.text, line.start) : [];
    const isRow = line !== undefined && cells.length > 1 && cells.length <= MOST_CELLS;
    const row = isRow ? [{ line: at, start: line.start, end: line.end, cells }] : [];
    if (isRow && cells.length === (rows[0]?.cells.length ?? cells.length)) {
      rows.push(...row);
      continue;
    }
    const own = rolesIn(rows, isName).map((role) => ({ text: (role && header[role]) ?? '', start: 0 }));
    if (own.length > 0) tables.push({ from: at - rows.length, to: at, header: own, rows });
    rows = row;
  }
  return tables;
}

/** What each column is for; none where no column can hold actions. */
function rolesIn(rows: readonly TableRow[], isName: IsName): readonly (Role | undefined)[] {
  if (rows.length < FEWEST_ROWS) return [];
  const columns = (rows[0]?.cells ?? []).map((_, at) => rows.map(({ cells }) => cells[at]?.text ?? ''));
  // The first row may be a header after all, of a table whose rule is forgotten.
  if (columnRoles(columns.map(([first = '']) => first)).some(Boolean)) return [];
  const roles = columns.map((texts): Role | undefined => {
    if (texts.every((text) => isName(bareName(text)))) return 'owner';
    if (texts.every((text) => saysDone(text) || open.test(text))) return 'status';
    return texts.some((text) => wholeDay(text) !== undefined) ? 'due' : undefined;
  });
  const sizes = columns.map((texts, at) => (roles[at] === undefined ? texts.join('').length : 0));
  const column = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
  const said = columns[column] ?? [];
  const isSaid = said.some(saysToDo) && said.every((text) => text.split(/\s+/).length >= FEWEST_WORDS);
  return roles.includes('owner') && roles[column] === undefined && isSaid
    ? roles.map((role, at) => (at === column ? 'action' : role))
    : [];
}
