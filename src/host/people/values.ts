import { l10n } from 'vscode';
import { isSameValue } from '../../core/records/sameValue';
import { textsIn } from '../../core/records/textsIn';
import { UserError } from '../platform/errors';
import type { OpenBook } from '../store/books';

/** The values that a book's file lists, in its order. */
export async function valuesOfBook({ book }: OpenBook): Promise<readonly string[]> {
  const summary = await book.summary({ kind: 'book', name: 'book', private: false });
  return textsIn(summary.ok ? summary.record.values : []);
}

/**
 * The value of the book that is meant, as it is written there.
 * @throws {UserError} `badArguments` where the book has none such
 */
export async function valueInBook(open: OpenBook, said: string): Promise<string> {
  const found = (await valuesOfBook(open)).find((one) => isSameValue(one, said));
  if (found !== undefined) return found;
  throw new UserError(
    'badArguments',
    l10n.t('The book has no such value. Values are written under “values” in book.yaml.'),
    open.book.uri({ kind: 'book', name: 'book', private: false }),
  );
}
