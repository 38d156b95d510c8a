import { l10n } from 'vscode';
import * as z from 'zod/mini';
import { ME, type Thing } from '../../../core/book/paths';
import type { TickList } from '../../../core/records/changes';
import { removeItem } from '../../../core/records/itemChanges';
import { kinds } from '../../../core/records/kinds';
import type { RecordKind } from '../../../core/records/recordKind';
import { defineCommand } from '../../commands/defineCommand';
import { UserError } from '../../platform/errors';
import type { UnlinkRecord } from '../../retro/retroContext';
import type { OpenBook } from '../../store/books';
import { deleteFile } from '../../store/fileRemoval';
import { isArchived } from '../../store/personSummaries';
import { itemArguments, itemOfArguments, ownItemOf, thingAtUri } from './rowItem';

/**
 * Deletes what a row shows: an item of a list, or a record's file; it can be undone while the window is open. The line that an
 * opportunity has in a retro stays, without its link.
 */
export const deleteRow = (unlink: UnlinkRecord) =>
  defineCommand({
    name: 'delete',
    args: z.strictObject(itemArguments),
    fromRow: (row) => ownItemOf(row, cannotDelete()),
    run: async (host, { args }) => {
      const { uri, open, thing } = await thingAtUri(host, args.uri);
      const item = itemOfArguments(args);
      const root = open.book.folder.uri;
      if (item) {
        await host.writer.edit(root, uri, (text) => removeItem(text, item.list, item.index, item.text));
        await host.feedback.tell({ message: itemSentence(item.list), notice: true });
        return uri;
      }
      const { deleted }: RecordKind = kinds[thing.kind];
      if (thing.kind === 'person')
        throw new UserError('badArguments', await personSentence(open, thing), uri);
      if (!deleted) throw new UserError('badArguments', cannotDelete(), uri);
      const unlinkLine = thing.kind === 'opportunity' ? await unlink(host, open, uri) : undefined;
      await deleteFile(host.writer, root, uri);
      await unlinkLine?.();
      await host.feedback.tell({ message: deleted(), notice: true });
      return uri;
    },
  });

function itemSentence(list: TickList): string {
  switch (list) {
    case 'topics':
      return l10n.t('Topic deleted');
    case 'actions':
      return l10n.t('Promise deleted');
    case 'milestones':
      return l10n.t('Milestone deleted');
  }
}

function cannotDelete(): string {
  return l10n.t('This row can’t be deleted. Delete a topic, a promise, a milestone or a record.');
}

/** A person is not deleted, as others hang on them: what to do instead. */
async function personSentence({ summaries }: OpenBook, { person = ME }: Thing): Promise<string> {
  if (person === ME) return cannotDelete();
  return isArchived(await summaries.get(person))
    ? l10n.t('Leadbook can’t delete this. Delete the folder of the person in the Explorer instead.')
    : l10n.t('Leadbook can’t delete this. Archive the person instead.');
}
