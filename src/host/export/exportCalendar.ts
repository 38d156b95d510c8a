import { l10n, ProgressLocation, type Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import { ME, pathOf, personThing } from '../../core/book/paths';
import { writeExport } from '../book/writeExport';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { defined } from '../platform/defined';
import { showProgress } from '../platform/messages/progressNotices';
import { pickBook } from '../prompts/pickPerson';
import type { OpenBook } from '../store/books';
import { mapLimit, WIDTH } from '../store/mapLimit';
import { readRecord } from '../store/record';
import { Turns } from '../store/turns';
import { tellUnreadable } from './tellUnreadable';

/** Writes the days ahead as a calendar: next one-on-ones, outcomes to look at again, quiet times that end. */
export const exportCalendar = defineCommand({
  name: 'exportCalendar',
  done: exported,
  args: z.strictObject({ book: argument.uri }),
  run: async (host, { args, all }) => {
    const title = l10n.t('Export Calendar');
    const open = await pickBook(host.books, args.book, title);
    if (!open) return undefined;
    const text = await showProgress({ location: ProgressLocation.Window, title }, () => calendar(host, open));
    const uri = await writeExport(host, open.book, 'leadbook', '.ics', text);
    if (all) await host.feedback.tell({ message: exported(), open: uri, notice: { text: whatNext(uri) } });
    return uri;
  },
});

async function calendar(
  host: Pick<CommandContext, 'modules' | 'today'>,
  { book, summaries, needs }: OpenBook,
): Promise<string> {
  const { calendarEvents, calendarText } = await host.modules.load('exports');
  const today = host.today();
  const turns = new Turns();
  // What the rows were first drawn with may be of the last time.
  await summaries.all();
  await summaries.settled();
  const led = (await summaries.all()).filter(
    ({ slug, person }) => slug !== ME && !(person.ok && person.record.archived !== undefined),
  );
  const people = await mapLimit(led, WIDTH, async (summary) => {
    const due = (await needs.of(summary))?.due;
    return {
      thing: personThing(summary.slug),
      record: summary.person.ok ? summary.person.record : {},
      // One that should have been is still to come.
      ...defined({ next: due !== undefined && due < today ? today : due }),
    };
  });
  const listed = await mapLimit(led, WIDTH, ({ slug }) => book.thingsNow('delegation', slug));
  const delegations = await mapLimit(listed.flat(), WIDTH, (thing) => readRecord(book, thing, turns));
  const opportunities = await mapLimit(await book.thingsNow('opportunity'), WIDTH, (thing) =>
    readRecord(book, thing, turns),
  );
  const events = calendarEvents({ people, delegations, opportunities });
  tellUnreadable(
    [...delegations, ...opportunities].filter((one) => one.unreadable).map(({ thing }) => pathOf(thing)),
  );
  return calendarText(events, { stamp: today, name: 'Leadbook', book: book.folder.name });
}

function exported(): string {
  return l10n.t('Calendar exported');
}

function whatNext(uri: Uri): string {
  return l10n.t(
    'The calendar is in {0}. Import it into, or subscribe to it from, your calendar app.',
    workspace.asRelativePath(uri),
  );
}
