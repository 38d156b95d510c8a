import type { Books, OpenBook } from '../store/books';
import type { PersonSummary } from '../store/personSummaries';
import { bookRows } from './children';
import type { Row } from './peopleRows';

/**
 * Returns who is listed, and where, as text to compare: when it changes, rows come, go or move.
 * @param known the rows of the only book, where they are made already: sorting a thousand people is not done twice
 */
export async function listingOf(all: Books, known?: readonly Row[]): Promise<string> {
  const books = await all.all();
  const lists = await Promise.all(
    books.map(async (book) => {
      const shown = known ?? (await bookRows(book, false));
      const order = shown.map((row) =>
        row.row === 'relation' ? row.people.join(' ') : 'person' in row ? row.person : row.row,
      );
      return [...(await book.summaries.all()).map(lineOf).sort(), ...order].join();
    }),
  );
  return lists.join('|');
}

function lineOf({ slug, person }: PersonSummary): string {
  const { name, archived, relation } = person.ok ? person.record : {};
  return JSON.stringify([slug, name, archived !== undefined, relation]);
}

/** Knows what people owed in the one-on-ones of others when rows were last told. */
export class OwedChanges {
  readonly #owed = new WeakMap<OpenBook, ReadonlyMap<string, string>>();

  /** Who owes something else by now in the one-on-ones of others: it shows at them, too. */
  async in(book: OpenBook): Promise<readonly string[]> {
    const before = this.#owed.get(book) ?? new Map<string, string>();
    const now = new Map(
      [...(await book.needs.owed())].map(([slug, promises]) => [slug, JSON.stringify(promises)]),
    );
    this.#owed.set(book, now);
    return [...new Set([...before.keys(), ...now.keys()])].filter(
      (slug) => before.get(slug) !== now.get(slug),
    );
  }
}
