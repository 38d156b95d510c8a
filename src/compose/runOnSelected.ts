import type { Uri } from 'vscode';
import { ME } from '../core/book/paths';
import { callerOf } from '../host/commands/caller';
import { type Command, knownOfRow } from '../host/commands/defineCommand';
import { type CommandRunner, runCommand } from '../host/commands/runCommand';
import { personInEditor } from '../host/prompts/currentPerson';
import { personOf } from '../host/prompts/pickPerson';
import { whoIsMet } from '../host/prompts/whoIsMet';

/**
 * Runs a command for a key that was pressed in a view: about the person of the active editor or page, else about the
 * selected row. A row of a person, or of an opportunity with an owner, makes them known, so that they can be changed; one
 * of a note or a goal is what the command is about.
 * @throws {UserError} `noPerson` where nobody has the slug of the row any more
 */
export async function runOnSelected(
  runner: CommandRunner,
  command: Command,
  selected: unknown,
): Promise<Uri | undefined> {
  const { books } = runner.context;
  const caller = callerOf([selected]);
  if (caller?.from !== 'row' || (await personInEditor(runner.context)))
    return runCommand(runner, command, []);
  const row = runner.argumentsOfRow(caller.row);
  const rowArguments = command.fromRow?.(row) ?? knownOfRow(command, row);
  const isOpportunity = row.row === 'opportunity';
  if (!isOpportunity && (rowArguments.uri !== undefined || rowArguments.date !== undefined))
    return runCommand(runner, command, [selected]);
  const known = isOpportunity
    ? await whoIsMet(books, row.uri)
    : row.person === undefined || row.person === ME
      ? undefined
      : await personOf(books, row.person, row.book);
  if (!known) return runCommand(runner, command, isOpportunity ? [] : [selected]);
  return runCommand(runner, command, [], known);
}
