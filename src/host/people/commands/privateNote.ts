import { l10n, type Uri, window } from 'vscode';
import * as z from 'zod/mini';
import { appended, NOTE_RULES } from '../../../core/book/gitignore';
import { dayOfName, type Thing } from '../../../core/book/paths';
import { kinds } from '../../../core/records/kinds';
import { newText } from '../../../core/records/newText';
import { withNotes } from '../../../core/records/notesPlace';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { writeGitignore } from '../../guard/writeGitignore';
import { background } from '../../platform/background';
import { UserError } from '../../platform/errors';
import { showWarning } from '../../platform/messages/notices';
import { openAtNotes } from '../../platform/openAt';
import type { Book } from '../../store/openedBook';
import { gitignoreOf, type Privacies } from '../../store/privacies';
import type { Writer } from '../../store/writer';

/**
 * Opens the private sibling of a file of the book, for the lead's eyes only; makes it where there is none.
 * @param privacies tells who may see the book
 */
export const privateNote = (privacies: Privacies) =>
  defineCommand({
    name: 'privateNote',
    done: () => l10n.t('Private note created'),
    args: z.strictObject({ uri: argument.uri }),
    run: async (host, { args }) => {
      const uri = args.uri ?? window.activeTextEditor?.document.uri;
      const { book, thing } = await recordAt(host, uri);
      const sibling = book.uri({ ...thing, private: true });
      await tellWhatGitSees(host.writer, privacies, book);
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

/** In a book that shares everything git sees private notes too: said once in a window, with a way out. */
async function tellWhatGitSees(writer: Writer, privacies: Privacies, book: Book): Promise<void> {
  const { root } = book;
  if ((await privacies.of(root)) !== 'everything' || privacies.wasTold(root)) return;
  if ((await gitignoreOf(root))?.includes(NOTE_RULES) || (await privacies.sharesNotes(root))) return;
  privacies.noteTold(root);
  const [ignore, share] = [l10n.t('Ignore Private Notes'), l10n.t('Let Git Track Private Notes')];
  const message = l10n.t('This book shares everything: Git will see private notes too, including this one.');
  // The note is opened meanwhile: the answer is about all of them.
  background(
    showWarning(message, ignore, share).then(async (answer) => {
      if (answer === ignore)
        await writeGitignore(writer, book.folder.uri, root, (text) => appended(text, NOTE_RULES));
      if (answer === share) await privacies.shareNotes(root);
    }),
  );
}

async function recordAt(
  host: Pick<CommandContext, 'books'>,
  uri: Uri | undefined,
): Promise<{ book: Book; thing: Thing }> {
  for (const { book } of await host.books.all()) {
    const thing = uri && book.thing(uri);
    if (thing && kinds[thing.kind].sibling) return { book, thing };
  }
  throw new UserError('badArguments', l10n.t('Open a one-on-one first: a private note belongs to one.'), uri);
}

/** Switches presenting on or off: while it is on, what is for the lead alone is not shown. */
export const present = defineCommand({
  name: 'present',
  args: z.strictObject({ on: z.optional(z.boolean()) }),
  run: async ({ books: { presenting } }, { args }) => {
    await presenting.set(args.on ?? !presenting.isOn);
    return undefined;
  },
});
