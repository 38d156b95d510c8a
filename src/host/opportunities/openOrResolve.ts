import { commands, workspace } from 'vscode';
import { formatOf } from '../../core/retro/format';
import type { CommandContext } from '../commands/commandContext';
import { commandId } from '../platform/contributions';
import { openAt, openAtPath } from '../platform/openAt';
import type { OpenBook } from '../store/books';
import type { Earlier } from './earlier';

/** Leads to a thing from an earlier retro; or settles it: asks what became of a record, and ticks a line that has a box. */
export async function openOrResolve(
  host: CommandContext,
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
    const { hasBox, tickAction } = await host.modules.load('retro');
    const format = formatOf(uri.path) ?? 'txt';
    const document = await workspace.openTextDocument(uri);
    const folder = workspace.getWorkspaceFolder(uri)?.uri;
    if (folder && hasBox(document.getText(), action)) {
      await host.writer.edit(folder, uri, (text) => tickAction(text, format, action));
      return;
    }
  }
  // Where there is no box, how it is settled is the lead's to write.
  const place = (await workspace.openTextDocument(uri)).positionAt(action.textStart);
  await openAt(uri, { line: place.line, column: place.character });
}
