import {
  Range,
  type TabGroup,
  TabInputCustom,
  TabInputWebview,
  type TextDocument,
  type TextEditor,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { notesEnd } from '../../core/records/notesPlace';
import { read } from '../../core/yaml';
import type { Path, Place } from '../../core/yaml/yamlTypes';
import { PAGE_SCHEME, PAGE_VIEW } from './contributions';

/** Opens a file in an editor, with the cursor at a place of it. */
export async function openAt(uri: Uri, place?: Pick<Place, 'line' | 'column'>): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const viewColumn = columnForText();
  if (!place) return window.showTextDocument(document, { viewColumn });
  const { line, column } = place;
  return window.showTextDocument(document, { viewColumn, selection: new Range(line, column, line, column) });
}

/** Opens a record's file with the cursor at the node that the path leads to, or at the nearest node around it. */
export async function openAtPath(uri: Uri, path: Path): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const reading = read(document.getText());
  for (let length = path.length; reading.ok && length > 0; length--) {
    const place = reading.place(path.slice(0, length));
    if (place) return showAt(document, place.offset);
  }
  return window.showTextDocument(document, { viewColumn: columnForText() });
}

/** Opens a one-on-one with the cursor where one goes on writing its notes. */
export async function openAtNotes(uri: Uri): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const offset = notesEnd(document.getText());
  return offset === undefined ? window.showTextDocument(document) : showAt(document, offset);
}

/** The cursor is set as the editor opens: what one types at once must not go elsewhere. */
function showAt(document: TextDocument, offset: number): Thenable<TextEditor> {
  const position = document.positionAt(offset);
  return window.showTextDocument(document, {
    viewColumn: columnForText(),
    selection: new Range(position, position),
  });
}

/** Not over a page that is shown in the active group, which is there to be read beside: another group, or a new one. */
function columnForText(): ViewColumn {
  const isPage = (input: unknown) =>
    (input instanceof TabInputCustom && input.uri.scheme === PAGE_SCHEME) ||
    // VS Code puts a prefix of its own before the type.
    (input instanceof TabInputWebview && input.viewType.endsWith(PAGE_VIEW));
  const showsPage = ({ tabs }: TabGroup) => tabs.some(({ input }) => isPage(input));
  const { activeTabGroup, all } = window.tabGroups;
  if (!showsPage(activeTabGroup)) return ViewColumn.Active;
  return all.find((group) => !showsPage(group))?.viewColumn ?? ViewColumn.Beside;
}
