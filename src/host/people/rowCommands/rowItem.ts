import { l10n, type Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import type { Thing } from '../../../core/book/paths';
import type { TickList } from '../../../core/records/changes';
import { argument } from '../../commands/argumentFields';
import type { RowArguments } from '../../commands/caller';
import type { CommandContext } from '../../commands/commandContext';
import { UserError } from '../../platform/errors';
import type { OpenBook } from '../../store/books';

/** The arguments that name an item of a list in a file of a book. */
export const itemArguments = {
  uri: argument.uri,
  list: argument.oneOf(['topics', 'actions', 'milestones'] satisfies readonly TickList[]),
  index: argument.index,
  text: argument.shown,
} as const;

const itemSchema = z.strictObject(itemArguments);

/** An item of a list, with the text that was shown. */
export interface RowItem {
  readonly list: TickList;
  readonly index: number;
  readonly text: string;
}

/** The arguments that the row of an item passes to a command; of another row, its file. */
export function rowItemOf({ uri, list, index, text }: RowArguments): Partial<z.infer<typeof itemSchema>> {
  return index === undefined ? { uri } : { uri, list, index, text };
}

/** The item that was named; undefined where it is the file itself that is meant. */
export function itemOfArguments({ list, index, text }: z.infer<typeof itemSchema>): RowItem | undefined {
  return list !== undefined && index !== undefined && text !== undefined ? { list, index, text } : undefined;
}

/**
 * The book and the thing of a file.
 * @throws {UserError} `badArguments` where none is given, or it is no file of a book
 */
export async function thingAtUri(
  host: Pick<CommandContext, 'books'>,
  uri: Uri | undefined,
): Promise<{ readonly uri: Uri; readonly open: OpenBook; readonly thing: Thing }> {
  if (!uri) throw new UserError('badArguments', l10n.t('Select a row in a Leadbook view first.'));
  await host.books.all();
  const open = host.books.at(uri);
  const thing = open?.book.thing(uri);
  if (open && thing) return { uri, open, thing };
  const name = workspace.asRelativePath(uri);
  throw new UserError('badArguments', l10n.t('{0} is not a file of this kind in the book.', name), uri);
}
