import {
  bookRows,
  groupedRows,
  groupRows,
  milestoneRows,
  personRows,
} from '../../../../src/host/people/children';
import type { Row } from '../../../../src/host/people/peopleRows';
import { treeItem } from '../../../../src/host/people/treeItem';
import type { OpenBook } from '../../../../src/host/store/books';

/** Every row of a book as a person sees it, from the top. */
export async function rowsOf(open: OpenBook, today: string): Promise<string[]> {
  const rows = [...(await bookRows(open, false)), ...(await bookRows(open, true))];
  const seen: string[] = [];
  for (const row of rows) seen.push(...(await below(row, today)));
  return seen;
}

async function below(row: Row, today: string): Promise<string[]> {
  const { label, description, id } = await treeItem(row, today);
  const rows = [`${row.row} ${String(label)} | ${String(description)} | ${id?.replace(/^[^#]*#/, '')}`];
  for (const child of await childrenOf(row, today)) rows.push(...(await below(child, today)));
  return rows;
}

async function childrenOf(row: Row, today: string): Promise<readonly Row[]> {
  switch (row.row) {
    case 'person':
      return personRows(row);
    case 'group':
      return groupRows(row, Number.POSITIVE_INFINITY, today);
    case 'records':
      return groupedRows(row);
    case 'record':
      return milestoneRows(row);
    default:
      return [];
  }
}
