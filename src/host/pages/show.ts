import {
  commands,
  extensions,
  TabInputCustom,
  TabInputText,
  TabInputWebview,
  type Uri,
  ViewColumn,
  window,
} from 'vscode';
import { PAGE_SCHEME, PAGE_VIEW } from '../platform/contributions';

/** The part of VS Code that draws Markdown, which can be switched off, and its editor for one file to read. */
const MARKDOWN = 'vscode.markdown-language-features';
const PREVIEW = 'vscode.markdown.preview.editor';

/**
 * Shows a page beside the text that is open: drawn, or as text where VS Code's Markdown is switched off. A page that is
 * shown already is turned to.
 * @param preserveFocus whether one goes on typing where one was
 */
export async function showPage(uri: Uri, preserveFocus: boolean): Promise<void> {
  const editor = extensions.getExtension(MARKDOWN) ? PREVIEW : 'default';
  const options = { viewColumn: columnFor(uri), preserveFocus, preview: false };
  const writing = preserveFocus ? window.activeTextEditor : undefined;
  await commands.executeCommand('vscode.openWith', uri, editor, options);
  // The group of the page would else be the one that the next commands are for.
  const viewColumn = writing?.viewColumn;
  if (writing && viewColumn) await window.showTextDocument(writing.document, { viewColumn });
}

/** Where the page is shown already, else with the other pages, else beside what is being written. */
function columnFor(uri: Uri): ViewColumn {
  const key = uri.toString();
  const writing = window.activeTextEditor?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn;
  const same = columnShowing((input) => isOf(input, (shown) => shown.toString() === key));
  const pages = columnOfPages();
  return (
    same ??
    (pages === writing ? undefined : pages) ??
    (writing === undefined ? ViewColumn.Active : writing + 1)
  );
}

/** Returns the column in which a page is shown, be it Markdown or in a webview; undefined where none is. */
export function columnOfPages(): ViewColumn | undefined {
  return columnShowing(
    (input) =>
      isOf(input, ({ scheme }) => scheme === PAGE_SCHEME) ||
      (input instanceof TabInputWebview && input.viewType.endsWith(PAGE_VIEW)),
  );
}

function columnShowing(wanted: (input: unknown) => boolean): ViewColumn | undefined {
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => wanted(input)))?.viewColumn;
}

function isOf(input: unknown, wanted: (shown: Uri) => boolean): boolean {
  return (input instanceof TabInputCustom || input instanceof TabInputText) && wanted(input.uri);
}
