import { type CancellationToken, l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { ME, pathOf } from '../../core/book/paths';
import type { ImportAnswers, ImportedPerson, ImportPlan, LeftOut, SourceFile } from '../../core/notes-import';
import { isSlug } from '../../core/slug';
import type { CommandContext } from '../commands/commandContext';
import { UserError } from '../platform/errors';
import type { OpenBook } from '../store/books';
import { mapLimit, WIDTH } from '../store/mapLimit';
import { nameOf } from '../store/personSummaries';
import { Turns } from '../store/turns';
import { readFiles, readSources } from './sources';

/** What is imported: a folder, or single files; and whose it is, where that is known. */
export interface ImportSource {
  readonly folder?: Uri | undefined;
  readonly files?: readonly Uri[] | undefined;
  readonly person?: string | undefined;
}

/** The files of a source as they were read. */
export interface ReadSource {
  readonly files: readonly SourceFile[];
  readonly left: readonly LeftOut[];
}

const personAnswer = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('person'), slug: z.string().check(z.refine(isSlug)) }),
  z.strictObject({ to: z.literal('new'), name: z.string().check(z.minLength(1), z.maxLength(200)) }),
  z.strictObject({ to: z.literal('leave') }),
]);
const importAnswers = z.strictObject({
  people: z.optional(z.record(z.string(), personAnswer)),
  orders: z.optional(z.record(z.string(), z.enum(['dmy', 'mdy']))),
  promises: z.optional(z.array(z.string())),
});

/**
 * Answers as a page keeps them; none where the text is no answers.
 * @throws what is no fault of the text
 */
export function parseAnswers(text: string | undefined): ImportAnswers {
  if (text === undefined || text === '') return {};
  try {
    const parsed = importAnswers.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as ImportAnswers) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/**
 * Reads the files of a source.
 * @throws {UserError} gone where they cannot be read, badArguments where there are too many
 */
export async function readImport(
  { folder, files }: ImportSource,
  { book }: OpenBook,
  token?: CancellationToken,
): Promise<ReadSource> {
  const uri = folder ?? files?.[0];
  if (!uri) return { files: [], left: [] };
  try {
    return await (files ? readFiles(files, token) : readSources(uri, book.root, token));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('gone', l10n.t('The folder {0} cannot be read.', uri.fsPath), uri);
  }
}

/** The people of a book, as an import knows them. */
export async function peopleOf({ summaries }: OpenBook): Promise<readonly ImportedPerson[]> {
  return (await summaries.all()).map((summary) => ({
    slug: summary.slug,
    name: nameOf(summary),
    emails: summary.person.ok ? (summary.person.record.emails ?? []) : [],
  }));
}

/**
 * Plans an import in slices; undefined where it was cancelled.
 * @param progress told how much is done, from 0 to 1
 */
export async function planOf(
  host: Pick<CommandContext, 'modules' | 'today'>,
  open: OpenBook,
  read: ReadSource,
  known: { readonly answers: ImportAnswers; readonly person?: string | undefined },
  progress: (share: number) => void,
  token?: CancellationToken,
): Promise<ImportPlan | undefined> {
  const { importing } = await host.modules.load('importNotes');
  const { book, summaries } = open;
  const people = await peopleOf(open);
  const me = await summaries.get(ME);
  const own = me.person.ok ? me.person.record : {};
  const listed = await mapLimit(await book.people(), WIDTH, (slug) => book.thingsNow('oneOnOne', slug));
  const there = new Set(listed.flat().map(pathOf));
  const turns = new Turns();
  const steps = importing(read.files, {
    people: people.filter(({ slug }) => slug !== ME),
    lead: [own.name, ...(own.emails ?? [])].filter((one) => one !== undefined),
    exists: (path) => there.has(path),
    today: host.today(),
    answers: known.answers,
    ...(known.person === undefined ? {} : { person: known.person }),
  });
  while (!token?.isCancellationRequested) {
    const step = steps.next();
    if (step.done) return { ...step.value, left: [...step.value.left, ...read.left] };
    progress(step.value);
    await turns.next();
  }
  return undefined;
}
