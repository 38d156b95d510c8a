import type { Privacy } from './gitignore';

/** What every private sibling (`next.private.yaml`) and its copies have in their names. */
const PRIVATE = /\.private/i;
const REFLECTIONS = /reflections/i;

/**
 * True if git must not take a file of a book: the one answer for the guard, `.gitignore`, summaries, exports, search.
 * - Any name with `.private` in it, in any case: sync tools and editors put what they add before, behind or inside
 *   (`next.private (conflicted copy).yaml`, `.next.private.yaml.swp`, `next.PRIVATE.yml~`). A folder's name counts too.
 * - The lead's reflections, unless the book shares everything: any folder `reflections`, and any copy of the book's own
 *   (`reflections (1)/…`).
 * - Every path of a private book.
 * @param path relative to the book's folder, `/` between names; `''` is the book itself
 * @param privacy who may see the book; undefined where that is unknown: then what is private in a shared one
 */
export function isPrivatePath(path: string, privacy: Privacy | undefined): boolean {
  if (privacy === 'private') return true;
  // In a name of its own: no part of the pattern reaches over a `/`.
  if (PRIVATE.test(path)) return true;
  if (privacy === 'everything' || !REFLECTIONS.test(path)) return false;
  const names = path.split('/');
  return REFLECTIONS.test(names[0] ?? '') || names.slice(0, -1).some(isReflections);
}

function isReflections(folder: string): boolean {
  return folder.toLowerCase() === 'reflections';
}
