import { commands, l10n, Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import { neutralize } from '../../core/neutralize';
import { defineInternalCommand } from '../commands/internalCommand';
import { UserError } from '../platform/errors';
import { isRow, type Row } from './peopleRows';

type UnreadRow = Row & { row: 'unreadFile' };
type MisplacedRow = UnreadRow & { readonly file: { readonly proper: string } };

/** A row of a file that is not read where it is, with its place and the one where it would be. */
const misplaced = z.pipe(
  z.custom<MisplacedRow>((row) => isRow(row) && row.row === 'unreadFile' && row.file.proper !== undefined),
  z.transform((row) => ({ row, place: placeOf(row, row.file.path), proper: placeOf(row, row.file.proper) })),
);

/** Shows a file that is not read beside the one that is read instead. */
export const compareUnread = defineInternalCommand({
  name: 'compareUnread',
  args: [misplaced],
  fromRow: (row) => [row],
  run: async (_, { place, proper }) => {
    const [copy = '', read = ''] = [place, proper].map(({ path }) => path.split('/').at(-1));
    const title = neutralize(l10n.t('{0} beside {1}', copy, read));
    await commands.executeCommand('vscode.diff', place, proper, title);
  },
});

/** Gives a file that is not read the name by which it is. */
export const renameUnread = defineInternalCommand({
  name: 'renameUnread',
  args: [misplaced],
  done: () => l10n.t('Renamed'),
  fromRow: (row) => [row],
  run: async ({ writer }, { row, place, proper }) => {
    if (await writer.rename(row.book.book.folder.uri, place, proper)) return;
    throw new UserError(
      'exists',
      l10n.t('{0} already exists; nothing was renamed.', workspace.asRelativePath(proper)),
      proper,
    );
  },
});

function placeOf({ book }: UnreadRow, path: string): Uri {
  return Uri.joinPath(book.book.root, ...path.split('/'));
}
