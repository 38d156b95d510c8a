import { type Uri, workspace } from 'vscode';
import { relativeHref } from '../../core/retro/relativeHref';
import { workspacePath } from '../platform/workspaceLinks';
import type { Book } from '../store/openedBook';

/**
 * The path by which records of a book name a retro: from the book's workspace folder, so that files of the same path in two
 * folders are two retros; `../web/docs/retro.md` for one in the folder beside it.
 */
export function retroName({ folder }: Pick<Book, 'folder'>, retro: Uri): string {
  const own = workspace.getWorkspaceFolder(retro)?.uri;
  const isElsewhere = own !== undefined && own.toString() !== folder.uri.toString();
  if (!isElsewhere || own.scheme !== folder.uri.scheme || own.authority !== folder.uri.authority)
    return workspacePath(retro);
  return decodeURIComponent(relativeHref(`${folder.uri.path}/book`, retro.path));
}
