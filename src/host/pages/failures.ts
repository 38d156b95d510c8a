import { l10n, Uri } from 'vscode';
import type { Book } from '../store/book';
import { hrefTo } from './href';
import { link, plain } from './markdown';

/** What a page says at its end of files that could not be read, so that nobody takes their absence for nothing. */
export function failures(book: Book, unreadable: readonly string[]): string[] {
  if (unreadable.length === 0) return [];
  const lines = unreadable.map((path) => `- ${link(plain(path), hrefTo(Uri.joinPath(book.root, path)))}`);
  return ['---', l10n.t('These files cannot be read, so what they say is missing here:'), lines.join('\n')];
}
