import type { LogOutputChannel } from 'vscode';
import type { Commands } from '../host/commands/registerLazyCommands';
import { retroCommands } from '../host/companion/commands';
import { type CommandParts, commandsOf } from './commandTable';

/** All commands but those that rows call at a click: loaded when the first of them is called. */
export function allCommands(parts: CommandParts, log: LogOutputChannel): Commands {
  return new Map([...commandsOf(parts, log), ...retroCommands(parts.host, parts.memory, log)]);
}
