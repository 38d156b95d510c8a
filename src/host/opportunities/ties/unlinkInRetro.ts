import { l10n, type Uri, workspace } from 'vscode';
import { reasonOf, UserError } from '../../platform/errors';
import type { CountedContext, FollowContext } from '../../retro/retroContext';
import type { OpenBook } from '../../store/books';
import { opportunityAt } from '../opportunityAt';
import { tiedRetros } from './tiedRetro';

/**
 * Finds the line of a record that is about to be deleted.
 * @returns takes its link into the book away once the record is gone, where nobody changed the line since it was written: it stays as
 * the team's; undefined where there is nothing to do
 * @throws {UserError} by what is returned: what keeps the retro from being written
 */
export async function unlinkInRetro(
  host: FollowContext,
  parts: CountedContext,
  open: OpenBook,
  uri: Uri,
): Promise<(() => Promise<void>) | undefined> {
  const { thing, record } = await opportunityAt(host, uri);
  const found = (await tiedRetros(host, parts, open, [{ thing, record }])).get(thing.name);
  if (!found?.tied?.isOurs || found.tied.candidate.link === undefined) return undefined;
  const { retro, format, tie } = found;
  const { unlinkRecord } = await host.modules.load('retro');
  const root = workspace.getWorkspaceFolder(retro)?.uri ?? open.book.folder.uri;
  return async () => {
    try {
      await host.writer.edit(root, retro, (text) => unlinkRecord(text, format, tie));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(
        error.code,
        l10n.t('Deleted, but its line in the retro still links to it: {0}', reasonOf(error)),
        error.uri,
        error.place,
      );
    }
  };
}
