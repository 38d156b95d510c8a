import { type LogOutputChannel, l10n, type Uri } from 'vscode';
import { commandId } from '../platform/contributions';
import { UserError } from '../platform/errors';
import { guarded } from '../platform/guarded';
import { type Caller, type CallerRow, callerOf, type RowArguments } from './caller';
import type { CommandContext } from './commandContext';
import {
  type Command,
  doneSentence,
  type Invocation,
  knownOfRow,
  type PartialArguments,
} from './defineCommand';
import type { UndoHistory } from './undoHistory';
import { withRemedy } from './withRemedy';

/** The dependencies of running a command besides its arguments. */
export interface CommandRunner {
  readonly context: CommandContext;
  readonly history: UndoHistory;
  readonly log: LogOutputChannel;
  /** What a row of a view hands over. */
  readonly argumentsOfRow: (row: CallerRow) => RowArguments;
}

/**
 * Runs a command with what VS Code or another extension passed. Called by hand, what goes wrong is shown; called by another
 * extension, it is thrown.
 * @param selected whose row is selected where a key was pressed
 * @throws {UserError} `badArguments` where the arguments are not those of the command, else what the command throws
 */
export async function runCommand(
  { context, history, log, argumentsOfRow }: CommandRunner,
  command: Command,
  passed: readonly unknown[],
  selected?: Invocation<unknown>['selected'],
): Promise<Uri | undefined> {
  const caller = callerOf(passed);
  const call = async () => {
    const passedArguments = caller ? argumentsOf(command, caller, argumentsOfRow) : passed[0];
    const invocation = parse(command, passedArguments, caller !== undefined, selected);
    return history.recorded(context, doneSentence(command), (own) => command.run(own, invocation));
  };
  return caller ? guarded(log, () => withRemedy(call)) : call();
}

function argumentsOf(
  command: Command,
  caller: Caller,
  argumentsOfRow: CommandRunner['argumentsOfRow'],
): PartialArguments {
  if (caller.from !== 'row') return command.fromPlace?.(caller) ?? {};
  const row = argumentsOfRow(caller.row);
  return command.fromRow?.(row) ?? knownOfRow(command, row);
}

function parse(
  command: Command,
  passedArguments: unknown,
  all: boolean,
  selected: Invocation<unknown>['selected'],
): Invocation<Record<string, unknown>> {
  const parsed = command.args.safeParse(passedArguments);
  if (parsed.success) return { args: parsed.data, all, selected };
  const where = parsed.error.issues.map((issue) => issue.path.join('.') || l10n.t('the argument')).join(', ');
  throw new UserError(
    'badArguments',
    l10n.t('{0} does not understand what it was given: {1}.', commandId(command.name), where),
  );
}
