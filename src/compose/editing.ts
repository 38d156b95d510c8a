import type { Disposable, LogOutputChannel } from 'vscode';
import type { Host } from '../host/commands/commandContext';
import { registerEditing } from '../host/editor/register';

/** What editors of a book's files are helped with: loaded when one of them is shown. */
export function startEditing(host: Host, log: LogOutputChannel): Disposable {
  return registerEditing(host, log);
}
