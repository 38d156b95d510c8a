import { Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { Day } from '../../core/day';
import { dayOf } from '../../core/day';
import { workspacePath } from '../platform/workspaceLinks';
import type { RetroContext } from '../retro/retroContext';
import { rulesFor } from '../retro/retroDetector';
import type { OpenBook } from '../store/books';
import { mapLimit, WIDTH } from '../store/mapLimit';

/** Where a new retro belongs. */
export interface NextRetro {
  readonly folder: WorkspaceFolder;
  readonly uri: Uri;
  /** The newest retro there is; undefined where there is none. */
  readonly last: Uri | undefined;
}

/**
 * Where the next retro belongs: beside the newest one, in whatever workspace folder that lies, else in the book's.
 * @param taken paths that are known to be taken
 */
export async function nextRetro(
  host: Pick<RetroContext, 'modules' | 'retros' | 'today'>,
  { book }: OpenBook,
  day: Day = host.today(),
  taken: readonly string[] = [],
): Promise<NextRetro> {
  const { earlierRetros, newRetroPath, retroDay } = await host.modules.load('retro');
  const folders = workspace.workspaceFolders ?? [book.folder];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const files = await host.retros.in(folder);
      const days = await mapLimit(
        files,
        WIDTH,
        async (uri) => retroDay(workspacePath(uri)) ?? (await changedOn(uri)),
      );
      return { folder, files, newest: days.sort().at(-1) ?? '' };
    }),
  );
  const isOwn = ({ folder }: (typeof found)[number]) => folder.uri.toString() === book.folder.uri.toString();
  // Of two as new, the one beside the book.
  found.sort((a, b) => b.newest.localeCompare(a.newest) || Number(isOwn(b)) - Number(isOwn(a)));
  const [first] = found[0]?.newest === '' ? found.filter(isOwn) : found;
  const folder = first?.folder ?? book.folder;
  const byPath = new Map((first?.files ?? []).map((uri) => [workspacePath(uri), uri]));
  const rules = rulesFor(folder);
  const path = newRetroPath([...byPath.keys()], day, taken, rules);
  const [last] = earlierRetros(path, [...byPath.keys()], rules);
  return {
    folder,
    uri: Uri.joinPath(folder.uri, path),
    last: last === undefined ? undefined : byPath.get(last),
  };
}

/** The day a file was changed last, for one whose path tells no day. */
async function changedOn(uri: Uri): Promise<Day> {
  try {
    return dayOf(new Date((await workspace.fs.stat(uri)).mtime));
  } catch {
    // It is gone by now.
    return '';
  }
}
