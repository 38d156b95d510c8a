import { l10n, ProgressLocation, Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import type { ImportPlan } from '../../core/notes-import';
import { nameFault } from '../../core/rules/nameFault';
import { writeExport } from '../book/writeExport';
import { argument } from '../commands/argumentFields';
import type { CommandContext } from '../commands/commandContext';
import { defineCommand } from '../commands/defineCommand';
import type { PagePanels } from '../pages/pagePanels';
import { defined } from '../platform/defined';
import { UserError } from '../platform/errors';
import { showProgress } from '../platform/messages/progressNotices';
import { askFolder } from '../platform/messages/quickInputs';
import { inputText } from '../prompts/inputs';
import { pickBook } from '../prompts/pickPerson';
import type { OpenBook } from '../store/books';
import { assertTrusted } from '../store/guards';
import { IMPORT_PAGE, paramsOf } from './importNotesPage';
import { type ImportSource, parseAnswers, peopleOf, planOf, readImport } from './importSource';

/**
 * Imports one-on-ones that were kept elsewhere. By hand it opens a page that asks what the notes do not say; with a
 * folder or files, and the answers of the page, it writes new files alone and a report of what is left out.
 */
export const importNotes = (panels: () => Promise<PagePanels>) =>
  defineCommand({
    name: 'importNotes',
    args: z.strictObject({
      book: argument.uri,
      folder: argument.uri,
      /** Addresses of single files, one a line. */
      files: argument.text,
      /** Whose all of them are. */
      person: argument.person,
      /** What the page was answered, as JSON. */
      answers: argument.text,
      /** The question of the page whose new person is to get another name, and the name it has: asked for, nothing is written. */
      rename: argument.text,
      name: argument.text,
    }),
    run: async (host, { args, all }) => {
      const title = l10n.t('Import Notes');
      assertTrusted();
      const open = await pickBook(host.books, args.book, title);
      if (!open) return undefined;
      const source = await sourceFor(args, open);
      if (!source) return undefined;
      if (args.rename !== undefined) {
        const answers = await withName(args.rename, args.name, args.answers);
        (await panels()).show(IMPORT_PAGE, open.book.root, { ...paramsOf(source), answers });
        return open.book.root;
      }
      if (all) {
        (await panels()).show(IMPORT_PAGE, open.book.root, paramsOf(source));
        return open.book.root;
      }
      const done = await imported(host, open, source, args.answers);
      if (done !== 'ask') return done;
      // What was dropped on a person may be of a day that can be read in two ways.
      (await panels()).show(IMPORT_PAGE, open.book.root, paramsOf(source));
      return open.book.root;
    },
  });

/** The answers of the page with a name for a new person that is asked for; the same ones where it is left. */
async function withName(
  question: string,
  name: string | undefined,
  given: string | undefined,
): Promise<string> {
  const answers = parseAnswers(given);
  const frame = { title: l10n.t('Import Notes'), step: 1, of: 1, back: false };
  const asked = await inputText(frame, {
    prompt: l10n.t('Name of the new person'),
    value: name ?? '',
    missing: l10n.t('Enter a name.'),
    validate: (text) => {
      const fault = nameFault(text, []);
      if (fault === undefined) return undefined;
      return fault === 'slash' ? l10n.t('A name cannot have a slash.') : l10n.t('A name needs letters.');
    },
  });
  const chosen = asked.kind === 'answer' ? asked.value?.trim() : undefined;
  if (!chosen) return JSON.stringify(answers);
  return JSON.stringify({
    ...answers,
    people: { ...answers.people, [question]: { to: 'new', name: chosen } },
  });
}

interface ImportArguments {
  readonly folder?: Uri | undefined;
  readonly files?: string | undefined;
  readonly person?: string | undefined;
}

async function sourceFor(
  { folder, files, person }: ImportArguments,
  open: OpenBook,
): Promise<ImportSource | undefined> {
  if (files !== undefined) return { files: files.split('\n').map((one) => Uri.parse(one, true)), person };
  const chosen =
    folder ??
    (await askFolder(l10n.t('Which folder holds your notes?'), l10n.t('Review Notes'), open.book.folder.uri));
  return chosen && { folder: chosen, person };
}

async function imported(
  host: Pick<CommandContext, 'writer' | 'modules' | 'today' | 'feedback'>,
  open: OpenBook,
  source: ImportSource,
  answers: string | undefined,
): Promise<Uri | 'ask' | undefined> {
  const title = l10n.t('Reading the notes');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  const plan = await showProgress(options, async (progress, token) => {
    let done = 0;
    const read = await readImport(source, open, token);
    const given = { answers: parseAnswers(answers), person: source.person };
    return planOf(
      host,
      open,
      read,
      given,
      (share) => {
        progress.report({ increment: (share - done) * 100 });
        done = share;
      },
      token,
    );
  });
  if (!plan) return undefined;
  const isOpen =
    plan.questions.days.some((one) => one.answer === undefined) || plan.questions.promises.length > 0;
  if (source.files && answers === undefined && isOpen) return 'ask';
  if (plan.notes.length === 0 && !plan.left.some(({ code }) => code === 'exists'))
    throw noNotes(source.folder ?? source.files?.[0] ?? open.book.root, plan);
  const people = await peopleOf(open);
  const { written, first } = await write(host, open, plan);
  const { importReport } = await host.modules.load('importNotes');
  const text = importReport(plan, people);
  const report = await writeExport(host, open.book, `import-${host.today()}`, '.md', text);
  const left = plan.left.length + plan.people.length + plan.notes.length - written;
  await host.feedback.tell({
    message: l10n.t('One-on-ones imported: {0}, left out: {1}', plan.notes.length, left),
    ...defined({ open: report }),
  });
  return first ?? open.book.root;
}

/** Writes new files alone; what was written before it is cancelled stays. */
async function write(host: Pick<CommandContext, 'writer' | 'modules'>, { book }: OpenBook, plan: ImportPlan) {
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
      'No one-on-ones to import in {0}. Files without a person or a date: {1}.',
      workspace.asRelativePath(folder),
      left.length,
    ),
  );
}
