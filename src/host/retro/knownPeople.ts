import { ME } from '../../core/book/paths';
import type { Person } from '../../core/retro/personNamed';
import { defined } from '../platform/defined';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/personSummaries';

/** The people of a book as owners written in a retro may mean them: who has left owns nothing new. */
export async function knownPeople(open: OpenBook): Promise<readonly Person[]> {
  const summaries = (await open.summaries.all()).filter(
    ({ person }) => !(person.ok && person.record.archived !== undefined),
  );
  return summaries.map((summary) => ({
    slug: summary.slug,
    name: nameOf(summary) === summary.slug && summary.slug === ME ? ME : nameOf(summary),
    ...defined({ emails: summary.person.ok ? summary.person.record.emails : undefined }),
  }));
}

/**
 * A test whether two written owners are the same: one person of the book, else the same words.
 * @param named finds the person that a name is for, as `personNamed` does
 */
export function sameOwner(
  named: (name: string, people: readonly Person[]) => string | undefined,
  people: readonly Person[],
): (one: string, other: string) => boolean {
  const ownerOf = (name: string) => named(name, people) ?? name.trim().toLowerCase();
  return (one, other) => ownerOf(one) === ownerOf(other);
}
