import { openOpportunityRow } from '../host/opportunities/openOpportunityRow';
import { isOpportunityRow } from '../host/opportunities/opportunityRows';
import { openRow } from '../host/people/openPeopleRow';
import { isRow } from '../host/people/peopleRows';

/** Opens the place a row of either view stands for; does nothing for a value that is not a row. */
export async function openAnyRow(row: unknown): Promise<void> {
  if (isOpportunityRow(row)) await openOpportunityRow(row);
  else if (isRow(row)) await openRow(row);
}
