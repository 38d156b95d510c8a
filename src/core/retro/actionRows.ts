import type { ActionLine } from './action';
import { own } from './actionItems';
import { holdsNothing, plainText, readMarks } from './actionMarks';
import type { ActionSection } from './actionSections';
import { columnRoles, isNobody, isPlaceholder, type Role, roleOf, saysDone } from './actionWords';
import { bareName } from './bareName';
import { isPrompt } from './prompts';
import type { Outline } from './retroOutline';
import { isStemmedActions, namesImprovements } from './stems';
import type { MarkdownTable, TableCell, TableRow } from './tables';
import { type DayOrder, orderOfDays, wholeDay } from './wholeDay';

/** "Action taken", beside what came of it. */
const isOver =
  /(?<!be |not |yet |nicht |no |decisions? )(?:taken|implemented|completed|realizad[ao]s?|umgesetzt)\W*$/iu;

/** A cell that is no longer holds a number, a rank or the like. */
const LONGEST_MARK = 3;

/** The actions that are rows of a table. A table whose header names no column for them has none. */
export function rowActions(
  { format }: Outline,
  section: ActionSection,
  { header, rows }: MarkdownTable,
): ActionLine[] {
  const labels = header.map(({ text }) => plainText(text, format));
  const roles = columnRoles(labels);
  const isExperiment = !roles.includes('action') && (roles.includes('goal') || roles.includes('measure'));
  // What is to change is the action where a heading for actions says so.
  const isChange = isExperiment || (section.family === 'actions' && !roles.includes('action'));
  const named = roles.indexOf(isChange ? 'change' : 'action');
  const column = named < 0 && section.family === 'actions' ? likelyColumn(labels, roles, rows) : named;
  if (column < 0 || isOver.test(labels[column] ?? '') || isOnItsSide(rows, column)) return [];
  const family = isExperiment && named >= 0 ? 'experiment' : section.family;
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

/**
 * Below a heading for actions, the column that likely holds them where none is named so: one that says what is proposed, improved or
 * solved; else, beside a column for owners, days or goals, the first with words of its own.
 */
function likelyColumn(
  labels: readonly string[],
  roles: readonly (Role | undefined)[],
  rows: readonly TableRow[],
): number {
  const proposed = labels.findIndex((label) => isStemmedActions(label) || namesImprovements(label));
  if (proposed >= 0) return proposed;
  const named = labels.findIndex((label) => isActionsColumn(label));
  if (named >= 0) return named;
  const isOfActions =
    roles.includes('owner') || roles.includes('due') || (roles.includes('goal') && labels.length > 2);
  return isOfActions
    ? labels.findIndex(
        (label, at) =>
          roles[at] === undefined &&
          !isCounter(label) &&
          rows.some(({ cells }) => (cells[at]?.text.length ?? 0) > LONGEST_MARK),
      )
    : -1;
}

/** "Actionable change", "Change to make": where one of its words names actions or changes. */
function isActionsColumn(label: string): boolean {
  return (
    label.length <= 60 &&
    label.split(/[^\p{L}]+/u).some((word) => ['action', 'change'].includes(roleOf(word) ?? ''))
  );
}

function isCounter(label: string): boolean {
  return /^[^\p{L}\p{M}\p{N}]*(?:номер|№|番号|番號|序号|序號|编号|編號|項番|번호|순번|优先级|優先級|優先度|優先順位|우선순위|순위|分類|分类|カテゴリー?|카테고리|분류|課題|课题|问题|問題|問題点|문제점?|原因|категория|категорія|приоритет|пріоритет|проблема|причина|тема|дата|日期|日付|날짜|no|nr|n|id|prio(?:rity|ridad|ridade|rität|rité)?|p|date|fecha|data|datum|category|categor[ií]a|kategorie|area|área|sprint|type|tipo|theme|tema|topic|source|impact|effort)?[^\p{L}\p{M}\p{N}]*$/iu.test(
    label,
  );
}

/** The actions in one cell, several where the table parts them by `<br>`; `roles` are those of the row's columns. */
export function cellActions(
  { format }: Outline,
  section: ActionSection,
  row: TableRow,
  cell: TableCell | undefined,
  roles: readonly (Role | undefined)[],
): ActionLine[] {
  if (!cell) return [];
  const found: ActionLine[] = [];
  let at = 0;
  for (const piece of cell.text.split(/(<br ?\/?>|<\/?(?:ul|ol|li)>)/i)) {
    const lead = /^\s*(?:(?:[-*+•–]|\d{1,2}[.)])\s+)?/.exec(piece)?.[0].length ?? 0;
    const body = piece.slice(lead);
    const marks =
      /^<(?:br|\/?(?:ul|ol|li)>)/i.test(piece) || !/\p{L}{2}/u.test(body) || isPlaceholder(body)
        ? undefined
        : readMarks(body, format, section.isName);
    if (marks && !holdsNothing(marks) && !isPrompt(marks.text)) {
      const said = cellsSay(row, roles, format, undefined);
      const start = cell.start + at + lead;
      found.push({
        ...own(marks),
        ...said,
        ...{ text: marks.text, shape: 'table' as const, family: section.family },
        done: said.done === true || marks.done,
        ...{ line: row.line, start: row.start, end: row.end },
        ...{ textStart: start + marks.from, textEnd: start + marks.to },
      });
    }
    at += piece.length;
  }
  return found;
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
