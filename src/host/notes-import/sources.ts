import { type CancellationToken, FileType, l10n, Uri, workspace } from 'vscode';
import type { LeftOut, SourceFile } from '../../core/notes-import';
import { EXPORTS } from '../platform/contributions';
import { UserError } from '../platform/errors';
import { readSmall } from '../platform/readSmall';
import { mapLimit, WIDTH } from '../store/mapLimit';

/** Files that are read; of all others it is told that they are not. */
const NOTES = /\.(?:md|markdown|mdown|mkd|txt|text|vtt|srt)$/i;

/** Files at most: more is a folder chosen by mistake. */
const MOST_FILES = 5000;
/** The same of all files, as many times as many: pictures lie beside notes. */
const OTHERS = 10;

/**
 * Reads all notes below a folder, but for hidden folders, those of packages, the book itself and what was made
 * of it. Paths begin with the folder's own name, which may be the person's. `left` tells of those that are not read: of
 * another format, links, larger than a file of a book may be.
 * @throws {UserError} badArguments where there are more than `most`: what is left out of an import must be told
 */
export async function readSources(
  folder: Uri,
  book: Uri,
  token?: CancellationToken,
  most = MOST_FILES,
): Promise<{ readonly files: readonly SourceFile[]; readonly left: readonly LeftOut[] }> {
  const top = folder.path.split('/').filter(Boolean).at(-1) ?? '';
  const found: { readonly uri: Uri; readonly path: string }[] = [];
  const left: LeftOut[] = [];
  const isTooMuch = () => found.length > most || left.length > most * OTHERS;
  let folders = [{ uri: folder, path: top }];
  while (folders.length > 0 && !isTooMuch() && !token?.isCancellationRequested) {
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
    for (const entry of entries) {
      if (entry.type === FileType.Directory) continue;
      if (entry.type === FileType.File && NOTES.test(entry.name)) found.push(entry);
      else left.push({ path: entry.path, line: 0, code: leftAs(entry.type), lines: 0 });
    }
  }
  if (isTooMuch())
    throw new UserError(
      'badArguments',
      l10n.t(
        'There are more than {0} Markdown files in {1}. Import its folders one at a time.',
        most,
        workspace.asRelativePath(folder),
      ),
      folder,
    );
  const read = await readAll(found, token);
  return { files: read.files, left: [...left, ...read.left] };
}

function leftAs(type: FileType): 'link' | 'notMarkdown' {
  return (type & FileType.SymbolicLink) === 0 ? 'notMarkdown' : 'link';
}

/**
 * Reads single files, such as those dropped on a person; folders among them are left out.
 * @throws {FileSystemError} what the file system throws
 */
export function readFiles(
  files: readonly Uri[],
  token?: CancellationToken,
): Promise<{ readonly files: readonly SourceFile[]; readonly left: readonly LeftOut[] }> {
  return readAll(
    files.map((uri) => ({ uri, path: uri.path.split('/').slice(-2).join('/') })),
    token,
  );
}

async function readAll(
  found: readonly { readonly uri: Uri; readonly path: string }[],
  token: CancellationToken | undefined,
) {
  const left: LeftOut[] = [];
  const files = await mapLimit(found, WIDTH, async ({ uri, path }) => {
    if (token?.isCancellationRequested) return undefined;
    if (!NOTES.test(path)) {
      left.push({ path, line: 0, code: 'notMarkdown', lines: 0 });
      return undefined;
    }
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
