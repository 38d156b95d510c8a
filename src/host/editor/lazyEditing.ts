import { type Disposable, type LogOutputChannel, type TextEditor, window, workspace } from 'vscode';
import { asyncLazy } from '../platform/asyncLazy';
import { settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import { inBookFolder } from '../store/bookFolder';

/** Loads what editors of a book's files are helped with, once one of them is shown. */
export function helpEditors(load: () => Promise<Disposable>, log: LogOutputChannel): Disposable {
  const disposables = new Disposables();
  const start = asyncLazy(async () => {
    const editing = await load();
    listening.dispose();
    disposables.add(editing);
  });
  const look = (editors: readonly TextEditor[]) => {
    if (editors.some(({ document }) => inBookFolder(document.uri)))
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
