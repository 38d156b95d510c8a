import type { OpenBook } from '../store/books';
import type { PageSubject } from './pageUri';

/** A kind of page: a feature has one for each of its pages, and `compose` hands them all to `Pages`. */
export interface PageRenderer {
  /** The name of the kind in addresses. Never changed: VS Code may open an address again that is a year old. */
  readonly page: string;
  /** The page as Markdown, made of the book's files as they are now. */
  render(open: OpenBook, subject: PageSubject): Promise<string>;
  /** True if the page tells of one of these files, whose paths are relative to the book's folder (`''`: all of them). */
  isAbout(paths: readonly string[], subject: PageSubject): boolean;
  /**
   * Forgets what it keeps of a book between two renderings.
   * @param book the address of the book's folder
   * @param paths the files that changed; absent: all that is kept
   */
  forget?(book: string, paths?: readonly string[]): void;
}
