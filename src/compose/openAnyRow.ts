import { openOpportunityRow } from '../host/opportunities/openRow';
import { isOpportunityRow } from '../host/opportunities/rows';
import { openRow } from '../host/people/openRow';
import { isRow } from '../host/people/rows';

/** Opens what a row of any view stands for; what is no row is left alone. */
export async function openAnyRow(row: unknown): Promise<void> {
  if (isOpportunityRow(row)) await openOpportunityRow(row);
  else if (isRow(row)) await openRow(row);
}
