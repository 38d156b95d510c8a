import { type Uri, window } from 'vscode';
import { neutralize } from '../../../core/neutralize';

/**
 * Asks for a folder in the dialog of the system.
 * @param open what its button says
 * @param near where it begins
 */
export async function askFolder(title: string, open: string, near: Uri): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: neutralize(title),
    openLabel: neutralize(open),
    canSelectFiles: false,
    canSelectFolders: true,
    defaultUri: near,
  });
  return chosen?.[0];
}
