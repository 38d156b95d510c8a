import type { Disposable, LogOutputChannel } from 'vscode';
import type { EditorHost } from '../host/editor/editedFile';
import { registerEditing } from '../host/editor/register';
import type { RetroFiles } from '../host/retro/retroFiles';

/** Registers the language features of a book’s files: loaded when one of them is shown. */
export function startEditing(host: EditorHost, retros: RetroFiles, log: LogOutputChannel): Disposable {
  return registerEditing(host, retros, log);
}
