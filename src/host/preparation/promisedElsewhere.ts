import { background } from '../platform/background';
import type { OpenBook } from '../store/books';

/** In a book of more people the page does not wait until everybody's files have been looked through. */
const FEW = 50;

/** What people promised in the one-on-ones of others, by who promised it. */
export async function promisedElsewhere({ book, needs }: OpenBook) {
  const looking = needs.indexAll(() => {});
  if ((await book.people()).length <= FEW) await looking;
  else background(looking);
  return needs.owed();
}
