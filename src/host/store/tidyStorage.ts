import { type LogOutputChannel, Uri, workspace } from 'vscode';
import { faultOf } from '../platform/fault';
import { listFolder } from './disk';
import { SUMMARIES } from './summaryCache';

/** What folders of summaries are called, in all versions. */
const ANY_VERSION = /^summaries(-\d+)?$/;

/**
 * Deletes from a workspace's storage what earlier versions stored there, which may hold private text, and the summaries of
 * books that are not there any more.
 * @param storage the workspace's storage, where there is one
 * @param books the names of the folders that hold summaries of books that are open
 */
export async function tidyStorage(
  storage: Uri | undefined,
  books: ReadonlySet<string>,
  log: LogOutputChannel,
): Promise<void> {
  if (!storage) return;
  const remove = async (...parts: string[]) => {
    try {
      await workspace.fs.delete(Uri.joinPath(storage, ...parts), { recursive: true });
    } catch (error) {
      log.warn(`could not delete old summaries: ${faultOf(error)}`);
    }
  };
  for (const name of await listFolder(storage, '').catch(() => []))
    if (ANY_VERSION.test(name) && name !== SUMMARIES) await remove(name);
  for (const name of await listFolder(storage, SUMMARIES).catch(() => []))
    if (!books.has(name)) await remove(SUMMARIES, name);
}
