import type { LogOutputChannel } from 'vscode';
import type { Host } from './host/commands/host';
import { commandsOf } from './host/commands/register';
import type { Commands } from './host/commands/registerLater';
import { retroCommands } from './host/retro/commands';
import type { RetroMemory } from './host/retro/memory';

/** All commands but those that rows call at a click: loaded when the first of them is called. */
export function allCommands(host: Host, memory: RetroMemory, log: LogOutputChannel): Commands {
  return new Map([...commandsOf(host, log), ...retroCommands(host, memory, log)]);
}
