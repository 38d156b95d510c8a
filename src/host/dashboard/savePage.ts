import { l10n, workspace } from 'vscode';
import { slugOf } from '../../core/slugOf';
import { writeExport } from '../book/writeExport';
import type { CommandContext } from '../commands/commandContext';
import type { OpenBook } from '../store/books';

/**
 * Keeps a page or a picture as a file beside the book, in the folder of exports, and offers to open it.
 * @param name for people to read: the title of the page
 * @param data text, or the bytes of a picture
 * @param ending with its dot
 * @throws {UserError} what writing throws
 */
export async function savePage(
  host: Pick<CommandContext, 'writer' | 'today' | 'feedback'>,
  { book }: OpenBook,
  name: string,
  data: string | Uint8Array,
  ending: string,
): Promise<void> {
  const file = `${host.today()}-${slugOf(name, 'page')}`;
  const uri = await writeExport(host, book, file, ending, data);
  const text = l10n.t('Saved as {0}.', workspace.asRelativePath(uri));
  await host.feedback.tell({ message: l10n.t('Saved'), open: uri, notice: { text } });
}
