import { l10n, type Uri, workspace } from 'vscode';
import type { RecordOf } from '../../core/records/kinds';
import { newText } from '../../core/records/newText';
import type { RetroAnswerText } from '../../core/retro';
import { formatOf } from '../../core/retro/format';
import { freeSlug } from '../../core/slug';
import { edit } from '../../core/yaml/editing';
import type { CommandContext } from '../commands/commandContext';
import { defined } from '../platform/defined';
import { UserError } from '../platform/errors';
import { showInformation } from '../platform/messages/notices';
import { openAtPath } from '../platform/openAt';
import { withTextOnFailure } from '../platform/withTextOnFailure';
import type { FollowContext, RetroContext } from '../retro/retroContext';
import type { OpenBook } from '../store/books';
import { createRecord } from '../store/createRecord';
import { assertNoLink, readText } from '../store/guards';
import { Queue } from '../store/queue';
import type { Change } from '../store/writer';
import { nameInGoal } from './goalLink';
import { opportunityAt } from './opportunityAt';
import { opportunityFiles, readable } from './records';
import { retroAnswer } from './ties/retroAnswer';

const queue = new Queue();

/** Makes the edit of a retro that goes with a new record. */
export type RetroEdit = (answer: RetroAnswerText) => Promise<Change>;

/** How a new record comes into its retro. */
interface IntoRetro {
  /** A person is there, who can be asked. */
  readonly all: boolean;
  /** How the retro is changed; without it a line is added under the heading of the kind. */
  readonly edit?: RetroEdit;
}

/**
 * Writes the record, the line in the retro it came from, and its name into the goal it serves. The answer is never lost: a
 * retro that cannot take the line leaves the record.
 * @throws {UserError} what keeps the record from being written; where only the retro or the goal cannot take it, the sentence says so
 */
export async function writeOpportunity(
  host: FollowContext,
  parts: Pick<RetroContext, 'memory' | 'privacies'>,
  open: OpenBook,
  data: RecordOf<'opportunity'>,
  retro: Uri | undefined,
  { all, edit }: IntoRetro,
): Promise<Uri> {
  // One after the other: a name that is free must still be free when it is taken.
  const uri = await queue.run(open.book.root.toString(), () =>
    retro && workspace.getWorkspaceFolder(retro)
      ? withLine(host, parts, open, retro, data, { all, edit: edit ?? lineBelowHeading(host, retro) })
      : writeRecord(host, open, data),
  );
  const { owner, goal } = data;
  if (owner !== undefined && goal !== undefined) await nameInGoal(host, open, uri, owner, goal);
  return uri;
}

function lineBelowHeading({ modules }: Pick<CommandContext, 'modules'>, retro: Uri): RetroEdit {
  return async (answer) => {
    const { answerEdits } = await modules.load('retro');
    // A file that a rule of the user's own includes may have any ending.
    const format = formatOf(retro.path) ?? 'txt';
    return (text) => answerEdits(text, format, answer);
  };
}

function writeRecord(
  host: Pick<CommandContext, 'modules' | 'writer'>,
  { book }: OpenBook,
  data: RecordOf<'opportunity'>,
): Promise<Uri> {
  return createRecord(host, book, 'opportunity', data, { title: data.title, day: data.raised });
}

/** Writes the record and the line in the retro as one step, which is also undone as one. */
async function withLine(
  host: FollowContext,
  parts: Pick<RetroContext, 'memory' | 'privacies'>,
  open: OpenBook,
  retro: Uri,
  data: RecordOf<'opportunity'>,
  { all, edit }: Required<IntoRetro>,
): Promise<Uri> {
  const { book } = open;
  const folder = workspace.getWorkspaceFolder(retro)?.uri ?? book.folder.uri;
  const text = newText('opportunity', data);
  const uri = await withTextOnFailure(text, async () => {
    const free = await freeUri(host, open, data);
    await assertNoLink(book.folder.uri, free);
    return free;
  });
  const thing = book.thing(uri);
  const own = { kind: 'opportunity', name: thing?.name ?? '', private: false } as const;
  const change = await edit(await retroAnswer(host, parts, open, { thing: own, record: data }, retro, all));
  let line: string | undefined;
  try {
    await host.writer.edit(
      folder,
      retro,
      (now) => {
        const done = change(now);
        line = done.ok && 'written' in done ? done.written : undefined;
        return done;
      },
      // Made when the line is known, which is in it.
      {
        root: book.folder.uri,
        uri,
        get text() {
          return newText('opportunity', { ...data, ...defined({ line }) });
        },
      },
    );
    return uri;
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'notSaved' || error.code === 'restricted')
      throw error;
    // The retro cannot take the line; the answer must not be lost with it.
    const made = newText('opportunity', { ...data, ...defined({ line }) });
    const kept = await keptRecord(host, open, data, uri, made);
    throw new UserError(
      error.code,
      l10n.t(
        'The answer was saved in {0}, but not in the retro: {1}',
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
  host: FollowContext,
  open: OpenBook,
  data: RecordOf<'opportunity'>,
  uri: Uri,
  text: string,
): Promise<Uri> {
  const made = await readText(uri).catch(() => undefined);
  if (made !== text) return writeRecord(host, open, data);
  // VS Code made it before it gave up on the retro: there is no such line.
  if (newText('opportunity', data) !== text) {
    const withoutLine = (now: string) => edit(now, [{ kind: 'remove', path: ['line'] }]);
    await host.writer.edit(open.book.folder.uri, uri, withoutLine);
  }
  await host.books.touch(uri);
  return uri;
}

async function freeUri(
  host: Pick<CommandContext, 'modules'>,
  { book }: OpenBook,
  data: RecordOf<'opportunity'>,
): Promise<Uri> {
  const { slugOf } = await host.modules.load('names');
  const names = new Set((await book.thingsNow('opportunity')).map(({ name }) => name));
  const slug = freeSlug(slugOf(data.title, 'opportunity'), (one) => names.has(`${data.raised}-${one}`));
  return book.uri({ kind: 'opportunity', name: `${data.raised}-${slug}`, private: false });
}

/**
 * Says that it is time for a rule where the same was decided three times.
 * @throws {UserError} `badArguments` for a file that is no opportunity
 */
export async function offerRule(
  host: Pick<CommandContext, 'books' | 'modules'>,
  open: OpenBook,
  uri: Uri,
): Promise<void> {
  const { thing, record } = await opportunityAt(host, uri);
  const others = readable(await opportunityFiles(open.book)).filter(
    (one) => one.record.kind === 'judgement' && one.thing.name !== thing.name,
  );
  if (others.length < 2) return;
  const { timeForRule } = await host.modules.load('opportunities');
  const hint = timeForRule(
    record,
    others.map((one) => ({ name: one.thing.name, title: one.record.title, why: one.record.why })),
  );
  if (!hint) return;
  const show = l10n.t('Show Them');
  const terms = hint.terms.map((term) => `“${term}”`).join(', ');
  const count = hint.names.length + 1;
  const said = await showInformation(
    l10n.t('{0} decisions are about {1}. Time for a rule?', count, terms),
    show,
  );
  if (said !== show) return;
  for (const name of hint.names)
    await openAtPath(open.book.uri({ kind: 'opportunity', name, private: false }), ['title']);
}
