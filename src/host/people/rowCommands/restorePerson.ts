import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { personThing } from '../../../core/book/paths';
import { read } from '../../../core/yaml';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import { personHere } from '../../prompts/currentPerson';
import { pickOne } from '../../prompts/inputs';
import { allBooks, personOf, type Somebody } from '../../prompts/pickPerson';
import { isArchived, nameOf } from '../../store/personSummaries';

/** Brings an archived person back. */
export const restorePerson = defineCommand({
  name: 'restorePerson',
  args: z.strictObject({ book: argument.uri, person: argument.person }),
  run: async (host, call) => {
    const { args } = call;
    const somebody =
      args.person === undefined
        ? ((await personHere(host, call, isArchived)).somebody?.value ?? (await pickArchived(host)))
        : await personOf(host.books, args.person, args.book);
    if (!somebody) return undefined;
    const { book } = somebody.book;
    const uri = book.uri(personThing(somebody.slug));
    await host.writer.edit(book.folder.uri, uri, (text) => {
      const reading = read(text);
      const isThere = reading.ok && reading.data.archived !== undefined;
      return edit(text, isThere ? [{ kind: 'remove', path: ['archived'] }] : []);
    });
    const name = nameOf(await somebody.book.summaries.get(somebody.slug));
    await host.feedback.tell({ message: l10n.t('{0} restored', name), open: uri });
    return uri;
  },
});

async function pickArchived({ books }: Pick<CommandContext, 'books'>): Promise<Somebody | undefined> {
  const choices: { readonly label: string; readonly value: Somebody }[] = [];
  for (const book of await allBooks(books)) {
    for (const summary of (await book.summaries.all()).filter(isArchived))
      choices.push({ label: nameOf(summary), value: { book, slug: summary.slug } });
  }
  if (choices.length === 0) throw new UserError('noPerson', l10n.t('Nobody is archived.'));
  const frame = { title: l10n.t('Restore Person'), step: 1, of: 1, back: false };
  const answer = await pickOne(frame, l10n.t('Who is back?'), choices);
  return answer.kind === 'answer' ? answer.value : undefined;
}
