import { type Uri, workspace } from 'vscode';
import { decode } from '../../core/yaml';
import { readSmall } from '../platform/readSmall';

/** The text of a file as its editor has it, else as it is on disk; undefined where there is none, or no text. */
export async function retroText(uri: Uri): Promise<string | undefined> {
  const key = uri.toString();
  const open = workspace.textDocuments.find((document) => document.uri.toString() === key);
  if (open) return open.getText();
  try {
    const bytes = await readSmall(uri);
    const decoded = bytes && decode(bytes);
    return decoded?.ok ? decoded.text : undefined;
  } catch {
    // Gone meanwhile, or not to be read: for a look in passing that is the same as not there.
    return undefined;
  }
}
