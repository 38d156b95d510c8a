import type { Day } from '../../core/day';
import type { AgendaLine } from '../../core/rules/agendaFacts';
import type { AgendaGroup } from '../../core/rules/agendaGroups';
import type { RowArguments } from '../commands/caller';
import type { OpportunityRow } from '../opportunities/opportunityRows';
import { type ProblemRow, type Row, rowId } from '../people/peopleRows';
import type { OpenBook } from '../store/books';

/** A line of the agenda: the row that the other views have of it too, so that the same commands take it. */
export type AgendaEntry = (
  | Extract<Row, { row: 'person' | 'item' | 'record' }>
  | Extract<OpportunityRow, { row: 'opportunity' }>
) & { readonly agenda: AgendaLine };

/** What *This Week* shows: groups by day, and what is in them. */
export type AgendaRow =
  | {
      readonly row: 'agendaGroup';
      readonly group: AgendaGroup['group'];
      readonly day: Day;
      readonly entries: readonly AgendaEntry[];
    }
  | AgendaEntry
  | AgendaProblem;

/** A file that cannot be read: what is due in it is missing. */
export interface AgendaProblem extends ProblemRow {
  readonly book: OpenBook;
  /** Whose it is; undefined where it is nobody's. */
  readonly person: string | undefined;
}

/** True if a row is a file that *This Week* cannot read. */
export function isAgendaProblem(row: { readonly row: string }): row is AgendaProblem {
  return row.row === 'problem' && 'book' in row && 'person' in row;
}

/** The arguments that such a row passes to commands: its book, and whose the file is. */
export function argumentsOfAgendaProblem({ row, book, person }: AgendaProblem): RowArguments {
  return { row, book: book.book.root, person };
}

/** A line of a book's agenda as a row; undefined for a kind of file that has none. */
export function entryOf(book: OpenBook, agenda: AgendaLine): AgendaEntry | undefined {
  const { what, person = '', thing, index = 0, text, owner, day: due } = agenda;
  if (what === 'review' || what === 'reread')
    return thing && { row: 'opportunity', book, thing: { ...thing, kind: 'opportunity' }, agenda };
  if (what === 'unwritten') return { row: 'person', book, person, unwritten: due, agenda };
  if (!thing) return { row: 'person', book, person, agenda };
  switch (what) {
    case 'promise':
      return {
        row: 'item',
        book,
        person,
        thing,
        list: 'actions',
        index,
        text,
        done: false,
        owner,
        due,
        agenda,
      };
    case 'milestone':
      return { row: 'item', book, person, thing, list: 'milestones', index, text, done: false, due, agenda };
    case 'goal':
    case 'quiet':
    case 'praise':
      return { row: 'record', book, person, thing, agenda };
    default:
      return undefined;
  }
}

/** The stable id of a row: the same over refreshes, so that VS Code keeps what is expanded and selected. */
export function agendaRowId(row: AgendaRow): string {
  if (row.row === 'agendaGroup') return `${row.group}/${row.day}`;
  if (row.row === 'problem') return rowId(row);
  const { what, day } = row.agenda;
  const of = row.row === 'opportunity' ? `${row.book.book.root.toString()}#${row.thing.name}` : rowId(row);
  return `${what}/${day}/${of}`;
}
