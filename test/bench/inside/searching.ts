import { BookReaders } from '../../../src/host/search/bookReaders';
import type { OpenBook } from '../../../src/host/store/books';
import { rank, searchSession } from '../../../src/lazy/searchModule';
import type { Figures } from '../figures.mts';
import { floorOf, readAll } from './floor.ts';
import { stretchOf } from './stretch.ts';

/** In many files, and in none. */
const COMMON = 'release';
const NOWHERE = 'xylophone';

interface Answered {
  /** Until there was something to show. */
  readonly first: number;
  /** Until nothing more could come. */
  readonly all: number;
}

/**
 * Searches a book as the quick pick does, each time as if the pick had just been opened.
 * @param person the slug of somebody who is sought by name
 */
export async function measureSearch(book: OpenBook, person: string): Promise<Figures> {
  const common = await stretchOf(() => search(book, COMMON));
  const rare = await stretchOf(() => search(book, person.replaceAll('-', ' ')));
  const nowhere = await stretchOf(() => search(book, NOWHERE));
  for (const { first } of [common.result, rare.result])
    if (Number.isNaN(first)) throw new Error('a search found nothing');
  return {
    searchFirst: { value: common.result.first },
    searchAll: { value: common.result.all },
    searchRare: { value: rare.result.first },
    searchNone: { value: nowhere.result.all, floor: floorOf(() => readAll(book.book.root.fsPath)) },
    searchNoneTotal: { value: nowhere.total },
    searchWork: { value: Math.max(common.work, rare.work, nowhere.work) },
  };
}

async function search(book: OpenBook, query: string): Promise<Answered> {
  const start = performance.now();
  const readers = new BookReaders([book], { searchSession, rank });
  let first = Number.NaN;
  const tell = () => {
    if (Number.isNaN(first)) first = performance.now() - start;
  };
  await readers.search(query, tell, () => false);
  return { first, all: performance.now() - start };
}
