import { l10n, Uri, workspace } from 'vscode';
import * as z from 'zod/mini';
import { ME, pathOf, personThing, type Thing } from '../../../core/book/paths';
import { TICK_LISTS, type TickList } from '../../../core/records/changes';
import { argument } from '../../commands/argumentFields';
import type { RowArguments } from '../../commands/caller';
import type { CommandContext } from '../../commands/commandContext';
import { UserError } from '../../platform/errors';
import type { OpenBook } from '../../store/books';

/** The arguments that name an item of a list in a file of a book. */
export const itemArguments = {
  uri: argument.uri,
  list: argument.oneOf(TICK_LISTS),
  index: argument.index,
  text: argument.shown,
} as const;

const itemSchema = z.strictObject(itemArguments);

/** An item of a list, with the text that was shown. */
interface RowItem {
  readonly list: TickList;
  readonly index: number;
  readonly text: string;
}

/** The arguments that the row of an item passes to a command; of another row, its file. */
export function rowItemOf({ uri, list, index, text }: RowArguments): Partial<z.infer<typeof itemSchema>> {
  return index === undefined ? { uri } : { uri, list, index, text };
}

/**
 * The same for a command about what the row itself is: of a person their file, which rows below them do not stand for.
 * @param refusal what to say of a row that is no item and no file of a book
 * @throws {UserError} `badArguments` for such a row
 */
export function ownItemOf(row: RowArguments, refusal: string): Partial<z.infer<typeof itemSchema>> {
  if (row.row === 'person' || row.row === 'me') return { uri: personUri(row) };
  if (!row.uri || row.row === 'retro') throw new UserError('badArguments', refusal);
  return rowItemOf(row);
}

function personUri({ book, person = ME }: RowArguments): Uri | undefined {
  return book && Uri.joinPath(book, pathOf(personThing(person)));
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
