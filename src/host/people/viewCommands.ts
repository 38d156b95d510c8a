import * as z from 'zod/mini';
import { defineCommand } from '../commands/defineCommand';
import { defineInternalCommand } from '../commands/internalCommand';
import type { RetroFiles } from '../retro/retroFiles';
import { type ItemRow, isRow, type Row } from './peopleRows';
import type { PeopleTree } from './peopleTree';
import type { RowEdits } from './rowEdits';

/** The people view, and what loads the ticking of its rows. */
export interface PeopleView {
  readonly people: {
    readonly tree: Pick<PeopleTree, 'refresh' | 'showOlder'>;
    readonly edits: () => Promise<RowEdits>;
  };
}

/** Ticks the item of a row, or takes the tick away. */
export const tickRow = ({ people }: PeopleView) =>
  defineInternalCommand({
    name: 'tickRow',
    args: [z.custom<ItemRow>((row) => isRow(row) && row.row === 'item')],
    fromRow: (row) => [row],
    run: async (_, row) => (await people.edits()).tick(row, !row.done),
  });

/** Shows the older rows that a row stands for. */
export const showOlder = ({ people }: PeopleView) =>
  defineInternalCommand({
    name: 'showOlder',
    args: [z.custom<Row & { row: 'older' }>((row) => isRow(row) && row.row === 'older')],
    fromRow: (row) => [row],
    run: (_, row) => people.tree.showOlder(row),
  });

/** Looks at the folders of all books anew, and forgets which files are retros. */
export const refresh = ({ people, retros }: PeopleView & { readonly retros: Pick<RetroFiles, 'forget'> }) =>
  defineCommand({
    name: 'refresh',
    args: z.strictObject({}),
    run: async ({ books }) => {
      retros.forget();
      await books.rescan();
      people.tree.refresh();
      return undefined;
    },
  });
