import { l10n } from 'vscode';
import * as z from 'zod/mini';
import type { Day } from '../../../core/day';
import { appendItem, setKey } from '../../../core/records/changes';
import { AUTHORITIES } from '../../../core/records/delegationKind';
import { shapeAt } from '../../../core/records/shape';
import type { Authority } from '../../../core/rules/delegations';
import { moreAuthority } from '../../../core/rules/handOver';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import { fileOfPlace } from '../../commands/caller';
import { defineCommand } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import { pickOne } from '../../prompts/inputs';
import { pickDay } from '../../prompts/pickDay';
import { askSteps } from '../../prompts/steps';
import { whoIsMet } from '../../prompts/whoIsMet';
import { delegationAt } from './delegate';

/** Lets somebody decide more of what was delegated; the day of it is kept under `changes`. */
export const handOverMore = defineCommand({
  name: 'handOverMore',
  done: () => l10n.t('More authority handed over'),
  args: z.strictObject({
    uri: argument.uri,
    authority: argument.oneOf(AUTHORITIES),
    quiet: argument.day,
  }),
  fromPlace: fileOfPlace,
  run: async (host, { args, all }) => {
    const { uri, book, thing } = await delegationAt(host, args.uri);
    const summary = await book.summary(thing);
    const more = moreAuthority(summary.ok ? summary.record.authority : undefined);
    const next = more[0];
    if (next === undefined) throw new UserError('badArguments', l10n.t('They already decide alone.'), uri);
    if (args.authority !== undefined && !more.includes(args.authority))
      throw new UserError('badArguments', l10n.t('Choose an authority that lets them decide more.'), uri);
    const meanings = new Map(
      (shapeAt('delegation', ['authority'])?.words ?? []).map(({ word, meaning = '' }) => [word, meaning]),
    );
    const answers = await askSteps<{ authority: Authority; quiet: Day }>(
      l10n.t('Hand Over More'),
      { authority: args.authority, quiet: args.quiet },
      [
        {
          key: 'authority',
          required: true,
          ask: (frame) =>
            pickOne(
              frame,
              l10n.t('How much authority do they have from now on?'),
              more.map((value) => ({ label: meanings.get(value) ?? value, value })),
            ),
        },
        {
          key: 'quiet',
          required: false,
          ask: async (frame) =>
            pickDay(frame, host, {
              prompt: l10n.t('Until when will you stay out of it this time?'),
              somebody: await whoIsMet(host.books, uri),
            }),
        },
      ],
      all,
    );
    const authority = answers?.authority;
    if (!answers || authority === undefined) return undefined;
    const { quiet } = answers;
    await host.writer.edit(book.folder.uri, uri, (text) =>
      edit(text, [
        setKey('delegation', 'authority', authority),
        ...(quiet === undefined ? [] : [setKey('delegation', 'quiet', quiet)]),
        appendItem('delegation', 'changes', { date: host.today(), authority }),
      ]),
    );
    await host.feedback.kept(uri);
    return uri;
  },
});
