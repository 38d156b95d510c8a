import type { Disposable, LogOutputChannel } from 'vscode';
import { registerEditing } from '../host/editor/register';
import type { RetroContext } from '../host/retro/retroContext';

/** Registers the language features of a book’s files: loaded when one of them is shown. */
export function startEditing(host: RetroContext, log: LogOutputChannel): Disposable {
  return registerEditing(host, log);
}
