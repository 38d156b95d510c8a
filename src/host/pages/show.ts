import {
  commands,
  extensions,
  TabInputWebview,
  type TextEditor,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

/** The part of VS Code that draws Markdown; it can be switched off. */
const MARKDOWN = 'vscode.markdown-language-features';

/**
 * Shows a page beside the text that is open: drawn, or as text where VS Code's Markdown is switched off. Locked, as
 * another preview would turn to the next Markdown file that gets the focus.
 * @param keepFocus whether one goes on typing where one was
 */
export async function showPage(uri: Uri, keepFocus: boolean): Promise<void> {
  const editor = window.activeTextEditor ?? window.visibleTextEditors[0];
  if (!extensions.getExtension(MARKDOWN)) {
    const viewColumn = editor ? ViewColumn.Beside : ViewColumn.Active;
    await window.showTextDocument(await workspace.openTextDocument(uri), {
      viewColumn,
      preserveFocus: keepFocus,
    });
    return;
  }
  if (!editor)
    return void (await commands.executeCommand('markdown.showPreview', uri, undefined, { locked: true }));
  // Beside is beside the group that has the focus.
  if (editor !== window.activeTextEditor) await focus(editor);
  await commands.executeCommand('markdown.showLockedPreviewToSide', uri);
  if (keepFocus) await focus(editor);
}

/**
 * Has a page drawn anew whose document VS Code has closed behind it, as it does after some minutes. Does nothing where
 * the page is not shown.
 */
export async function freshen(uri: Uri): Promise<void> {
  const title = uri.path.slice(1);
  const isShown = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input, label }) => input instanceof TabInputWebview && label.includes(title));
  if (!isShown) return;
  await workspace.openTextDocument(uri);
  await commands.executeCommand('markdown.preview.refresh');
}

async function focus(editor: TextEditor): Promise<void> {
  const { document, viewColumn } = editor;
  await window.showTextDocument(document, {
    ...(viewColumn === undefined ? {} : { viewColumn }),
    preserveFocus: false,
  });
}
