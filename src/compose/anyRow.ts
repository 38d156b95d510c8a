import type { CallerRow, RowArguments } from '../host/commands/caller';
import { isOpportunityRow, type OpportunityRow } from '../host/opportunities/opportunityRows';
import { isRow, type Row } from '../host/people/peopleRows';

/** The arguments that a row of either view passes to commands. */
export function argumentsOfRow(row: CallerRow): RowArguments {
  return isOpportunityRow(row) || isRow(row) ? argumentsOf(row) : { row: row.row };
}

function argumentsOf(row: Row | OpportunityRow): RowArguments {
  return {
    row: row.row,
    book: 'book' in row ? row.book.book.root : undefined,
    person: 'person' in row ? row.person : undefined,
    uri: 'thing' in row ? row.book.book.uri(row.thing) : row.row === 'retro' ? row.uri : undefined,
    ...(row.row === 'person' && row.unwritten !== undefined ? { date: row.unwritten } : {}),
    ...(row.row === 'item' ? { list: row.list, index: row.index, text: row.text } : {}),
  };
}
