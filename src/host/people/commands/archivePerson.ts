import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { ME, personThing } from '../../../core/book/paths';
import { isOutcome } from '../../../core/opportunities/groups';
import { setDayOnce } from '../../../core/records/changes';
import type { RecordOf } from '../../../core/records/kinds';
import type { PartialRecord } from '../../../core/records/typed';
import { argument } from '../../commands/argumentFields';
import { defineCommand } from '../../commands/defineCommand';
import { personFor } from '../../prompts/personFor';
import type { Somebody } from '../../prompts/pickPerson';
import { mapLimit, WIDTH } from '../../store/mapLimit';
import { personFiles } from '../../store/personFiles';
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
    const uri = book.uri(personThing(somebody.slug));
    await host.writer.edit(book.folder.uri, uri, (text) =>
      setDayOnce(text, 'person', 'archived', host.today()),
    );
    const name = nameOf(await somebody.book.summaries.get(somebody.slug));
    // Rows and lists do not name it any more.
    const open = await stillOpen(somebody);
    const message =
      open.length === 0
        ? l10n.t('{0} archived', name)
        : l10n.t('{0} archived; still open: {1}', name, open.join(', '));
    await host.feedback.tell({ message, notice: open.length > 0 });
    return uri;
  },
});

/** What the lead still owes somebody, and what they own of the team, counted in words. */
async function stillOpen({ book: { book }, slug }: Somebody): Promise<readonly string[]> {
  const promises = (await personFiles(book, slug)).promises.filter(({ owner }) => owner === ME).length;
  const things = (await book.things('opportunity')).filter((thing) => !book.isHidden(thing));
  const summaries = await mapLimit(things, WIDTH, (thing) => book.summary(thing));
  const opportunities = summaries.filter(
    (one) => one.ok && one.record.owner === slug && isOpenOpportunity(one.record),
  ).length;
  const words: string[] = [];
  if (promises > 0)
    words.push(promises === 1 ? l10n.t('1 promise of yours') : l10n.t('{0} promises of yours', promises));
  if (opportunities > 0)
    words.push(opportunities === 1 ? l10n.t('1 opportunity') : l10n.t('{0} opportunities', opportunities));
  return words;
}

/** A judgement has been made: it is only read again. */
function isOpenOpportunity({ kind, status }: PartialRecord<RecordOf<'opportunity'>>): boolean {
  return kind !== 'judgement' && !isOutcome(status);
}
