import { type Uri, WorkspaceEdit, workspace } from 'vscode';
import { apply, inverseEdits } from '../../core/yaml/splice';
import { refused } from '../platform/errors';
import { openDocument, save } from './documents';
import { assertNoLink, assertTrusted } from './guards';
import { type Change, rangeOfEdit, type Writer } from './writer';

/**
 * Shows a change as a difference to accept, and makes it where somebody does; false where they leave it.
 * @param root the folder below which no symbolic link may lead elsewhere
 * @param label says what the change is
 * @throws {UserError} restricted, gone, refused, symbolicLink, notSaved
 */
export async function proposeChange(
  { note, wrote }: Writer,
  root: Uri,
  uri: Uri,
  change: Change,
  label: string,
): Promise<boolean> {
  assertTrusted();
  await assertNoLink(root, uri);
  const document = await openDocument(uri);
  const wasDirty = document.isDirty;
  const before = document.getText();
  const edited = change(before);
  if (!edited.ok) throw refused(uri, edited.refusal);
  const edit = new WorkspaceEdit();
  for (const one of edited.edits)
    edit.replace(uri, rangeOfEdit(document, one), one.text, { needsConfirmation: true, label });
  const after = apply(before, edited.edits);
  if (!(await workspace.applyEdit(edit)) || document.getText() !== after) return false;
  note({ kind: 'edited', root, uri, after, inverse: inverseEdits(before, edited.edits) });
  if (!wasDirty) await save(document, { before, ours: after, edits: edited.edits });
  await wrote(uri);
  return true;
}
