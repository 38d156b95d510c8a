import { Disposable, type Uri } from 'vscode';
import { followNotes } from './noteContext';
import { type PageHost, Pages } from './pages';

/** Registers the read-only pages, and what tells menus that a one-on-one is being written. */
export function registerPages(host: PageHost): Disposable & { renew(uri: Uri): void } {
  const pages = new Pages(host);
  return Object.assign(Disposable.from(pages, followNotes()), { renew: (uri: Uri) => pages.renew(uri) });
}
