import { l10n, type Uri, workspace } from 'vscode';
import type { KindName } from '../../core/records/kinds';
import { UserError } from '../platform/errors';
import type { Books } from './books';

/**
 * The workspace folder of the book a record lies in.
 * @throws {UserError} `badArguments` for a file that is no record of this kind
 */
export async function folderOfBook(host: { readonly books: Books }, uri: Uri, kind: KindName): Promise<Uri> {
  for (const { book } of await host.books.all()) {
    const thing = book.thing(uri);
    if (thing?.kind === kind) return book.folder.uri;
  }
  throw new UserError(
    'badArguments',
    l10n.t('{0} is not a file of this kind in the book.', workspace.asRelativePath(uri)),
    uri,
  );
}
