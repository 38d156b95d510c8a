import { l10n, Uri } from 'vscode';

/** The scheme of pages, which are made of a book and are no files. */
export const PAGE_SCHEME = 'leadbook';

/** Which page of which book: a person's preparation, or without one the mirror. */
export interface PageId {
  /** The folder of the book. */
  readonly book: string;
  readonly person?: string;
}

/** The address of somebody's preparation; what is in its path is only for people to read. */
export function preparationUri(book: Uri, person: string, name: string): Uri {
  // A path's own marks, and what no title has, would make another path of the name.
  const title = name.replace(/[\\/?#%\p{Cc}\p{Surrogate}]/gu, ' ').trim() || person;
  return pageUri(l10n.t('Before you meet {0}', title), { book: book.toString(), person });
}

/** The address of a book's mirror. */
export function mirrorUri(book: Uri): Uri {
  return pageUri(l10n.t('Mirror'), { book: book.toString() });
}

/** What a page's address stands for; undefined for one that is none of ours. */
export function pageOf(uri: Uri): PageId | undefined {
  const query = new URLSearchParams(uri.query);
  const [book, person] = [query.get('book'), query.get('person')];
  if (uri.scheme !== PAGE_SCHEME || book === null) return undefined;
  return person === null ? { book } : { book, person };
}

function pageUri(title: string, id: PageId): Uri {
  const query = new URLSearchParams({ ...id }).toString();
  return Uri.from({ scheme: PAGE_SCHEME, path: `/${title}.md`, query });
}
