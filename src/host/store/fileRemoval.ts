import { l10n, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { UserError } from '../platform/errors';
import { dirtyDocument, listFolder } from './disk';
import { textOnDisk } from './documents';
import { assertNoLink, assertTrusted, exists } from './guards';
import type { Writer } from './writer';

/**
 * Deletes a file, to the trash where there is one; its bytes are noted, so that it can be restored.
 * @throws {UserError} restricted, gone, symbolicLink, notWritten; changed where an editor has unsaved changes of it
 */
export function deleteFile(writer: Writer, root: Uri, uri: Uri): Promise<void> {
  return writer.inTurn(uri, async () => {
    assertTrusted();
    await assertNoLink(root, uri);
    const name = workspace.asRelativePath(uri);
    if (!(await exists(uri))) throw new UserError('gone', l10n.t('{0} is no longer there.', name), uri);
    if (dirtyDocument(uri)) {
      throw new UserError(
        'changed',
        l10n.t('{0} has unsaved changes; save it or undo them, then delete it.', name),
        uri,
      );
    }
    const bytes = await workspace.fs.readFile(uri);
    await remove(uri);
    writer.note({ kind: 'deleted', root, uri, bytes });
    await writer.wrote(uri);
  });
}

/**
 * Deletes a file that is as it was made, in its editor too, with those of its folders that are empty then.
 * @param folders the outermost first
 * @returns false where it is another by now, or gone
 * @throws {UserError} restricted, symbolicLink, notWritten
 */
export function deleteUnchanged(
  writer: Writer,
  root: Uri,
  uri: Uri,
  text: string,
  folders: readonly Uri[],
): Promise<boolean> {
  return writer.inTurn(uri, async () => {
    assertTrusted();
    await assertNoLink(root, uri);
    if (!(await exists(uri))) return false;
    if (dirtyDocument(uri) || (await textOnDisk(uri)) !== text) return false;
    await remove(uri);
    for (const folder of [...folders].reverse()) {
      if ((await listFolder(folder, '')).length > 0) break;
      await workspace.fs.delete(folder, { useTrash: false });
    }
    await writer.wrote(uri);
    return true;
  });
}

/**
 * Puts a file back that was deleted, byte for byte.
 * @returns false where something of that name is there
 * @throws {UserError} restricted, symbolicLink, notWritten
 */
export function restoreFile(writer: Writer, root: Uri, uri: Uri, bytes: Uint8Array): Promise<boolean> {
  return writer.inTurn(uri, async () => {
    assertTrusted();
    await assertNoLink(root, uri);
    if (await exists(uri)) return false;
    const edit = new WorkspaceEdit();
    edit.createFile(uri, { contents: bytes, overwrite: false });
    if (!(await workspace.applyEdit(edit))) {
      throw new UserError(
        'notWritten',
        l10n.t('{0} could not be restored.', workspace.asRelativePath(uri)),
        uri,
      );
    }
    await writer.wrote(uri);
    return true;
  });
}

async function remove(uri: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.deleteFile(uri);
  const applied = await workspace.applyEdit(edit);
  if (applied && !(await exists(uri))) return;
  throw new UserError('notWritten', l10n.t('{0} could not be deleted.', workspace.asRelativePath(uri)), uri);
}
