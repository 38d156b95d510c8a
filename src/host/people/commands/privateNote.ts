import { l10n, type Uri, window } from 'vscode';
import * as z from 'zod/mini';
import { dayOfName, type Thing } from '../../../core/book/paths';
import { kinds } from '../../../core/records/kinds';
import { newText } from '../../../core/records/newText';
import { withNotes } from '../../../core/records/notesPlace';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import { openAtNotes } from '../../platform/openAt';
import type { Book } from '../../store/book';

/** Opens the private sibling of a file of the book, for the lead's eyes only; makes it where there is none. */
export const privateNote = defineCommand({
  name: 'privateNote',
  args: z.strictObject({ uri: argument.uri }),
  run: async (host, { args }) => {
    const uri = args.uri ?? window.activeTextEditor?.document.uri;
    const { book, thing } = await recordAt(host, uri);
    const sibling = book.uri({ ...thing, private: true });
    if (thing.kind !== 'oneOnOne') {
      await host.writer.create(book.folder.uri, sibling, '');
      await window.showTextDocument(sibling);
      return sibling;
    }
    const date = dayOfName(thing.name);
    await host.writer.create(
      book.folder.uri,
      sibling,
      date === undefined ? '' : newText('oneOnOne', { date }),
    );
    await host.writer.edit(book.folder.uri, sibling, withNotes);
    await host.feedback.reveal(sibling);
    await openAtNotes(sibling);
    return sibling;
  },
});

async function recordAt(host: CommandContext, uri: Uri | undefined): Promise<{ book: Book; thing: Thing }> {
  for (const { book } of await host.books.all()) {
    const thing = uri && book.thing(uri);
    if (thing && kinds[thing.kind].sibling) return { book, thing };
  }
  throw new UserError('badArguments', l10n.t('Open a one-on-one first: a private note lies beside it.'), uri);
}
