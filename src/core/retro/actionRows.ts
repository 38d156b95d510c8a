import type { ActionLine } from './action';
import { own } from './actionItems';
import { holdsNothing, plainText, readMarks } from './actionMarks';
import type { ActionSection } from './actionSections';
import { columnRoles, isPlaceholder, type Role, saysDone } from './actionWords';
import type { Outline } from './retroOutline';
import type { MarkdownTable, TableCell, TableRow } from './tables';
import { bareName, wholeDay } from './tailMark';

/** The actions that are rows of a table. A table whose header names no column for them has none. */
export function rowActions(
  { format }: Outline,
  section: ActionSection,
  { header, rows }: MarkdownTable,
): ActionLine[] {
  const roles = columnRoles(header.map(({ text }) => plainText(text, format)));
  const isExperiment = !roles.includes('action') && (roles.includes('goal') || roles.includes('measure'));
  const column = roles.indexOf(isExperiment ? 'change' : 'action');
  if (column < 0) return [];
  const family = isExperiment ? 'experiment' : section.family;
  return rows.flatMap((row) => {
    const cell = row.cells[column];
    if (!cell || isPlaceholder(cell.text)) return [];
    const marks = readMarks(cell.text, format, section.isName);
    if (holdsNothing(marks)) return [];
    const said = cellsSay(row, roles, format);
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

function cellsSay(
  { cells }: TableRow,
  roles: readonly (Role | undefined)[],
  format: Outline['format'],
): { owner?: string; due?: string; done?: boolean } {
  const at = (role: Role): TableCell | undefined => cells[roles.indexOf(role)];
  const owner = bareName(plainText(at('owner')?.text ?? '', format));
  const due = wholeDay(at('due')?.text ?? '');
  const status = at('status')?.text;
  return {
    ...(isPlaceholder(owner) ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(status === undefined
      ? {}
      : { done: saysDone(plainText(status, format)) || /^\[[xX]\]$/.test(status) }),
  };
}
