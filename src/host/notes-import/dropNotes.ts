import { commands, type DataTransfer, Uri } from 'vscode';
import { isBlankText } from '../../core/isBlankText';
import { commandId } from '../platform/contributions';

/** The kind of data that VS Code's Explorer hands over. */
const FILE_LIST = 'text/uri-list';

/**
 * Imports files that were dropped on a person, such as from the Explorer, as notes with them.
 * @param book the folder of the person's book
 */
export async function dropNotes(book: Uri, person: string, data: DataTransfer): Promise<void> {
  const list = (await data.get(FILE_LIST)?.asString()) ?? '';
  const uris = list
    .split(/\r?\n/)
    .filter((line) => !isBlankText(line) && !line.startsWith('#'))
    .map((line) => Uri.parse(line.trim(), true))
    // Rows of a book are dragged as files too, and are no notes to import.
    .filter(
      ({ path }) =>
        /\.(?:md|markdown|mdown|mkd|txt|text|vtt|srt)$/i.test(path) && !path.startsWith(`${book.path}/`),
    );
  if (uris.length === 0) return;
  await commands.executeCommand(commandId('importNotes'), { book, person, files: uris.join('\n') });
}
