import { SELECTED } from '../host/commands/caller';
import { runInternalCommand } from '../host/commands/internalCommand';
import type { Run } from '../host/commands/registerLazyCommands';
import { type CommandRunner, runCommand } from '../host/commands/runCommand';
import { commandId } from '../host/platform/contributions';
import { argumentsOfRow } from './anyRow';
import { type CommandParts, commandList, internalCommandList } from './commandList';
import { runOnSelected } from './runOnSelected';

/** The dependencies of all commands. */
interface AllCommandParts extends CommandParts, Omit<CommandRunner, 'argumentsOfRow'> {}

/** Runs any command but those at hand: loaded when the first of them is called. */
export function allCommands(parts: AllCommandParts): Run {
  const runner: CommandRunner = { ...parts, argumentsOfRow };
  const byId = <C extends { readonly name: string }>(all: readonly C[]) =>
    new Map(all.map((command) => [commandId(command.name), command]));
  const [open, internal] = [byId(commandList(parts)), byId(internalCommandList(parts))];
  return (id, args) => {
    const command = open.get(id);
    if (command)
      return args[0] === SELECTED
        ? runOnSelected(runner, command, args[1])
        : runCommand(runner, command, args);
    const own = internal.get(id);
    if (own) return runInternalCommand(runner, own, args);
    throw new Error(`nothing runs ${id}`);
  };
}
