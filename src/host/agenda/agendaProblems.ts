import { type Thing, thingAt } from '../../core/book/paths';
import type { Summary } from '../../core/book/summary';
import type { KindName } from '../../core/records/kinds';
import { opportunityFiles } from '../opportunities/records';
import { problemRows } from '../people/problemRows';
import type { OpenBook } from '../store/books';
import { unreadableFiles } from '../store/unreadableFiles';
import type { AgendaProblem } from './agendaRows';

/** The files that cannot be read of people who are not archived, and of opportunities: what is due in them is missing. */
export async function agendaProblems(open: OpenBook): Promise<readonly AgendaProblem[]> {
  const files = await Promise.all(
    (await unreadableFiles(open)).map(async ({ summary: { slug }, path }) => {
      const thing = thingAt(path);
      return thing ? rowsOf(open, thing, await open.book.summary(thing), slug) : [];
    }),
  );
  const opportunities = (await opportunityFiles(open.book)).map(({ thing, summary }) =>
    rowsOf(open, thing, summary, undefined),
  );
  return [...files, ...opportunities].flat();
}

function rowsOf(
  book: OpenBook,
  thing: Thing,
  summary: Summary<KindName>,
  person: string | undefined,
): readonly AgendaProblem[] {
  if (summary.ok) return [];
  return problemRows(book, thing, summary, undefined).map((row) => ({ ...row, book, person }));
}
