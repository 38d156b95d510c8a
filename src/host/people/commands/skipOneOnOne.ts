import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { setKey } from '../../../core/records/changes';
import { newText } from '../../../core/records/newText';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import { defineCommand } from '../../commands/defineCommand';
import { withTextOnFailure } from '../../platform/withTextOnFailure';
import { personHere } from '../../prompts/currentPerson';
import { inputText } from '../../prompts/inputs';
import { personOf, pickPerson, type Somebody } from '../../prompts/pickPerson';
import { askSteps } from '../../prompts/steps';
import { nameOf } from '../../store/personSummaries';

/** Keeps why a one-on-one did not happen. It does not count as held, and what was collected waits for the next. */
export const skipOneOnOne = defineCommand({
  name: 'skipOneOnOne',
  args: z.strictObject({
    book: argument.uri,
    person: argument.person,
    reason: argument.text,
    date: argument.day,
  }),
  run: async (host, call) => {
    const { args, all } = call;
    const somebody =
      args.person === undefined ? undefined : await personOf(host.books, args.person, args.book);
    const answers = await askSteps<{ somebody: Somebody; reason: string }>(
      l10n.t('Skip One-on-One'),
      { somebody, reason: args.reason },
      [
        {
          key: 'somebody',
          required: true,
          ask: (frame) => pickPerson(frame, l10n.t('Who are you meeting?'), host.books),
        },
        {
          key: 'reason',
          required: true,
          ask: (frame) =>
            inputText(frame, {
              prompt: l10n.t('Why are you skipping it?'),
              missing: l10n.t('Give a reason.'),
            }),
        },
      ],
      all,
      await personHere(host, call),
    );
    if (!answers?.somebody || answers.reason === undefined) return undefined;
    const { reason } = answers;
    const { book } = answers.somebody.book;
    const date = args.date ?? host.today();
    const uri = book.uri({ kind: 'oneOnOne', person: answers.somebody.slug, name: date, private: false });
    await withTextOnFailure(reason, async () => {
      if (await host.writer.create(book.folder.uri, uri, newText('oneOnOne', { date, skipped: reason })))
        return;
      await host.writer.edit(book.folder.uri, uri, (text) =>
        edit(text, [setKey('oneOnOne', 'skipped', reason)]),
      );
    });
    const name = nameOf(await answers.somebody.book.summaries.get(answers.somebody.slug));
    await host.feedback.tell({ message: l10n.t('One-on-one with {0} skipped', name), open: uri });
    return uri;
  },
});
