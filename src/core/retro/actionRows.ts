import type { ActionLine } from './action';
import { own } from './actionItems';
import { holdsNothing, plainText, readMarks } from './actionMarks';
import type { ActionSection } from './actionSections';
import { columnRoles, isNobody, isPlaceholder, type Role, roleOf, saysDone } from './actionWords';
import { isPrompt } from './prompts';
import type { Outline } from './retroOutline';
import type { MarkdownTable, TableCell, TableRow } from './tables';
import { bareName } from './tailMark';
import { type DayOrder, orderOfDays, wholeDay } from './wholeDay';

/** The actions that are rows of a table. A table whose header names no column for them has none. */
export function rowActions(
  { format }: Outline,
  section: ActionSection,
  { header, rows }: MarkdownTable,
): ActionLine[] {
  const roles = columnRoles(header.map(({ text }) => plainText(text, format)));
  const isExperiment = !roles.includes('action') && (roles.includes('goal') || roles.includes('measure'));
  // What is to change is the action where a heading for actions says so.
  const isChange = isExperiment || (section.family === 'actions' && !roles.includes('action'));
  const column = roles.indexOf(isChange ? 'change' : 'action');
  if (column < 0 || isOnItsSide(rows, column)) return [];
  const family = isExperiment ? 'experiment' : section.family;
  const dueColumn = roles.indexOf('due');
  const order = orderOfDays(rows.map(({ cells }) => cells[dueColumn]?.text ?? ''));
  return rows.flatMap((row) => {
    const cell = row.cells[column];
    if (!cell || isPlaceholder(cell.text)) return [];
    const marks = readMarks(cell.text, format, section.isName);
    if (holdsNothing(marks) || isPrompt(marks.text)) return [];
    const said = cellsSay(row, roles, format, order);
    return [
      {
        ...(section.person === undefined ? {} : { owner: section.person }),
        ...own(marks),
        ...said,
        ...{ text: marks.text, shape: 'table' as const, family },
        done: said.done === true || marks.done,
        ...{ line: row.line, start: row.start, end: row.end },
        ...{ textStart: cell.start + marks.from, textEnd: cell.start + marks.to },
      },
    ];
  });
}

/** A table whose first column holds what is a header elsewhere: its rows are no actions. */
function isOnItsSide(rows: readonly TableRow[], column: number): boolean {
  const named = rows.filter(({ cells }) => roleOf(cells[column]?.text ?? '') !== undefined);
  return named.length >= 1 && named.length * 2 >= rows.length;
}

function cellsSay(
  { cells }: TableRow,
  roles: readonly (Role | undefined)[],
  format: Outline['format'],
  order: DayOrder | undefined,
): { owner?: string; due?: string; done?: boolean } {
  const at = (role: Role): TableCell | undefined => cells[roles.indexOf(role)];
  const named = at('owner')?.text ?? '';
  const owner = isNobody(named) ? '' : bareName(plainText(named, format));
  const due = wholeDay(at('due')?.text ?? '', order);
  const status = at('status')?.text;
  return {
    ...(isPlaceholder(owner) ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(status === undefined
      ? {}
      : { done: saysDone(plainText(status, format)) || /^\[[xX]\]$/.test(status) }),
  };
}
