import { pathOf, type Thing } from '../../core/book/paths';
import { isPrivatePath } from '../../core/book/privacy';

/**
 * True for what is for the lead's eyes alone, whatever git may see of the book: private siblings, their copies, and the
 * lead's reflections. It is never stored outside the book, and not shown while presenting.
 * @param path relative to the book's folder
 */
export function isForLeadAlone(path: string): boolean {
  // Where all of a book is private, git must take none of it; that says nothing about who looks at the screen.
  return isPrivatePath(path, undefined);
}

/** True if the file of a thing is for the lead alone. */
export function isLeadsAlone(thing: Thing): boolean {
  return isForLeadAlone(pathOf(thing));
}
