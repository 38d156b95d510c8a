import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { setDayOnce } from '../../../core/records/changes';
import { argument } from '../../commands/argumentFields';
import { defineCommand } from '../../commands/defineCommand';
import { personFor } from '../../prompts/personFor';
import { nameOf } from '../../store/personSummaries';

/** Puts a person out of the way; all their notes stay. */
export const archivePerson = defineCommand({
  name: 'archivePerson',
  args: z.strictObject({ book: argument.uri, person: argument.person }),
  run: async (host, call) => {
    const somebody = await personFor(
      host,
      call,
      l10n.t('Archive Person'),
      l10n.t('Who do you no longer lead?'),
    );
    if (!somebody) return undefined;
    const { book } = somebody.book;
    const uri = book.uri({ kind: 'person', person: somebody.slug, name: 'person', private: false });
    await host.writer.edit(book.folder.uri, uri, (text) =>
      setDayOnce(text, 'person', 'archived', host.today()),
    );
    const name = nameOf(await somebody.book.summaries.get(somebody.slug));
    await host.feedback.tell({ message: l10n.t('{0} archived', name) });
    return uri;
  },
});
