import { env, l10n } from 'vscode';
import * as z from 'zod/mini';
import { dayOfName } from '../../../core/book/paths';
import { agreedText } from '../../../core/pages/agreedText';
import { argument } from '../../commands/argumentFields';
import { fileOfPlace } from '../../commands/caller';
import { defineCommand } from '../../commands/defineCommand';
import { shortDay } from '../../platform/dateFormat';
import { UserError } from '../../platform/errors';
import { showStatus } from '../../platform/messages/statusItems';
import { nameOf } from '../../store/personSummaries';
import { noteFor, noteOfRow } from './noteFor';

/** How long the status bar says that it was copied, in milliseconds. */
const SAID = 5_000;

/** Copies the promises of both sides as plain text, for chat or mail: of the shared note alone. */
export const copyAgreed = defineCommand({
  name: 'copyAgreed',
  args: z.strictObject({ book: argument.uri, person: argument.person, uri: argument.uri }),
  fromRow: noteOfRow,
  fromPlace: fileOfPlace,
  run: async (host, call) => {
    const note = await noteFor(host, call, l10n.t('Copy What We Agreed'));
    if (!note) return undefined;
    const { open, person, thing } = note;
    const uri = open.book.uri(thing);
    const summary = await open.book.summary(thing);
    const summaries = await open.summaries.all();
    const names = new Map(summaries.map((one) => [one.slug, nameOf(one)]));
    const text = agreedText(
      summary.ok ? summary.record : {},
      { day: dayOfName(thing.name) ?? thing.name, person, nameOf: (slug) => names.get(slug) ?? slug },
      { shortDay: (day) => shortDay(day, host.today()) },
    );
    if (text === undefined)
      throw new UserError('noPromise', l10n.t('This one-on-one has no promises yet.'), uri);
    await env.clipboard.writeText(text);
    showStatus('check', l10n.t('Copied what you agreed'), SAID);
    return uri;
  },
});
