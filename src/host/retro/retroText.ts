import { type Uri, workspace } from 'vscode';
import { decode } from '../../core/yaml';
import { readSmall } from '../platform/readSmall';

/**
 * The text of a file as its editor has it where that is unsaved, else as it is on disk: VS Code may have missed that it changed, or went.
 * Undefined where there is none, or no text.
 */
export async function retroText(uri: Uri): Promise<string | undefined> {
  const key = uri.toString();
  const unsaved = workspace.textDocuments.find((one) => one.isDirty && one.uri.toString() === key);
  if (unsaved) return unsaved.getText();
  try {
    const bytes = await readSmall(uri);
    const decoded = bytes && decode(bytes);
    return decoded?.ok ? decoded.text : undefined;
  } catch {
    // Gone meanwhile, or not to be read: for a look in passing that is the same as not there.
    return undefined;
  }
}
