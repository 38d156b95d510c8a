import { l10n, ProgressLocation, Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import { pathOf } from '../../core/book/paths';
import type { ImportedPerson, ImportPlan } from '../../core/notes-import';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import { background } from '../platform/background';
import { UserError } from '../platform/errors';
import { showInformation } from '../platform/messages/notices';
import { showProgress } from '../platform/messages/progressNotices';
import { askFolder } from '../platform/messages/quickInputs';
import { pickBook } from '../prompts/pickPerson';
import type { OpenBook } from '../store/books';
import { assertTrusted } from '../store/guards';
import { mapLimit, WIDTH } from '../store/mapLimit';
import { nameOf } from '../store/personSummaries';
import { Turns } from '../store/turns';
import { agreed } from './preview';
import { readSources } from './sources';

/** Imports one-on-ones that were kept as Markdown: a look at what would be written, then new files only. */
export const importNotes = defineCommand({
  name: 'importNotes',
  args: z.strictObject({ book: argument.uri, folder: argument.uri }),
  run: async (host, { args, all }) => {
    const title = l10n.t('Import Notes');
    assertTrusted();
    const open = await pickBook(host.books, args.book, title);
    const folder =
      open &&
      (args.folder ??
        (await askFolder(
          l10n.t('Which folder holds your notes?'),
          l10n.t('Look through'),
          open.book.folder.uri,
        )));
    if (!open || !folder) return undefined;
    const known = (await open.heads.all()).map((head) => ({ slug: head.slug, name: nameOf(head) }));
    const plan = await planned(host, open, folder, known);
    if (!plan) return undefined;
    if (plan.notes.length === 0 && !plan.left.some(({ code }) => code === 'exists'))
      throw noNotes(folder, plan);
    if (all) {
      const { previewText } = await host.modules.load('importNotes');
      const text = previewText(plan, known, (message, ...values) => l10n.t(message, ...values));
      if (!(await agreed(text, plan.notes.length))) return undefined;
    }
    const { written, first } = await write(host, open, plan);
    if (all) {
      const left = plan.left.length + plan.people.length + plan.notes.length - written;
      background(
        showInformation(
          l10n.t('Files written: {0}. Left out: {1}. What you imported from is as it was.', written, left),
        ),
      );
    }
    return first ?? open.book.root;
  },
});

/** Reads the folder and plans the import, in slices; undefined when it was cancelled. */
function planned(
  host: CommandContext,
  { book }: OpenBook,
  folder: Uri,
  people: readonly ImportedPerson[],
): Promise<ImportPlan | undefined> {
  const title = l10n.t('Looking through the notes');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return Promise.resolve(
    showProgress(options, async (progress, token) => {
      const { files, left } = await readSources(folder, book.root, token).catch((error: unknown) => {
        if (error instanceof UserError) throw error;
        throw new UserError('gone', l10n.t('The folder {0} cannot be read.', folder.fsPath), folder);
      });
      const { importing } = await host.modules.load('importNotes');
      const listed = await mapLimit(await book.people(), WIDTH, (slug) => book.thingsNow('oneOnOne', slug));
      const there = new Set(listed.flat().map(pathOf));
      const turns = new Turns();
      const context = { people, lead: [], exists: (path: string) => there.has(path), today: host.today() };
      const steps = importing(files, context);
      for (let done = 0; !token.isCancellationRequested; ) {
        const step = steps.next();
        if (step.done) return { ...step.value, left: [...step.value.left, ...left] };
        progress.report({ increment: (step.value - done) * 100 });
        done = step.value;
        await turns.next();
      }
      return undefined;
    }),
  );
}

/** Writes new files alone; what was written before it is cancelled stays. */
async function write(host: CommandContext, { book }: OpenBook, plan: ImportPlan) {
  const { filesOf } = await host.modules.load('importNotes');
  const count = plan.people.length + plan.notes.length;
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Writing the notes'),
    cancellable: true,
  };
  return showProgress(options, async (progress, token) => {
    let written = 0;
    let first: Uri | undefined;
    // One after the other: two at once would both make the folder of a new person.
    for (const { path, text } of filesOf(plan)) {
      if (token.isCancellationRequested) break;
      const uri = Uri.joinPath(book.root, path);
      if (await host.writer.create(book.folder.uri, uri, text)) {
        written++;
        first ??= uri;
      }
      progress.report({ increment: 100 / count });
    }
    return { written, first };
  });
}

function noNotes(folder: Uri, { left }: ImportPlan): UserError {
  return new UserError(
    'noNotes',
    l10n.t(
      'There is no one-on-one to import in {0}. Markdown files that say neither whose they are nor of which day: {1}.',
      workspace.asRelativePath(folder),
      left.length,
    ),
  );
}
