import { type Disposable, type LogOutputChannel, type TextEditor, window, workspace } from 'vscode';
import { background } from '../host/platform/background';
import { Disposables } from '../host/platform/disposables';
import { faultOf } from '../host/platform/fault';
import type { LazyModules } from '../host/platform/lazyModules';
import { attentionTo } from '../host/retro/retroDetector';
import { inBookFolder } from '../host/store/bookFolder';

/** Activates Leadbook once an editor shows what it has to do with: a file of a book, or what may be a retro. */
export function activateOnEditor(
  modules: LazyModules,
  activate: () => Promise<unknown>,
  log: LogOutputChannel,
): Disposable {
  const disposables = new Disposables();
  const look = async (editors: readonly TextEditor[]) => {
    for (const { document } of editors) {
      if (!inBookFolder(document.uri) && (await attentionTo(modules, document)) === 'silent') continue;
      disposables.dispose();
      await activate();
      return;
    }
  };
  const begin = (editors: readonly TextEditor[]) =>
    look(editors).catch((error: unknown) => log.error(faultOf(error)));
  disposables.add(window.onDidChangeVisibleTextEditors(begin));
  const again = () => background(begin(window.visibleTextEditors));
  // What is shown may become a file of a book, or a retro: by another folder, another setting, or by what was written.
  disposables.add(workspace.onDidChangeWorkspaceFolders(again));
  disposables.add(workspace.onDidSaveTextDocument(again));
  disposables.add(
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('leadbook') && again()),
  );
  again();
  return disposables;
}
