import { commands, l10n, type Uri, workspace } from 'vscode';
import type { ActionLine } from '../../../core/retro/action';
import { formatOf } from '../../../core/retro/format';
import type { Settled } from '../../../core/retro/settleAction';
import type { CommandContext } from '../../commands/commandContext';
import { commandId } from '../../platform/contributions';
import { type PickItem, pickButton } from '../../platform/messages/quickInputs';
import { openAt, openAtPath } from '../../platform/openAt';
import type { OpenBook } from '../../store/books';
import type { Earlier } from './earlier';
import { statusInWords } from './earlierWords';

/** A row of the list, with the two things that one can do with it. */
export interface EarlierItem extends PickItem {
  readonly earlier: Earlier;
}

/** Makes the buttons behind each row: one settles the thing, one goes there. */
export const earlierButtons = () => ({
  settle: pickButton('check', l10n.t('What became of it?')),
  open: pickButton('go-to-file', l10n.t('Open')),
});

/**
 * Rows for things that are still open.
 * @param isGrouped the list is grouped by owner
 */
export function earlierItems(
  things: readonly Earlier[],
  today: string,
  buttons: ReturnType<typeof earlierButtons>,
  isGrouped = false,
): readonly EarlierItem[] {
  return things.map((earlier) => ({
    icon: 'history',
    label: earlier.from === 'line' ? earlier.action.text : titleOf(earlier),
    description: statusInWords(earlier, today, isGrouped),
    earlier,
    buttons: [buttons.settle, buttons.open],
  }));
}

function titleOf({ opportunity }: Earlier & { from: 'record' }): string {
  return opportunity.record.title ?? opportunity.thing.name;
}

/**
 * Leads to a thing from an earlier retro; or settles it: asks what became of a record, and marks a line as done.
 * @throws {UserError} what keeps a line from being marked; see `settleLine`
 */
export async function openOrResolve(
  host: Pick<CommandContext, 'modules' | 'writer'>,
  { book }: OpenBook,
  thing: Earlier,
  how: 'open' | 'settle',
): Promise<void> {
  if (thing.from === 'record') {
    const uri = book.uri(thing.opportunity.thing);
    if (how === 'settle') await commands.executeCommand(commandId('recordOutcome'), uri);
    else await openAtPath(uri, ['title']);
    return;
  }
  const { uri, action } = thing;
  if (how === 'settle') {
    await settleLine(host, uri, action, 'done');
    return;
  }
  const place = (await workspace.openTextDocument(uri)).positionAt(action.textStart);
  await openAt(uri, { line: place.line, column: place.character });
}

/**
 * Marks an action of a retro as done or dropped, in its own line.
 * @throws {UserError} what the writer throws; `refused` where no such action stands there any more
 */
export async function settleLine(
  host: Pick<CommandContext, 'modules' | 'writer'>,
  uri: Uri,
  action: ActionLine,
  how: Settled,
): Promise<void> {
  const { settleAction } = await host.modules.load('retro');
  const format = formatOf(uri.path) ?? 'txt';
  const folder = workspace.getWorkspaceFolder(uri)?.uri;
  if (folder) await host.writer.edit(folder, uri, (text) => settleAction(text, format, action, how));
}
