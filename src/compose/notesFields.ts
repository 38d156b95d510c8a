import { Disposable, type Uri } from 'vscode';
import type { CommandContext } from '../host/commands/commandContext';
import { Enter } from '../host/editor/enter';
import type { Notebook } from '../host/editor/lazyNotes';
import type { Writing } from '../host/editor/lazyWriting';
import { NotesFiles } from '../host/editor/notesFiles';
import { KeptBases } from '../host/editor/notesKept';
import { openField } from '../host/editor/openField';
import { registerPaste } from '../host/editor/pasteProvider';

/**
 * Returns the notebook that reads and writes fields of a book's files as Markdown documents. Loaded when the first of
 * them is opened, or was open before.
 * @param storage the workspace's, where it is kept what unsaved documents were before
 */
export async function startNotes(
  host: Pick<CommandContext, 'books' | 'writer'>,
  storage: Uri | undefined,
): Promise<Notebook> {
  const files = new NotesFiles(host, await KeptBases.load(storage));
  return {
    onDidChange: files.onDidChange,
    stat: (uri) => files.stat(uri),
    read: (uri) => files.read(uri),
    write: (uri, bytes) => files.write(uri, bytes),
    open: (call) => openField(host, files, call),
    dispose: () => files.dispose(),
  };
}

/**
 * Starts the help with writing in a book's files: Enter continues lists, and pasted task lists become promises. Returns
 * what Enter calls, and what ends all of it.
 */
export function startWriting(host: Pick<CommandContext, 'books' | 'today'>): Writing {
  const enter = new Enter(host);
  const registered = Disposable.from(enter, registerPaste(host));
  return { enter: () => enter.press(), dispose: () => registered.dispose() };
}
