import { assertNever } from '../../core/assertNever';
import { openAt, openAtPath } from '../open';
import type { ProblemRow } from '../people/rows';
import type { OpportunityRow } from './rows';

/** Goes where a row of the opportunities view leads. */
export async function openOpportunityRow(row: Exclude<OpportunityRow, ProblemRow>): Promise<void> {
  switch (row.row) {
    case 'opportunity':
      await openAtPath(row.book.book.uri(row.thing), ['title']);
      return;
    case 'retro':
      await openAt(row.uri);
      return;
    case 'opportunities':
    case 'status':
    case 'waiting':
      return;
    default:
      assertNever(row);
  }
}
