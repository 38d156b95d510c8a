import { commands, type Disposable, type LogOutputChannel, type TextEditor, window } from 'vscode';
import type { ReadyCommand } from '../commands/registerLazyCommands';
import { asyncLazy } from '../platform/asyncLazy';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import { inBookFolder } from '../store/bookFolder';
import type { Books } from '../store/books';

/** What helps with writing in a book's files. */
export interface Writing extends Disposable {
  /** Presses Enter. */
  enter(): Promise<void>;
}

/** Loads what helps with writing once an editor shows a file of a book. */
export function helpWriting(books: Books, load: () => Promise<Writing>, log: LogOutputChannel): Writing {
  const disposables = new Disposables();
  let writing: Writing | undefined;
  const start = asyncLazy(async () => {
    // Which files are a book's must be known by then.
    await books.all();
    const loaded = await load();
    listener.dispose();
    writing = disposables.add(loaded);
  });
  const look = (editors: readonly TextEditor[]) => {
    if (editors.some(({ document }) => inBookFolder(document.uri)))
      start().catch((error: unknown) => log.error(faultOf(error)));
  };
  const listener = disposables.add(window.onDidChangeVisibleTextEditors(look));
  look(window.visibleTextEditors);
  return {
    async enter() {
      if (writing) await writing.enter();
      else await commands.executeCommand('type', { text: '\n' });
    },
    dispose: () => disposables.dispose(),
  };
}

/** Presses Enter in a file of a book. */
export const pressEnter = (writing: Writing): ReadyCommand => ({ name: 'enter', run: () => writing.enter() });
