import { type Disposable, extensions, type LogOutputChannel, Uri, workspace } from 'vscode';
import { BOOK_FILE } from '../core/book/fixedNames';
import { faultOf } from '../host/platform/fault';
import { bookFolder } from '../host/store/bookFolder';

/** How long a window that has just opened is left alone, in milliseconds. */
const DELAY = 5_000;

/**
 * Activates Leadbook in a window with a book that git may reach, though nobody looks at the book: a commit that takes private
 * files needs no view of Leadbook's to be open.
 */
export function activateForGuard(activate: () => Promise<unknown>, log: LogOutputChannel): Disposable {
  const look = async () => {
    if (!extensions.getExtension('vscode.git')) return;
    for (const folder of workspace.workspaceFolders ?? []) {
      if (folder.uri.scheme !== 'file' || !(await hasBook(Uri.joinPath(bookFolder(folder), BOOK_FILE))))
        continue;
      await activate();
      return;
    }
  };
  const timer = setTimeout(() => {
    look().catch((error: unknown) => log.error(faultOf(error)));
  }, DELAY);
  return { dispose: () => clearTimeout(timer) };
}

async function hasBook(marker: Uri): Promise<boolean> {
  // Whatever the reason, there is no book that can be read: nothing to look after.
  return Promise.resolve(workspace.fs.stat(marker)).then(
    () => true,
    () => false,
  );
}
