import { type Uri, window, workspace } from 'vscode';

/**
 * The selected lines of the active editor as a link, `src/billing/retry.ts#L40-L52`; undefined without a selection.
 * @param uri only where this file is in the editor
 */
export function selectionLink(uri?: Uri): string | undefined {
  const editor = window.activeTextEditor;
  if (uri && editor?.document.uri.toString() !== uri.toString()) return undefined;
  if (!editor || editor.selection.isEmpty || !workspace.getWorkspaceFolder(editor.document.uri))
    return undefined;
  const { start, end } = editor.selection;
  // A selection of whole lines ends at the start of the line behind them.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  const lines = last === start.line ? `L${start.line + 1}` : `L${start.line + 1}-L${last + 1}`;
  return `${workspacePath(editor.document.uri)}#${lines}`;
}

/** A file as a link, `src/billing/retry.ts`; undefined for one outside the workspace. */
export function fileLink(uri: Uri): string | undefined {
  return workspace.getWorkspaceFolder(uri) ? workspacePath(uri) : undefined;
}

/** A file's path relative to its workspace folder, `/` between names. */
export function workspacePath(uri: Uri): string {
  return workspace.asRelativePath(uri, false);
}
