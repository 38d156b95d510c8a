import { l10n } from 'vscode';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/personSummaries';

/** What the owner of an opportunity is called; a word for nobody, and the slug of somebody whom the book does not have. */
export async function ownerOf(book: OpenBook, owner: string | undefined): Promise<string> {
  if (owner === undefined) return l10n.t('nobody owns it yet');
  return (await book.book.people()).includes(owner) ? nameOf(await book.summaries.get(owner)) : owner;
}
