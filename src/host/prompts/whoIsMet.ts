import type { Uri } from 'vscode';
import { ME } from '../../core/book/paths';
import type { Books, OpenBook } from '../store/books';
import type { Somebody } from './pickPerson';

/**
 * Finds the person whom the lead meets about a file of a book: the one it is kept with; of an opportunity, its owner.
 * Undefined where that is the lead, or nobody of the book.
 */
export async function whoIsMet(
  books: Pick<Books, 'all'>,
  uri: Uri | undefined,
): Promise<Somebody | undefined> {
  for (const open of uri ? await books.all() : []) {
    const thing = uri && open.book.thing(uri);
    if (!thing) continue;
    if (thing.kind !== 'opportunity') return ownerMet(open, thing.person);
    const summary = await open.book.summary({ ...thing, kind: 'opportunity' });
    return ownerMet(open, summary.ok ? summary.record.owner : undefined);
  }
  return undefined;
}

/** The person of a book with this slug; undefined for the lead and for a slug that nobody has. */
export async function ownerMet(open: OpenBook, slug: string | undefined): Promise<Somebody | undefined> {
  if (slug === undefined || slug === ME || !(await open.book.people()).includes(slug)) return undefined;
  return { book: open, slug };
}
