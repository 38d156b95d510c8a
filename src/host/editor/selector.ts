import { type DocumentFilter, RelativePattern, workspace } from 'vscode';
import { bookFolder } from '../store/bookFolder';

/** The YAML files below each workspace folder's book, on whatever file system. */
export function bookFiles(): readonly DocumentFilter[] {
  return (workspace.workspaceFolders ?? []).map((folder) => ({
    language: 'yaml',
    scheme: folder.uri.scheme,
    pattern: new RelativePattern(bookFolder(folder), '**/*.yaml'),
  }));
}
