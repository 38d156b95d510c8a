import type { CallerRow, RowArguments } from '../host/commands/caller';
import { openOpportunityRow } from '../host/opportunities/openOpportunityRow';
import { isOpportunityRow, type OpportunityRow } from '../host/opportunities/opportunityRows';
import { openRow } from '../host/people/openPeopleRow';
import { isRow, type Row } from '../host/people/peopleRows';

/** The arguments that a row of either view passes to commands. */
export function argumentsOfRow(row: CallerRow): RowArguments {
  return isOpportunityRow(row) || isRow(row) ? argumentsOf(row) : { row: row.row };
}

function argumentsOf(row: Row | OpportunityRow): RowArguments {
  return {
    row: row.row === 'record' ? row.thing.kind : row.row,
    book: 'book' in row ? row.book.book.root : undefined,
    person: 'person' in row ? row.person : undefined,
    uri: 'thing' in row ? row.book.book.uri(row.thing) : row.row === 'retro' ? row.uri : undefined,
    ...(row.row === 'person' && row.unwritten !== undefined ? { date: row.unwritten } : {}),
    ...(row.row === 'item' ? { list: row.list, index: row.index, text: row.text } : {}),
  };
}

/** Opens the place a row of either view stands for; does nothing for a value that is not a row. */
export async function openAnyRow(row: unknown): Promise<void> {
  if (isOpportunityRow(row)) await openOpportunityRow(row);
  else if (isRow(row)) await openRow(row);
}
