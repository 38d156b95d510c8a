import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { NEXT } from '../../../core/book/paths';
import { argument } from '../../commands/argumentFields';
import { defineCommand } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import { type Choice, pickOne } from '../../prompts/inputs';
import { allBooks, personChoices, personOf, type Somebody } from '../../prompts/pickPerson';
import { nameOf } from '../../store/personSummaries';
import { handOver } from '../dropTopic';
import { itemArguments, itemOfArguments, rowItemOf, thingAtUri } from './rowItem';

/** Moves a topic to the next one-on-one with another person, or with the same one. */
export const moveTopic = defineCommand({
  name: 'moveTopic',
  args: z.strictObject({ ...itemArguments, book: argument.uri, person: argument.person }),
  fromRow: rowItemOf,
  run: async (host, { args, all }) => {
    const { uri, open, thing } = await thingAtUri(host, args.uri);
    const item = itemOfArguments(args);
    if (item?.list !== 'topics' || thing.person === undefined)
      throw new UserError('badArguments', l10n.t('Choose a topic.'), uri);
    let to =
      args.person === undefined ? undefined : await personOf(host.books, args.person, args.book ?? uri);
    if (!to && all) {
      const others = (
        await personChoices(await allBooks(host.books), host.books.recent.of('people'), false)
      ).filter(({ value }) => value.book !== open || value.slug !== thing.person);
      const again: Choice<Somebody> = {
        label: l10n.t('Next Time'),
        icon: 'debug-step-over',
        value: { book: open, slug: thing.person },
      };
      const frame = { title: l10n.t('Move Topic'), step: 1, of: 1, back: false };
      const choices = thing.name === NEXT ? others : [again, ...others];
      const answer = await pickOne(frame, l10n.t('Who will you raise it with?'), choices);
      if (answer.kind !== 'answer') return undefined;
      to = answer.value;
    }
    if (!to) return undefined;
    const target = await handOver(host, { uri, open, thing, ...item }, to.book, to.slug);
    const name = nameOf(await to.book.summaries.get(to.slug));
    await host.feedback.tell({ message: l10n.t('Topic moved to {0}', name), open: target });
    return target;
  },
});
