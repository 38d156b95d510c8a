import { type TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Row } from '../../../src/host/people/peopleRows';
import type { PeopleTree } from '../../../src/host/people/peopleTree';

/** A row with what it looks like. */
export interface Drawn {
  readonly row: Row;
  readonly item: TreeItem;
}

/** The rows below a row, or the first ones, as VS Code asks for them: first all rows, then all their looks at once. */
export async function draw(tree: PeopleTree, parent?: Row): Promise<Drawn[]> {
  const rows = await tree.getChildren(parent);
  return Promise.all(rows.map(async (row) => ({ row, item: await tree.getTreeItem(row) })));
}

/** Expands a row, and with it those below that are expanded from the start; how many rows that gives. */
export async function expand(tree: PeopleTree, parent: Row): Promise<number> {
  const drawn = await draw(tree, parent);
  const open = drawn.filter(({ item }) => item.collapsibleState === TreeItemCollapsibleState.Expanded);
  const below = await Promise.all(open.map(({ row }) => expand(tree, row)));
  return below.reduce((sum, rows) => sum + rows, drawn.length);
}

/** So many of the people among drawn rows, spread evenly over them. */
export function some(drawn: readonly Drawn[], count: number): (Row & { row: 'person' })[] {
  const people = drawn.flatMap(({ row }) => (row.row === 'person' && row.person !== 'me' ? [row] : []));
  const step = people.length / count;
  return Array.from({ length: count }, (_, index) => people[Math.floor(index * step)]).filter(
    (row) => row !== undefined,
  );
}
