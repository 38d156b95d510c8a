import { l10n, type Uri, workspace } from 'vscode';
import type { RecordOf } from '../../core/records/kinds';
import { newText } from '../../core/records/newText';
import { formatOf } from '../../core/retro/format';
import { freeSlug } from '../../core/slug';
import type { CommandContext } from '../commands/commandContext';
import { defined } from '../platform/defined';
import { UserError } from '../platform/errors';
import { withTextOnFailure } from '../platform/withTextOnFailure';
import type { OpenBook } from '../store/books';
import { createRecord } from '../store/createRecord';
import { assertNoLink, readText } from '../store/guards';
import { nameOf } from '../store/personSummaries';
import { Queue } from '../store/queue';
import type { Change } from '../store/writer';
import { nameInGoal } from './goalLink';

const queue = new Queue();

/** Makes the edit of a retro that goes with a new record. */
export type RetroEdit = (answer: RetroAnswer) => Promise<Change>;

/** What a retro's line says of a record. */
export interface RetroAnswer {
  readonly title: string;
  readonly kind: RecordOf<'opportunity'>['kind'];
  /** Relative URL of the record. */
  readonly href: string;
  /** The owner's name. */
  readonly owner?: string;
  readonly revisit?: string;
}

/**
 * Writes the record, the line in the retro it came from, and its name into the goal it serves. The answer is never lost: a
 * retro that cannot take the line leaves the record.
 * @param edit how the retro is changed; without it a line is added under the heading of the kind
 */
export async function writeOpportunity(
  host: CommandContext,
  open: OpenBook,
  data: RecordOf<'opportunity'>,
  retro: Uri | undefined,
  edit?: RetroEdit,
): Promise<Uri> {
  // One after the other: a name that is free must still be free when it is taken.
  const uri = await queue.run(open.book.root.toString(), () =>
    retro && workspace.getWorkspaceFolder(retro)
      ? withLine(host, open, retro, data, edit ?? lineBelowHeading(host, retro))
      : writeRecord(host, open, data),
  );
  const { owner, goal } = data;
  if (owner !== undefined && goal !== undefined) await nameInGoal(host, open, uri, owner, goal);
  return uri;
}

function lineBelowHeading({ modules }: CommandContext, retro: Uri): RetroEdit {
  return async (answer) => {
    const { answerEdits } = await modules.load('retro');
    // A file that a rule of the user's own includes may have any ending.
    const format = formatOf(retro.path) ?? 'txt';
    return (text) => answerEdits(text, format, answer);
  };
}

function writeRecord(host: CommandContext, { book }: OpenBook, data: RecordOf<'opportunity'>): Promise<Uri> {
  return createRecord(host, book, 'opportunity', data, { title: data.title, day: data.raised });
}

/** Writes the record and the line in the retro as one step, which is also undone as one. */
async function withLine(
  host: CommandContext,
  open: OpenBook,
  retro: Uri,
  data: RecordOf<'opportunity'>,
  edit: RetroEdit,
): Promise<Uri> {
  const { book } = open;
  const folder = workspace.getWorkspaceFolder(retro)?.uri ?? book.folder.uri;
  const text = newText('opportunity', data);
  const uri = await withTextOnFailure(text, async () => {
    const free = await freeUri(host, open, data);
    await assertNoLink(book.folder.uri, free);
    return free;
  });
  const owner = data.owner === undefined ? undefined : nameOf(await open.heads.get(data.owner));
  const { relativeHref } = await host.modules.load('retro');
  const { title, kind, revisit } = data;
  const href = relativeHref(retro.path, uri.path);
  const change = await edit({ title, kind, href, ...defined({ owner, revisit }) });
  try {
    await host.writer.edit(folder, retro, change, { root: book.folder.uri, uri, text });
    return uri;
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'notSaved' || error.code === 'restricted')
      throw error;
    // The retro cannot take the line; the answer must not be lost with it.
    const kept = await keptRecord(host, open, data, uri, text);
    throw new UserError(
      error.code,
      l10n.t(
        'The answer is kept in {0}, but not in the retro: {1}',
        workspace.asRelativePath(kept),
        error.message,
      ),
      error.uri,
      error.place,
    );
  }
}

/** The record alone: VS Code may have made it before it gave up on the retro. */
async function keptRecord(
  host: CommandContext,
  open: OpenBook,
  data: RecordOf<'opportunity'>,
  uri: Uri,
  text: string,
): Promise<Uri> {
  const made = await readText(uri).catch(() => undefined);
  if (made !== text) return writeRecord(host, open, data);
  await host.books.touch(uri);
  return uri;
}

async function freeUri(
  host: CommandContext,
  { book }: OpenBook,
  data: RecordOf<'opportunity'>,
): Promise<Uri> {
  const { slugOf } = await host.modules.load('names');
  const names = new Set((await book.thingsNow('opportunity')).map(({ name }) => name));
  const slug = freeSlug(slugOf(data.title, 'opportunity'), (one) => names.has(`${data.raised}-${one}`));
  return book.uri({ kind: 'opportunity', name: `${data.raised}-${slug}`, private: false });
}
