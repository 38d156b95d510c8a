import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { NEXT, type Thing } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import { beginNote } from '../../../core/records/beginNote';
import { setKey, unskip } from '../../../core/records/changes';
import { newText } from '../../../core/records/newText';
import { withNotes } from '../../../core/records/notesPlace';
import { edit } from '../../../core/yaml/editing';
import { argument } from '../../commands/argumentFields';
import type { CommandContext } from '../../commands/commandContext';
import { defineCommand } from '../../commands/defineCommand';
import type { PagePanels } from '../../pages/pagePanels';
import { background } from '../../platform/background';
import { setContext } from '../../platform/contributions';
import { reasonOf, refused } from '../../platform/errors';
import { showError } from '../../platform/messages/notices';
import { openAtNotes } from '../../platform/openAt';
import { personFor } from '../../prompts/personFor';
import { exists, readText } from '../../store/guards';
import type { Book } from '../../store/openedBook';
import { closeOthers } from '../closeOthers';
import { beginningWith } from '../templates';
import { offerOpenLater } from '../topics/carryTopicsCommand';

/** Opens the day's one-on-one, ready to write: today's own, else what was collected for it, else a new one. */
export const startOneOnOne = (panels: () => Promise<PagePanels>) =>
  defineCommand({
    name: 'startOneOnOne',
    done: started,
    args: z.strictObject({
      book: argument.uri,
      person: argument.person,
      date: argument.day,
      template: argument.text,
    }),
    run: async (host, call) => {
      const { args, all } = call;
      const somebody = await personFor(
        host,
        call,
        l10n.t('Start One-on-One'),
        l10n.t('Who are you meeting?'),
      );
      if (!somebody) return undefined;
      const day = args.date ?? host.today();
      const { book } = somebody.book;
      const shared: Thing = { kind: 'oneOnOne', person: somebody.slug, name: day, private: false };
      const isNew = !(await exists(book.uri(shared)));
      // Read before anything is written: an unknown template leaves all as it is.
      const beginning = isNew
        ? await beginningWith(somebody.book, somebody.slug, day, args.template)
        : undefined;
      const uri = await dated(host, book, somebody.slug, day, false);
      if (beginning) await host.writer.edit(book.folder.uri, uri, (text) => beginNote(text, beginning));
      const own = await dated(host, book, somebody.slug, day, true);
      const reasons = [
        await held(host, book, uri),
        (await exists(own)) ? await held(host, book, own) : undefined,
      ];
      // What somebody wrote is gone from the file, so they are told what it was, and how it comes back.
      const reason = reasons.find((one) => one !== undefined);
      if (reason !== undefined && all)
        await host.feedback.tell({ message: started(), notice: { text: unskipped(reason) } });
      await host.writer.edit(book.folder.uri, uri, withNotes);
      closeOthers(host.books, somebody.slug, all, panels).catch((error: unknown) =>
        background(showError(reasonOf(error))),
      );
      await host.feedback.reveal(uri);
      await openAtNotes(uri);
      await setContext('leadbook.startedOneOnOne', true);
      // A notice that waits, for whoever called by hand: the cursor is where one writes.
      if (isNew && all)
        offerOpenLater(host, {
          open: somebody.book,
          person: somebody.slug,
          thing: { kind: 'oneOnOne', person: somebody.slug, name: day, private: false },
        });
      return uri;
    },
  });

/** The day's note: as it is, or made of what was collected. A private one is only ever made of a private collection. */
async function dated(
  host: Pick<CommandContext, 'writer'>,
  book: Book,
  person: string,
  day: Day,
  isPrivate: boolean,
): Promise<Uri> {
  const thing = { kind: 'oneOnOne', person, name: day, private: isPrivate } satisfies Thing;
  const [uri, next] = [book.uri(thing), book.uri({ ...thing, name: NEXT })];
  if (await exists(uri)) return uri;
  const withDate = (text: string) => edit(text, [setKey('oneOnOne', 'date', day)]);
  if (await exists(next)) {
    // Asked before the file gets its new name: one that cannot be changed keeps its old one.
    const possible = withDate(await readText(next));
    if (!possible.ok) throw refused(next, possible.refusal);
    if (await host.writer.rename(book.folder.uri, next, uri))
      await host.writer.edit(book.folder.uri, uri, withDate);
    return uri;
  }
  if (!isPrivate) await host.writer.create(book.folder.uri, uri, withoutNotes(day));
  return uri;
}

/** One that is started is held: a mark that it was skipped is taken away. The reason that stood there, if there was one. */
async function held(host: Pick<CommandContext, 'writer'>, book: Book, uri: Uri): Promise<string | undefined> {
  let reason: string | undefined;
  await host.writer.edit(book.folder.uri, uri, (text) => {
    const change = unskip(text);
    reason = change.reason;
    return change.edited;
  });
  return reason;
}

function started(): string {
  return l10n.t('One-on-one started');
}

function unskipped(reason: string): string {
  return l10n.t(
    'This one-on-one was marked as skipped: “{0}”. Now that you hold it, the mark is gone; Undo brings it back.',
    reason,
  );
}

function withoutNotes(day: Day): string {
  return newText('oneOnOne', { date: day });
}
