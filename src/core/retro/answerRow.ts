import { plainText } from './actionMarks';
import { actionSections } from './actionSections';
import { columnRoles, type Role } from './actionWords';
import { answerDetails, answerText, plainPart, type RetroAnswerText, statusText } from './answerText';
import { answerWords } from './answerWords';
import type { RetroSection } from './currentSection';
import { listsIn } from './lists';
import type { Language } from './phrases';
import type { Outline } from './retroOutline';
import { type MarkdownTable, tablesIn } from './tables';

/** What an answer says in each kind of column. */
type Cells = { readonly [R in Role]?: string };

/** An answer as a row of a table that is there; what has no column of its own stands behind the title. */
export function answerRow(
  read: Outline,
  table: MarkdownTable,
  answer: RetroAnswerText,
  language: Language,
): string {
  const roles = columnRoles(table.header.map(({ text }) => plainText(text, read.format)));
  const titleAt = Math.max(roles.indexOf('action'), 0);
  const cells = cellsOf(answer, read, language);
  // A day says nothing of what is over, or parked.
  const isSaid = roles.includes('status') || (roles.includes('due') && cells.status === '');
  const missing: RetroAnswerText = {
    ...without(answer, roles),
    ...(isSaid ? { status: 'raised' as const } : {}),
  };
  const details = answerDetails(missing, read.format, language);
  const title = [answerText(missing, read.format, language), ...details].join('; ');
  const row = table.header.map((_cell, at) => {
    const role = roles[at];
    return at === titleAt ? title : (role && cells[role]) || '';
  });
  return rowText(row, isPadded(read, table), read.format === 'adoc');
}

/**
 * The lines of a new table for an answer that has no link, where the retro writes its actions as tables; undefined where it has
 * lists. Columns are named as those of its actions are.
 */
export function answerTable(
  read: Outline,
  { from, to }: RetroSection,
  answer: RetroAnswerText,
  language: Language,
): readonly string[] | undefined {
  if (answer.href !== undefined || read.format === 'adoc') return undefined;
  const sections = actionSections(read, false).filter(
    ({ family, heading }) => family === 'actions' && heading.line >= from && heading.line < to,
  );
  if (sections.some((one) => listsIn(read, one.from, one.to).length > 0)) return undefined;
  const like = sections.flatMap((one) => tablesIn(read, one.from, one.to)).at(-1);
  if (!like) return undefined;
  const labels = like.header.map(({ text }) => text);
  const roles = columnRoles(labels.map((text) => plainText(text, read.format)));
  const words = answerWords[language];
  const label = (role: Role, word: string) => labels[roles.indexOf(role)] ?? word;
  const cells = cellsOf(answer, read, language);
  const columns: readonly (readonly [label: string, cell: string | undefined])[] = [
    [words.title, answerText({ kind: answer.kind, title: answer.title }, read.format, language)],
    [label('owner', words.owner), cells.owner],
    [label('change', words.change), cells.change],
    [label('measure', words.measure), cells.measure],
    [roles.includes('due') ? label('due', '') : words.day, cells.due],
  ];
  const shown = columns.filter(([, cell]) => cell !== undefined && cell !== '');
  const padded = isPadded(read, like);
  const rule = (read.lines[like.from + 1]?.text ?? '').includes('--') ? '---' : '-';
  return [
    rowText(
      shown.map(([own]) => own),
      padded,
      false,
    ),
    read.format === 'org'
      ? `|${shown.map(() => '---').join('+')}|`
      : rowText(
          shown.map(() => rule),
          padded && !/\|-/.test(read.lines[like.from + 1]?.text ?? ''),
          false,
        ),
    rowText(
      shown.map(([, cell]) => cell ?? ''),
      padded,
      false,
    ),
  ];
}

function cellsOf(answer: RetroAnswerText, { format }: Outline, language: Language): Cells {
  const said = (text: string | undefined) => plainPart(text, format);
  const { owner, change, measure, before, revisit, status } = answer;
  const words = answerWords[language];
  const isOver = status === 'kept' || status === 'changed' || status === 'dropped' || status === 'parked';
  const stood = said(before);
  return {
    owner: said(owner),
    change: said(change),
    measure:
      stood === '' || said(measure) === '' ? said(measure) : `${said(measure)} (${words.before}: ${stood})`,
    due: said(revisit),
    status: isOver ? statusText(answer, language) : '',
  };
}

/** The answer without what columns of a table say. */
function without(answer: RetroAnswerText, roles: readonly (Role | undefined)[]): RetroAnswerText {
  const { owner, change, measure, before, revisit, ...rest } = answer;
  const kept = <T extends object>(role: Role, part: T) => (roles.includes(role) ? {} : part);
  return {
    ...rest,
    ...kept('owner', owner === undefined ? {} : { owner }),
    ...kept('change', change === undefined ? {} : { change }),
    ...kept('measure', {
      ...(measure === undefined ? {} : { measure }),
      ...(before === undefined ? {} : { before }),
    }),
    ...kept('due', revisit === undefined ? {} : { revisit }),
  };
}

function isPadded(read: Outline, table: MarkdownTable): boolean {
  return !/^\s*\|\S/.test(read.lines[table.from]?.text ?? '');
}

function rowText(cells: readonly string[], padded: boolean, isBlock: boolean): string {
  if (isBlock) return cells.map((cell) => `|${cell}`).join(' ');
  return padded ? `| ${cells.join(' | ')} |` : `|${cells.join('|')}|`;
}
