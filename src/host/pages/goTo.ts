import { commands, Uri } from 'vscode';
import type { PagePlace } from '../../core/pages/placeList';
import { commandId } from '../platform/contributions';
import { openAtPath } from '../platform/openAt';
import type { OpenBook } from '../store/books';

/** Goes to a place of a page: opens the file beside it, or runs the command. */
export async function goTo(
  { book }: OpenBook,
  place: Exclude<PagePlace, { params: unknown }>,
): Promise<void> {
  if ('open' in place) {
    await openAtPath(Uri.joinPath(book.root, place.open.path), place.open.at);
    return;
  }
  await commands.executeCommand(commandId(place.run), { book: book.root, ...place.args });
}
