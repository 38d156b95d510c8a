import type { LogOutputChannel } from 'vscode';
import type { Host } from '../host/commands/commandContext';
import type { Commands } from '../host/commands/registerLazyCommands';
import { retroCommands } from '../host/companion/commands';
import type { RetroMemory } from '../host/retro/memory';
import { commandsOf } from './commandTable';

/** All commands but those that rows call at a click: loaded when the first of them is called. */
export function allCommands(host: Host, memory: RetroMemory, log: LogOutputChannel): Commands {
  return new Map([...commandsOf(host, log), ...retroCommands(host, memory, log)]);
}
