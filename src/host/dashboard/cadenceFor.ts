import { type Cadence, chooseCadence, writtenCadence } from '../../core/rules/cadence';
import { readSetting } from '../platform/contributions';
import type { OpenBook } from '../store/books';

/**
 * Returns how often the lead and somebody meet, by the first of these that says so: the person's file, the book, the
 * setting.
 * @param person what the person's file says, where it says anything
 */
export async function cadenceFor({ book }: OpenBook, person: string | undefined): Promise<Cadence> {
  const own = await book.summary({ kind: 'book', name: 'book', private: false });
  return chooseCadence({
    person,
    book: writtenCadence(own),
    setting: readSetting('cadence', book.root),
  }).cadence;
}
