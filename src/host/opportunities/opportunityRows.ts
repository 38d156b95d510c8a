import { l10n, type Uri } from 'vscode';
import type { Thing } from '../../core/book/paths';
import type { OpportunityGroup } from '../../core/opportunities/groups';
import type { RowArguments } from '../commands/caller';
import type { ProblemRow } from '../people/peopleRows';
import type { OpenBook } from '../store/books';

/** The thing that an opportunity's file is. */
export type OpportunityThing = Thing & { readonly kind: 'opportunity' };

/** What the opportunities view shows, as plain data: a `TreeItem` is made of it when it is drawn. */
export type OpportunityRow =
  | { readonly row: 'opportunities'; readonly book: OpenBook }
  | { readonly row: 'status'; readonly book: OpenBook; readonly group: OpportunityGroup }
  | { readonly row: 'opportunity'; readonly book: OpenBook; readonly thing: OpportunityThing }
  | { readonly row: 'news'; readonly book: OpenBook; readonly count: NewsCount }
  | { readonly row: 'waiting'; readonly book: OpenBook }
  | { readonly row: 'retro'; readonly book: OpenBook; readonly uri: Uri }
  | ProblemRow;

/** The stable id of a row: the same over refreshes, so that VS Code keeps what is expanded and selected. */
export function opportunityRowId(row: OpportunityRow): string {
  if (row.row === 'problem') return `problem/${row.uri.toString()}/${row.line}/${row.column}/${row.sentence}`;
  const book = row.book.book.root.toString();
  switch (row.row) {
    case 'opportunities':
      return book;
    case 'status':
      return `${book}#status/${row.group}`;
    case 'opportunity':
      return `${book}#opportunity/${row.thing.name}`;
    case 'news':
      return `${book}#news/${row.count.team}/${row.count.record}`;
    case 'waiting':
      return `${book}#waiting`;
    case 'retro':
      return `${book}#retro/${row.uri.toString()}`;
  }
}

const OWN: ReadonlySet<unknown> = new Set([
  'opportunities',
  'status',
  'opportunity',
  'news',
  'waiting',
  'retro',
]);

/** True if a value that came from outside is a row of the opportunities view, other than a problem. */
export function isOpportunityRow(value: unknown): value is Exclude<OpportunityRow, ProblemRow> {
  return typeof value === 'object' && value !== null && 'row' in value && OWN.has(value.row);
}

/** The arguments that a row of the opportunities view passes to commands: its book, and the file that it shows. */
export function argumentsOfOpportunityRow(row: Exclude<OpportunityRow, ProblemRow>): RowArguments {
  const book = row.book.book.root;
  switch (row.row) {
    case 'opportunity':
      return { row: row.row, book, uri: row.book.book.uri(row.thing) };
    case 'retro':
      return { row: row.row, book, uri: row.uri };
    case 'opportunities':
    case 'status':
    case 'news':
    case 'waiting':
      return { row: row.row, book };
  }
}

/** How many differences between the lines of retros and their records wait, by who made them. */
export interface NewsCount {
  /** What the team changed in lines. */
  readonly team: number;
  /** Records that changed, and their lines did not. */
  readonly record: number;
}

/** Returns a few words that count what waits to be gone through, and a tooltip with what can be done with it. */
export function newsInWords({ team, record }: NewsCount): {
  readonly words: string;
  readonly tooltip: string;
} {
  const count = team + record;
  if (record > 0) {
    const words =
      count === 1
        ? l10n.t('1 difference between a retro and its record to go through')
        : l10n.t('{0} differences between retros and records to go through', count);
    return { words, tooltip: l10n.t('Leadbook: settle them, one key each') };
  }
  const words =
    count === 1
      ? l10n.t('1 change by the team to go through')
      : l10n.t('{0} changes by the team to go through', count);
  return { words, tooltip: l10n.t('Leadbook: take them over into your records, one key each') };
}
