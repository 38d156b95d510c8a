import { type Disposable, type LogOutputChannel, type TextEditor, window, workspace } from 'vscode';
import { thingAt } from '../../core/book/paths';
import { asyncLazy } from '../platform/asyncLazy';
import { background } from '../platform/background';
import { setContext, settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import { bookFolder, inBookFolder } from '../store/bookFolder';
import { fileBehind } from '../store/fileBehind';

/** Loads what editors of a book's files are helped with, once one of them is shown. */
export function helpEditors(load: () => Promise<Disposable>, log: LogOutputChannel): Disposable {
  const disposables = new Disposables();
  const start = asyncLazy(async () => {
    const editing = await load();
    listening.dispose();
    disposables.add(editing);
  });
  const look = (editors: readonly TextEditor[]) => {
    if (editors.some(({ document }) => inBookFolder(fileBehind(document.uri))))
      start().catch((error: unknown) => log.error(faultOf(error)));
  };
  const again = () => look(window.visibleTextEditors);
  const listening = disposables.add(new Disposables());
  listening.add(window.onDidChangeVisibleTextEditors(look));
  // What is shown may become a file of a book.
  listening.add(workspace.onDidChangeWorkspaceFolders(again));
  listening.add(
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(settingId('folder')) && again()),
  );
  again();
  return disposables;
}

/** Keeps the context key by which the editor of a one-on-one has its button. Told by the path: nothing is read. */
export function followNotes(): Disposable {
  const look = (editor: TextEditor | undefined) =>
    background(setContext('leadbook.inOneOnOne', isOneOnOne(editor)));
  look(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(look);
}

function isOneOnOne(editor: TextEditor | undefined): boolean {
  const uri = editor && fileBehind(editor.document.uri);
  const folder = uri && workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const root = `${bookFolder(folder).path}/`;
  return uri.path.startsWith(root) && thingAt(uri.path.slice(root.length))?.kind === 'oneOnOne';
}
