import { l10n, type Uri } from 'vscode';
import { pageUri } from '../pages/pageUri';

/** The name of the preparation’s page in addresses. */
export const PREPARATION = 'preparation';
/** The name of the mirror’s page in addresses. */
export const MIRROR = 'mirror';

/**
 * The address of somebody's preparation.
 * @param book the folder of the book
 * @param person their slug
 * @param name for people to read, whatever is in it
 */
export function preparationUri(book: Uri, person: string, name: string): Uri {
  return pageUri(l10n.t('Before you meet {0}', name), PREPARATION, book, { person });
}

/** The address of a book's mirror. */
export function mirrorUri(book: Uri): Uri {
  return pageUri(l10n.t('Mirror'), MIRROR, book);
}
