import { Uri } from 'vscode';
import { neutralize } from '../../core/neutralize';
import { PAGE_SCHEME } from '../platform/contributions';

/** What a page is about beside its book, such as a person's slug: the names are its own. */
export type PageSubject = Readonly<Record<string, string>>;

/** Which page of which book. */
export interface PageId {
  /** The name of its kind; see `PageRenderer`. */
  readonly page: string;
  /** The address of the book's folder, as text. */
  readonly book: string;
  readonly subject: PageSubject;
}

/**
 * The address of a page. It says all that the page is made of, so that VS Code can open it again after a reload.
 * @param title for people to read: the name of the tab
 * @param book the folder of the book
 */
export function pageUri(title: string, page: string, book: Uri, subject: PageSubject = {}): Uri {
  // A path's own marks, and what no title has, would make another path of it.
  const name = neutralize(title.replace(/[\\/?#%\p{Cc}\p{Surrogate}]/gu, ' ')).trim() || page;
  const query = new URLSearchParams({ page, book: book.toString(), ...subject }).toString();
  return Uri.from({ scheme: PAGE_SCHEME, path: `/${name}.md`, query });
}

/**
 * Reads from a page's address which page it is, of which book and about what; undefined for an address that is none of
 * ours.
 */
export function pageOf(uri: Uri): PageId | undefined {
  const { page, book, ...subject } = Object.fromEntries(new URLSearchParams(uri.query));
  if (uri.scheme !== PAGE_SCHEME || page === undefined || book === undefined) return undefined;
  return { page, book, subject };
}
