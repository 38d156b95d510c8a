import type { Uri } from 'vscode';
import { isSameRetro } from '../../core/opportunities/takenOn';
import { formatOf } from '../../core/retro/format';
import type { LazyModules } from '../platform/lazyModules';
import type { OpenBook } from '../store/books';
import { retroName } from './retroName';

/** The file of a record that was raised in a retro; undefined where a book has none. */
export async function recordOfRetro({ book }: OpenBook, retro: Uri): Promise<Uri | undefined> {
  const name = retroName(book, retro);
  for (const thing of await book.things('opportunity')) {
    const summary = await book.summary(thing);
    if (summary.ok && isSameRetro(summary.record.retro, name)) return book.uri(thing);
  }
  return undefined;
}

/**
 * True if a retro was answered: its text says so, or a record of the book was raised in it. A log holds many retros, so there a record
 * says nothing of the newest.
 */
export async function isAnsweredRetro(
  { modules }: { readonly modules: LazyModules },
  open: OpenBook | undefined,
  retro: Uri,
  text: string,
): Promise<boolean> {
  const { alreadyAnswered, retroEntries } = await modules.load('retro');
  const format = formatOf(retro.path);
  if (alreadyAnswered(text, format)) return true;
  if (!open || retroEntries(text, format ?? 'txt', retro.path).length > 1) return false;
  return (await recordOfRetro(open, retro)) !== undefined;
}
