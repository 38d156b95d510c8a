import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { UserError } from '../platform/errors';
import type { Writer } from '../store/writer';
import { defineCommand } from './defineCommand';
import { takeBack } from './takeBack';
import type { UndoHistory } from './undoHistory';

/** The dependencies of undo: what was done, and the writer that writes without being recorded. */
interface UndoParts {
  readonly history: UndoHistory;
  readonly context: { readonly writer: Writer };
}

/** Takes back what the latest command, tick or drop did, over all its files; called again, what the one before did. */
export const undo = (parts: UndoParts) =>
  defineCommand({
    name: 'undo',
    args: z.strictObject({}),
    run: async ({ feedback }) => {
      const entry = parts.history.takeLatest();
      if (!entry) {
        throw new UserError(
          'nothingToUndo',
          l10n.t('Nothing to undo: Leadbook has not changed anything since this window was opened.'),
        );
      }
      const { files, count, failures } = await takeBack(parts.context.writer, entry.changes);
      const [first] = failures;
      if (!first) {
        await feedback.tell({ message: l10n.t('Undone: {0}', entry.label), undo: false });
        return files[0];
      }
      const sentences = failures.map(({ message }) => message);
      const rest = count > 0 ? l10n.t('Everything else was undone.') : l10n.t('Nothing was undone.');
      throw new UserError(first.code, [...sentences, rest].join(' '), first.uri, first.place);
    },
  });
