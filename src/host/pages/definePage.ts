import type { Event } from 'vscode';
import type { PageContent } from '../../core/pages/pageContent';
import type { PagePlace } from '../../core/pages/placeList';
import type { OpenBook } from '../store/books';
import type { PageSubject } from './pageUri';

/** A page as it is made. */
interface RenderedPage {
  readonly content: PageContent;
  /** What its places stand for, by index. */
  readonly places: readonly PagePlace[];
}

/** Told how much of the work is done, from 0 to 1. */
export type PageProgress = (share: number) => void;

/** A page in a browser: one value, listed in `compose/bookPages`. */
export interface WebPage {
  /** Never changed: VS Code may bring back a page that was open a year ago. */
  readonly id: string;
  /** True if it draws pictures: only then is the library for them loaded. */
  readonly pictures: boolean;
  /** The parameters that tell two pages of the kind apart, such as `person`; the others only say how one is shown. */
  readonly identity: readonly string[];
  /** True if it tells of everybody whom the lead leads. */
  readonly everybody?: true;
  /** Makes it of the book's files as they are now. `params` are its own; of a page that comes back any may be missing or odd. */
  render(open: OpenBook, params: PageSubject, progress: PageProgress): Promise<RenderedPage>;
  /** True if it tells of one of these files, whose paths are relative to the book's folder (`''`: all of them). */
  isAbout(paths: readonly string[], params: PageSubject): boolean;
  /** Forgets what it keeps of these files of a book, whose folder's address is `book`. */
  forget?(book: string, paths: readonly string[]): void;
  /** Fires when it tells of something else for another reason than changed files. */
  readonly onDidChange?: Event<void>;
  /** Ends what it listens to. */
  dispose?(): void;
}

/** Defines a page in a browser. */
export function definePage(page: WebPage): WebPage {
  return page;
}
