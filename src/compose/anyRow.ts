import { argumentsOfAgendaProblem, isAgendaProblem } from '../host/agenda/agendaRows';
import type { CallerRow, RowArguments } from '../host/commands/caller';
import { argumentsOfOpportunityRow, isOpportunityRow } from '../host/opportunities/opportunityRows';
import { openOpportunityRow } from '../host/opportunities/view/openOpportunityRow';
import { openRow } from '../host/people/openPeopleRow';
import { argumentsOfPeopleRow } from '../host/people/peopleRowArguments';
import { isRow } from '../host/people/peopleRows';

/** The arguments that a row of any view passes to commands; of a row that stands for nothing of a book, what it says it is. */
export function argumentsOfRow(row: CallerRow): RowArguments {
  if (isOpportunityRow(row)) return argumentsOfOpportunityRow(row);
  if (isAgendaProblem(row)) return argumentsOfAgendaProblem(row);
  return isRow(row) ? argumentsOfPeopleRow(row) : { row: row.row };
}

/** Opens the place a row of any view stands for; does nothing for a value that is not a row. */
export async function openAnyRow(row: unknown): Promise<void> {
  if (isOpportunityRow(row)) await openOpportunityRow(row);
  else if (isRow(row)) await openRow(row);
}
