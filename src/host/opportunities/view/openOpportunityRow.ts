import { commands } from 'vscode';
import { assertNever } from '../../../core/assertNever';
import type { ProblemRow } from '../../people/peopleRows';
import { commandId } from '../../platform/contributions';
import { openAt, openAtPath } from '../../platform/openAt';
import type { OpportunityRow } from '../opportunityRows';

/** Goes where a row of the opportunities view leads. */
export async function openOpportunityRow(row: Exclude<OpportunityRow, ProblemRow>): Promise<void> {
  switch (row.row) {
    case 'opportunity':
      await openAtPath(row.book.book.uri(row.thing), ['title']);
      return;
    case 'retro':
      await openAt(row.uri);
      return;
    case 'news':
      await commands.executeCommand(commandId('reviewRetros'));
      return;
    case 'opportunities':
    case 'status':
    case 'waiting':
      return;
    default:
      assertNever(row);
  }
}
