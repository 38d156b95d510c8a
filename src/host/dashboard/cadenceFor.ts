import { type Cadence, chooseCadence, writtenCadence } from '../../core/rules/cadence';
import { readSetting } from '../platform/contributions';
import type { OpenBook } from '../store/books';

/**
 * How often the lead and somebody meet: what the person's file, the book and the setting say, in this order.
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
