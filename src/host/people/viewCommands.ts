import * as z from 'zod/mini';
import { defineCommand } from '../commands/defineCommand';
import { defineInternalCommand } from '../commands/internalCommand';
import type { RetroFiles } from '../retro/retroFiles';
import { type ItemRow, isRow, type Row } from './peopleRows';
import type { PeopleTree } from './peopleTree';
import type { RowEdits } from './rowEdits';

/**
 * Ticks the item of a row, or takes the tick away.
 * @param load loads what changes files
 */
export const tickRow = (load: () => Promise<RowEdits>) =>
  defineInternalCommand({
    name: 'tickRow',
    args: [z.custom<ItemRow>((row) => isRow(row) && row.row === 'item')],
    fromRow: (row) => [row],
    run: async (_, row) => (await load()).tick(row, !row.done),
  });

/** Shows the older rows that a row stands for. */
export const showOlder = (tree: Pick<PeopleTree, 'showOlder'>) =>
  defineInternalCommand({
    name: 'showOlder',
    args: [z.custom<Row & { row: 'older' }>((row) => isRow(row) && row.row === 'older')],
    fromRow: (row) => [row],
    run: (_, row) => tree.showOlder(row),
  });

/** Looks at the folders of all books anew, and forgets which files are retros. */
export const refresh = (tree: Pick<PeopleTree, 'refresh'>, retros: Pick<RetroFiles, 'forget'>) =>
  defineCommand({
    name: 'refresh',
    args: z.strictObject({}),
    run: async ({ books }) => {
      retros.forget();
      await books.rescan();
      tree.refresh();
      return undefined;
    },
  });
