import type { Uri } from 'vscode';
import { groupPromises } from '../host/agenda/allPromises';
import { init } from '../host/book/init';
import { SELECTED } from '../host/commands/caller';
import type { CommandContext } from '../host/commands/commandContext';
import { doneInternally } from '../host/commands/doneSentence';
import type { Commands } from '../host/commands/registerLazyCommands';
import { type CommandRunner, runCommand } from '../host/commands/runCommand';
import { undoEntry } from '../host/commands/undo';
import { answerListed } from '../host/companion/answerList';
import { retroCommands } from '../host/companion/retroCommands';
import { markListed } from '../host/people/topics/wrapUpList';
import { unreadCommands } from '../host/people/unreadCommands';
import { commandId, INTERNAL_COMMANDS } from '../host/platform/contributions';
import { pressKeep } from '../host/prompts/keepKey';
import { argumentsOfRow } from './anyRow';
import { type CommandParts, commandList } from './commandList';
import { runOnSelected } from './runOnSelected';

/** The dependencies of all commands. */
interface AllCommandParts extends CommandParts, Omit<CommandRunner, 'argumentsOfRow'> {}

/** All commands but those that rows call at a click: loaded when the first of them is called. */
export function allCommands(parts: AllCommandParts): Commands {
  const runner: CommandRunner = { ...parts, argumentsOfRow };
  const createBook = (context: CommandContext) => (folder: Uri | undefined) =>
    init(parts.privacies).run(context, { args: folder ? { folder } : {}, all: true, selected: undefined });
  return new Map([
    ...commandList(parts).map((command): [string, (...passed: unknown[]) => unknown] => [
      commandId(command.name),
      (...passed) =>
        passed[0] === SELECTED
          ? runOnSelected(runner, command, passed[1])
          : runCommand(runner, command, passed),
    ]),
    [INTERNAL_COMMANDS.markListed, markListed],
    [INTERNAL_COMMANDS.keepAsRaised, pressKeep],
    [INTERNAL_COMMANDS.groupPromises, groupPromises],
    [INTERNAL_COMMANDS.answerListed, answerListed],
    [INTERNAL_COMMANDS.undoEntry, undoEntry(parts)],
    ...recordedCommands(parts, (context) => unreadCommands(context, parts.log)),
    ...recordedCommands(parts, (context) => retroCommands(context, parts, createBook(context), parts.log)),
  ]);
}

/** The commands that rows and lenses call, each call of which is undone as one. */
function recordedCommands(
  { context, history }: AllCommandParts,
  commandsOf: (context: CommandContext) => Commands,
): Commands {
  const ids = [...commandsOf(context).keys()];
  return new Map(
    ids.map((id) => [
      id,
      (...passed) =>
        history.recorded(context, doneInternally(id), async (own) => commandsOf(own).get(id)?.(...passed)),
    ]),
  );
}
