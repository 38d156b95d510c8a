import { l10n, Uri } from 'vscode';
import { neutralize } from '../../core/neutralize';
import { PAGE_SCHEME } from '../platform/contributions';
import { defined } from '../platform/defined';

/** Which page of which book, which is named by its folder. */
export type PageId =
  | { readonly page: 'preparation'; readonly book: string; readonly person: string }
  | { readonly page: 'mirror'; readonly book: string }
  | ({ readonly page: 'improvements'; readonly book: string } & ImprovementsOf);

/** Which improvements a page shows: of all days and all owners where nothing is said. */
export interface ImprovementsOf {
  readonly person?: string;
  readonly from?: string;
  readonly to?: string;
}

/** The address of somebody's preparation; what is in its path is only for people to read. */
export function preparationUri(book: Uri, person: string, name: string): Uri {
  // A path's own marks, and what no title has, would make another path of the name.
  const title = neutralize(name.replace(/[\\/?#%\p{Cc}\p{Surrogate}]/gu, ' ')).trim() || person;
  return pageUri(l10n.t('Before you meet {0}', title), {
    page: 'preparation',
    book: book.toString(),
    person,
  });
}

/** The address of a book's mirror. */
export function mirrorUri(book: Uri): Uri {
  return pageUri(l10n.t('Mirror'), { page: 'mirror', book: book.toString() });
}

/** The address of the improvements of a book. */
export function improvementsUri(book: Uri, of: ImprovementsOf): Uri {
  return pageUri(l10n.t('Improvements'), { page: 'improvements', book: book.toString(), ...of });
}

/** What a page's address stands for; undefined for one that is none of ours. */
export function pageOf(uri: Uri): PageId | undefined {
  const { page, book, person, from, to } = Object.fromEntries(new URLSearchParams(uri.query));
  if (uri.scheme !== PAGE_SCHEME || book === undefined) return undefined;
  if (page === 'mirror') return { page, book };
  if (page === 'preparation') return person === undefined ? undefined : { page, book, person };
  return page === 'improvements' ? { page, book, ...defined({ person, from, to }) } : undefined;
}

function pageUri(title: string, id: PageId): Uri {
  const query = new URLSearchParams({ ...id }).toString();
  return Uri.from({ scheme: PAGE_SCHEME, path: `/${title}.md`, query });
}
