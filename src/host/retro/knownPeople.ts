import { ME } from '../../core/book/paths';
import type { Person } from '../../core/retro/personNamed';
import { defined } from '../platform/defined';
import type { OpenBook } from '../store/books';
import { nameOf } from '../store/personSummaries';

/** The people of a book as owners written in a retro may mean them: who has left owns nothing new. */
export async function knownPeople(open: OpenBook): Promise<readonly Person[]> {
  const heads = (await open.heads.all()).filter(
    ({ person }) => !(person.ok && person.record.archived !== undefined),
  );
  return heads.map((head) => ({
    slug: head.slug,
    name: nameOf(head) === head.slug && head.slug === ME ? ME : nameOf(head),
    ...defined({ emails: head.person.ok ? head.person.record.emails : undefined }),
  }));
}
