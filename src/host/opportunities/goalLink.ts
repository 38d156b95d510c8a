import { l10n, type Uri, workspace } from 'vscode';
import { goalChanges } from '../../core/opportunities/goalLinks';
import { typed } from '../../core/records/typed';
import { edit, read } from '../../core/yaml';
import type { Host } from '../commands/host';
import { UserError } from '../errors';
import type { OpenBook } from '../store/books';

/** Writes an opportunity's name into the goal that it serves, so that the goal names it too; once. */
export async function nameInGoal(
  host: Host,
  { book }: OpenBook,
  opportunity: Uri,
  owner: string,
  goal: string,
): Promise<void> {
  const thing = (await book.things('goal', owner)).find(
    ({ name, private: hidden }) => name === goal && !hidden,
  );
  const name = book.thing(opportunity)?.name;
  if (!thing || name === undefined) return;
  try {
    await host.writer.edit(book.folder.uri, book.uri(thing), (text) => {
      const reading = read(text);
      const goal = reading.ok ? typed('goal', reading.data, false).record : {};
      return edit(text, goalChanges(goal, name));
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The record names the goal already; what is missing is only the way back.
    throw new UserError(
      error.code,
      l10n.t(
        '{0} is written, but its goal does not name it: {1}',
        workspace.asRelativePath(opportunity),
        error.message,
      ),
      error.uri,
      error.place,
    );
  }
}
