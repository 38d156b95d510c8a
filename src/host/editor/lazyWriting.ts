import { commands, type Disposable, type LogOutputChannel, type TextEditor, window } from 'vscode';
import type { Host } from '../commands/commandContext';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import { once } from '../platform/once';
import { inBookFolder } from '../store/bookFolder';

/** What helps with writing in a book's files. */
export interface Writing extends Disposable {
  /** Presses Enter. */
  enter(): Promise<void>;
}

/** Loads what helps with writing once an editor shows a file of a book. */
export function helpWriting(host: Host, log: LogOutputChannel): Writing {
  const disposables = new Disposables();
  let writing: Writing | undefined;
  const start = once(async () => {
    const { startWriting } = await host.chunks.load('notes');
    // Which files are a book's must be known by then.
    await host.books.all();
    listener.dispose();
    writing = disposables.add(startWriting(host));
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
