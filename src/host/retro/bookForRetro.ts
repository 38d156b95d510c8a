import { type Uri, workspace } from 'vscode';
import type { Books, OpenBook } from '../store/books';

/** The book that a retro's answers go to: that of its workspace folder, else the only one. */
export async function bookForRetro(
  { books }: { readonly books: Books },
  retro: Uri,
): Promise<OpenBook | undefined> {
  const folder = workspace.getWorkspaceFolder(retro)?.uri.toString();
  const all = await books.all();
  return (
    all.find(({ book }) => book.folder.uri.toString() === folder) ?? (all.length === 1 ? all[0] : undefined)
  );
}
