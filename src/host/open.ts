import { Range, Selection, type TextEditor, type Uri, window, workspace } from 'vscode';
import { notesEnd } from '../core/records/notesPlace';
import { read } from '../core/yaml';
import type { Path, Place } from '../core/yaml/types';

/** Opens a file in an editor, with the cursor at a place of it. */
export async function openAt(uri: Uri, place?: Pick<Place, 'line' | 'column'>): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  if (!place) return window.showTextDocument(document);
  const { line, column } = place;
  return window.showTextDocument(document, { selection: new Range(line, column, line, column) });
}

/** Opens a record's file with the cursor at the node that the path leads to, or at the nearest node around it. */
export async function openAtPath(uri: Uri, path: Path): Promise<TextEditor> {
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document);
  const reading = read(document.getText());
  if (!reading.ok) return editor;
  for (let length = path.length; length > 0; length--) {
    const place = reading.place(path.slice(0, length));
    if (!place) continue;
    const position = document.positionAt(place.offset);
    editor.selection = new Selection(position, position);
    editor.revealRange(new Range(position, position));
    break;
  }
  return editor;
}

/** Opens a one-on-one with the cursor where one goes on writing its notes. */
export async function showNotes(uri: Uri): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document);
  const offset = notesEnd(document.getText());
  if (offset === undefined) return;
  const position = document.positionAt(offset);
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position));
}
