import { l10n, type Uri } from 'vscode';
import * as z from 'zod/mini';
import { UserError } from '../platform/errors';
import type { CommandContext } from './commandContext';
import { defineCommand } from './defineCommand';
import { defineInternalCommand, passed } from './internalCommand';
import { takeBack } from './takeBack';
import type { UndoEntry, UndoHistory } from './undoHistory';

/** How often what could not be taken back is tried again. */
const MOST_REFUSALS = 2;

/** The dependencies of undo: what was done, and the writer that writes without being recorded. */
interface UndoParts {
  readonly history: UndoHistory;
  readonly context: Pick<CommandContext, 'writer' | 'feedback'>;
}

/** Takes back what the latest command, tick or drop did, over all its files; called again, what the one before did. */
export const undo = (parts: UndoParts) =>
  defineCommand({
    name: 'undo',
    args: z.strictObject({}),
    run: async () => {
      // Rows change as soon as a file does, a moment before the change is noted.
      await parts.context.writer.idle();
      const entry = parts.history.take();
      if (!entry) {
        throw new UserError(
          'nothingToUndo',
          l10n.t('Nothing to undo: Leadbook has not changed anything since this window was opened.'),
        );
      }
      return takeBackEntry(parts, entry);
    },
  });

/**
 * Takes back what a message told of, whatever was done since, by the number of its entry and by what it said; what cannot be
 * taken back any more is told.
 */
export const undoEntry = (parts: UndoParts) =>
  defineInternalCommand({
    name: 'undoEntry',
    args: [passed.index, passed.text],
    run: async (_, id, said) => {
      const entry = parts.history.take(id);
      if (entry) return takeBackEntry(parts, entry);
      const message = parts.history.undone.has(id)
        ? l10n.t('Already undone: {0}', said)
        : l10n.t('Can no longer be undone: {0}', said);
      await parts.context.feedback.tell({ message, notice: true });
      return undefined;
    },
  });

async function takeBackEntry({ history, context }: UndoParts, entry: UndoEntry): Promise<Uri | undefined> {
  const { files, count, failures, left } = await takeBack(context.writer, entry.changes);
  const [first] = failures;
  if (first) {
    const refusals = (entry.refusals ?? 0) + 1;
    if (left.length > 0 && refusals <= MOST_REFUSALS) history.putBack({ ...entry, changes: left, refusals });
    const sentences = failures.map(({ message }) => message);
    const rest = count > 0 ? l10n.t('Everything else was undone.') : l10n.t('Nothing was undone.');
    throw new UserError(first.code, [...sentences, rest].join(' '), first.uri, first.place);
  }
  if (entry.id !== undefined) history.undone.add(entry.id);
  await context.feedback.tell({ message: l10n.t('Undone: {0}', entry.label) });
  return files[0];
}
