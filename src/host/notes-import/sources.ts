import { type CancellationToken, FileType, l10n, Uri, workspace } from 'vscode';
import type { LeftOut, SourceFile } from '../../core/notes-import';
import { EXPORTS } from '../platform/contributions';
import { UserError } from '../platform/errors';
import { readSmall } from '../platform/readSmall';
import { mapLimit, WIDTH } from '../store/mapLimit';

/** Files at most: more is a folder chosen by mistake. */
export const MOST_FILES = 5000;

/**
 * Reads all Markdown files below a folder, but for hidden folders, those of packages, the book itself and what was made
 * of it. Paths begin with the folder's own name, which may be the person's. `left` tells of those that are larger than a
 * file of a book may be, which are not read.
 * @throws {UserError} badArguments where there are more than `most`: what is left out of an import must be told
 */
export async function readSources(
  folder: Uri,
  book: Uri,
  token: CancellationToken,
  most = MOST_FILES,
): Promise<{ readonly files: readonly SourceFile[]; readonly left: readonly LeftOut[] }> {
  const top = folder.path.split('/').filter(Boolean).at(-1) ?? '';
  const found: { readonly uri: Uri; readonly path: string }[] = [];
  let folders = [{ uri: folder, path: top }];
  while (folders.length > 0 && found.length <= most && !token.isCancellationRequested) {
    const listed = await mapLimit(folders, WIDTH, async ({ uri, path }) =>
      (await workspace.fs.readDirectory(uri)).map(([name, type]) => ({
        uri: Uri.joinPath(uri, name),
        path: `${path}/${name}`,
        name,
        type,
      })),
    );
    const entries = listed.flat().filter(({ name, uri }) => isOpen(name) && uri.path !== book.path);
    // A link may lead in a circle, or out of what was chosen.
    folders = entries.filter(({ type }) => type === FileType.Directory);
    found.push(
      ...entries.filter(({ name, type }) => type === FileType.File && /\.(md|markdown)$/i.test(name)),
    );
  }
  if (found.length > most)
    throw new UserError(
      'badArguments',
      l10n.t(
        'There are more than {0} Markdown files in {1}. Import the folders in it one after the other.',
        most,
        workspace.asRelativePath(folder),
      ),
      folder,
    );
  const left: LeftOut[] = [];
  const files = await mapLimit(found, WIDTH, async ({ uri, path }) => {
    if (token.isCancellationRequested) return undefined;
    const bytes = await readSmall(uri);
    if (bytes) return { path, text: new TextDecoder().decode(bytes) };
    left.push({ path, line: 0, code: 'tooLarge', lines: 0 });
    return undefined;
  });
  return { files: files.filter((file) => file !== undefined), left };
}

function isOpen(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules' && name !== EXPORTS;
}
