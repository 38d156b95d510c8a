import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { setItemKey } from '../../../core/records/itemChanges';
import { argument } from '../../commands/argumentFields';
import { defineCommand } from '../../commands/defineCommand';
import { dayInWords } from '../../platform/dateFormat';
import { UserError } from '../../platform/errors';
import { pickDay } from '../../prompts/pickDay';
import { whoIsMet } from '../../prompts/whoIsMet';
import { itemArguments, itemOfArguments, rowItemOf, thingAtUri } from './rowItem';

/** Sets the day a promise or a milestone is due, or takes it away; the promise stays where it was made. */
export const setDue = defineCommand({
  name: 'setDue',
  args: z.strictObject({ ...itemArguments, due: argument.day, none: z.optional(z.boolean()) }),
  fromRow: rowItemOf,
  run: async (host, { args, all }) => {
    const { uri, open } = await thingAtUri(host, args.uri);
    const item = itemOfArguments(args);
    if (!item || item.list === 'topics')
      throw new UserError('badArguments', l10n.t('Choose a promise or a milestone.'), uri);
    let due = args.due ?? '';
    if (all && due === '' && !args.none) {
      const frame = { title: l10n.t('Due'), step: 1, of: 1, back: false };
      const answer = await pickDay(frame, host, {
        prompt: l10n.t('By when?'),
        somebody: await whoIsMet(host.books, uri),
      });
      if (answer.kind !== 'answer') return undefined;
      due = answer.value ?? '';
    }
    await host.writer.edit(open.book.folder.uri, uri, (text) =>
      setItemKey(text, item.list, item.index, item.text, 'due', due),
    );
    const message = due === '' ? l10n.t('Due day removed') : l10n.t('Due on {0}', dayInWords(due));
    await host.feedback.tell({ message, open: uri });
    return uri;
  },
});
