import { type Disposable, type TextEditor, window, workspace } from 'vscode';
import { thingAt } from '../../core/book/paths';
import { background } from '../platform/background';
import { setContext } from '../platform/contributions';
import { bookFolder } from '../store/bookFolder';

/** Keeps the context key by which the editor of a one-on-one has its button. Told by the path: nothing is read. */
export function followNotes(): Disposable {
  const look = (editor: TextEditor | undefined) =>
    background(setContext('leadbook.inOneOnOne', isOneOnOne(editor)));
  look(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(look);
}

function isOneOnOne(editor: TextEditor | undefined): boolean {
  const uri = editor?.document.uri;
  const folder = uri && workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const root = `${bookFolder(folder).path}/`;
  return uri.path.startsWith(root) && thingAt(uri.path.slice(root.length))?.kind === 'oneOnOne';
}
