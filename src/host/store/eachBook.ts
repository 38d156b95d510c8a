import { Disposables } from '../platform/disposables';
import type { OpenBook } from './books';

/** Listens to each of the books that are open, and no more to those that went. */
export class EachBook {
  readonly #listening = new Map<OpenBook, Disposables>();
  readonly #listen: (book: OpenBook, to: Disposables) => void;

  /** @param listen is called once for each book; what it adds is disposed of with that book */
  constructor(listen: (book: OpenBook, to: Disposables) => void) {
    this.#listen = listen;
  }

  /** Takes these as the books that are open now. */
  follow(books: readonly OpenBook[]): void {
    for (const [book, listening] of this.#listening) {
      if (books.includes(book)) continue;
      listening.dispose();
      this.#listening.delete(book);
    }
    for (const book of books) {
      if (this.#listening.has(book)) continue;
      const listening = new Disposables();
      this.#listening.set(book, listening);
      this.#listen(book, listening);
    }
  }

  dispose(): void {
    for (const listening of this.#listening.values()) listening.dispose();
  }
}
