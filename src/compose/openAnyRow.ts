import { openOpportunityRow } from '../host/opportunities/openOpportunityRow';
import { isOpportunityRow } from '../host/opportunities/opportunityRows';
import { openRow } from '../host/people/openPeopleRow';
import { isRow } from '../host/people/peopleRows';

/** Opens what a row of any view stands for; what is no row is left alone. */
export async function openAnyRow(row: unknown): Promise<void> {
  if (isOpportunityRow(row)) await openOpportunityRow(row);
  else if (isRow(row)) await openRow(row);
}
