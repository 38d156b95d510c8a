import { l10n, type Uri, workspace } from 'vscode';
import { ME } from '../../../core/book/paths';
import { freeSlug } from '../../../core/slug';
import { type EditorHost, editedFile } from '../../editor/editedFile';
import { RecordRenameProvider } from '../../editor/recordRenameProvider';
import { reasonOf } from '../../platform/errors';
import { showError, showInformation } from '../../platform/messages/notices';
import type { RetroFiles } from '../../retro/retroFiles';

/**
 * Offers to give a person's folder the name that they have now, with all that names it; nothing where it has that already.
 * @param uri the person's file
 */
export async function offerFolder(
  host: EditorHost,
  retros: RetroFiles,
  uri: Uri,
  name: string,
): Promise<void> {
  await host.books.all();
  const open = host.books.at(uri);
  const person = open?.book.thing(uri)?.person;
  if (!open || person === undefined || person === ME) return;
  const { slugOf } = await host.modules.load('names');
  const wanted = slugOf(name, person);
  const taken = new Set([ME, ...(await open.book.people())]);
  const folder = wanted === person ? person : freeSlug(wanted, (slug) => taken.has(slug));
  if (folder === person) return;
  const button = l10n.t('Rename Folder');
  const answer = await showInformation(
    l10n.t('{0} renamed. Rename the folder “{1}” to “{2}” too?', name, person, folder),
    button,
  );
  if (answer !== button) return;
  try {
    const document = await workspace.openTextDocument(uri);
    const site = await editedFile(host, document);
    const edit =
      site &&
      (await new RecordRenameProvider(host, retros).renamed(site, { kind: 'person', person }, folder));
    if (edit) await workspace.applyEdit(edit, { isRefactoring: true });
  } catch (error) {
    await showError(reasonOf(error));
  }
}
