import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { canPostpone, postponed } from '../../../core/records/postponed';
import { argument } from '../../commands/argumentFields';
import { itemOfRow } from '../../commands/caller';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import { pickDay } from '../../prompts/pickDay';
import { whoIsMet } from '../../prompts/whoIsMet';
import type { FollowRecord } from '../../retro/retroContext';

/**
 * Puts something off to another day: a promise, a milestone, a goal, a quiet time, or the review of an opportunity, whose line in a
 * retro follows.
 */
export const postpone = (follow: FollowRecord) =>
  defineCommand({
    name: 'postpone',
    done: () => l10n.t('Moved to another day'),
    args: z.strictObject({
      uri: argument.uri,
      index: argument.index,
      text: argument.shown,
      day: argument.day,
    }),
    fromRow: (row) => (row.index === undefined ? { uri: row.uri } : itemOfRow(row)),
    run: async (host, { args, all }) => {
      const { uri, index, text } = args;
      const found =
        uri &&
        (await host.books.all())
          .map((open) => ({ open, thing: open.book.thing(uri) }))
          .find(({ thing }) => thing !== undefined);
      const item = index === undefined || text === undefined ? undefined : { index, text };
      if (!uri || !found?.thing || !canPostpone(found.thing.kind, item !== undefined))
        throw new UserError('badArguments', l10n.t('Choose something with a date.'), uri);
      const { open, thing } = found;
      const day = args.day ?? (await askDay(host, uri));
      if (day === undefined) return undefined;
      await host.writer.edit(open.book.folder.uri, uri, (now) => postponed(now, thing.kind, day, item));
      if (thing.kind === 'opportunity') await follow(host, open, uri, all || args.day === undefined);
      return uri;
    },
  });

async function askDay(
  host: Pick<CommandContext, 'books' | 'modules' | 'today'>,
  uri: Uri,
): Promise<string | undefined> {
  const frame = { title: l10n.t('Postpone'), step: 1, of: 1, back: false };
  const answer = await pickDay(frame, host, {
    prompt: l10n.t('Until when?'),
    somebody: await whoIsMet(host.books, uri),
    required: true,
  });
  return answer.kind === 'answer' ? answer.value : undefined;
}
