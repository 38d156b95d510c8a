import { peopleFolder } from '../../core/book/paths';

/**
 * True if what changed may be a person's: a file or folder of theirs, all people, or all of the book.
 * @param path relative to the book's folder; `''`: all of it
 */
export function isOfPerson(path: string, person: string | undefined): boolean {
  const [top, slug] = path.split('/');
  return path === '' || (top === peopleFolder && (slug === undefined || slug === person));
}
