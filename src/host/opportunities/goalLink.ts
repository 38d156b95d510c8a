import { l10n, type Uri, workspace } from 'vscode';
import { addGoalLink, removeGoalLink } from '../../core/opportunities/goalLinks';
import { typed } from '../../core/records/typed';
import { read } from '../../core/yaml';
import { edit } from '../../core/yaml/editing';
import type { CommandContext } from '../commands/commandContext';
import { UserError } from '../platform/errors';
import type { OpenBook } from '../store/books';
import type { Book } from '../store/openedBook';

/** The goal of that name which somebody has. */
export async function goalOf({ book }: Pick<OpenBook, 'book'>, owner: string, goal: string) {
  return (await book.things('goal', owner)).find(({ name, private: hidden }) => name === goal && !hidden);
}

/**
 * Makes sure that the owner has a goal of that name.
 * @throws {UserError} `noGoal` where they have none, or no owner is named
 */
export async function assertGoal(open: OpenBook, owner: string | undefined, goal: string): Promise<void> {
  if (owner === undefined)
    throw new UserError('noGoal', l10n.t('Name an “owner” too: goal “{0}” belongs to a person.', goal));
  if (await goalOf(open, owner, goal)) return;
  throw new UserError(
    'noGoal',
    l10n.t('{0} has no goal “{1}”. Goals are named by their files, without “.yaml”.', owner, goal),
  );
}

/**
 * Takes an opportunity's name out of a goal that it no longer serves.
 * @throws {UserError} what the writer throws, with a sentence that says that the opportunity was saved
 */
export function unnameInGoal(
  host: Pick<CommandContext, 'writer'>,
  { book }: OpenBook,
  opportunity: Uri,
  owner: string,
  goal: string,
): Promise<void> {
  return changeGoal(host, book, opportunity, owner, goal, removeGoalLink, (path, reason) =>
    l10n.t('{0} has a new owner, but the previous owner’s goal still names it: {1}', path, reason),
  );
}

/**
 * Writes an opportunity's name into the goal that it serves, so that the goal names it too; once.
 * @throws {UserError} what the writer throws, with a sentence that says that the opportunity was saved
 */
export function nameInGoal(
  host: Pick<CommandContext, 'writer'>,
  { book }: OpenBook,
  opportunity: Uri,
  owner: string,
  goal: string,
): Promise<void> {
  return changeGoal(host, book, opportunity, owner, goal, addGoalLink, (path, reason) =>
    l10n.t('{0} was saved, but its goal does not name it: {1}', path, reason),
  );
}

/** @param failed says what is missing where the goal cannot be changed: the record itself is written by then */
async function changeGoal(
  host: Pick<CommandContext, 'writer'>,
  book: Book,
  opportunity: Uri,
  owner: string,
  goal: string,
  changes: typeof addGoalLink,
  failed: (path: string, reason: string) => string,
): Promise<void> {
  try {
    const thing = await goalOf({ book }, owner, goal);
    const name = book.thing(opportunity)?.name;
    if (!thing || name === undefined) return;
    await host.writer.edit(book.folder.uri, book.uri(thing), (text) => {
      const reading = read(text);
      const record = reading.ok ? typed('goal', reading.data, false).record : {};
      return edit(text, changes(record, name));
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const path = workspace.asRelativePath(opportunity);
    throw new UserError(error.code, failed(path, error.message), error.uri, error.place);
  }
}
