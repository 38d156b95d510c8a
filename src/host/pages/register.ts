import { Disposable } from 'vscode';
import { followNotes } from './noteContext';
import { type PageHost, Pages } from './pages';

/** Registers the read-only pages, and what tells menus that a one-on-one is being written. */
export function registerPages(host: PageHost): Disposable {
  return Disposable.from(new Pages(host), followNotes());
}
