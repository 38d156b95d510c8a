import { commands, type LogOutputChannel, l10n, Uri, workspace } from 'vscode';
import { neutralize } from '../../core/neutralize';
import type { CommandContext } from '../commands/commandContext';
import type { Commands } from '../commands/registerLazyCommands';
import { INTERNAL_COMMANDS } from '../platform/contributions';
import { UserError } from '../platform/errors';
import { guarded } from '../platform/guarded';
import { isRow, type Row } from './peopleRows';

type UnreadRow = Row & { row: 'unreadFile' };

/** What rows of files that are not read call. */
export function unreadCommands({ writer }: Pick<CommandContext, 'writer'>, log: LogOutputChannel): Commands {
  const of = (job: (row: UnreadRow, proper: Uri) => Promise<unknown>) => (row: unknown) =>
    guarded(log, async () => {
      if (!isRow(row) || row.row !== 'unreadFile' || row.file.proper === undefined) return;
      await job(row, placeOf(row, row.file.proper));
    });
  return new Map([
    [
      INTERNAL_COMMANDS.compareUnread,
      of(async (row, proper) => {
        const [copy = '', read = ''] = [row.file.path, proper.path].map((path) => path.split('/').at(-1));
        const title = neutralize(l10n.t('{0} beside {1}', copy, read));
        await commands.executeCommand('vscode.diff', placeOf(row, row.file.path), proper, title);
      }),
    ],
    [
      INTERNAL_COMMANDS.renameUnread,
      of(async (row, proper) => {
        if (await writer.rename(row.book.book.folder.uri, placeOf(row, row.file.path), proper)) return;
        throw new UserError(
          'exists',
          l10n.t('{0} already exists; nothing was renamed.', workspace.asRelativePath(proper)),
          proper,
        );
      }),
    ],
  ]);
}

function placeOf({ book }: UnreadRow, path: string): Uri {
  return Uri.joinPath(book.book.root, ...path.split('/'));
}
