import { Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { Day } from '../../core/day';
import type { RetroTime } from '../../core/retro/pathTime';
import type { CommandContext } from '../commands/commandContext';
import { workspacePath } from '../platform/workspaceLinks';
import { countedRetros } from '../retro/countedRetros';
import type { CountedContext } from '../retro/retroContext';
import { rulesFor } from '../retro/retroDetector';
import type { OpenBook } from '../store/books';
import { mapLimit, WIDTH } from '../store/mapLimit';

/** Where a new retro belongs. */
export interface NextRetro {
  readonly folder: WorkspaceFolder;
  readonly uri: Uri;
  /** The one before it in its series; undefined where there is none. */
  readonly last: Uri | undefined;
  /** The newest retro that it lies beside, of whatever series; undefined where there is none. */
  readonly newest: Uri | undefined;
}

/** In milliseconds. */
const DAY = 86_400_000;

/** A retro with what tells how new it is. */
type TimedRetro = RetroTime & { readonly uri: Uri };

/**
 * Finds where the next retro belongs: beside the newest one, in whatever workspace folder that lies, else in the
 * book's.
 * @param taken paths that are known to be taken
 * @param ending of its file, with its dot; undefined for that of the newest
 */
export async function nextRetro(
  host: Pick<CommandContext, 'modules' | 'today'>,
  parts: CountedContext,
  { book }: OpenBook,
  day: Day = host.today(),
  taken: readonly string[] = [],
  ending?: string,
): Promise<NextRetro> {
  const { earlierRetros, newestRetroFirst, newRetroPath, pathTime } = await host.modules.load('retro');
  const folders = workspace.workspaceFolders ?? [book.folder];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const timed = await mapLimit(
        await countedRetros(parts, folder),
        WIDTH,
        async (uri): Promise<TimedRetro> => {
          const time = pathTime(workspacePath(uri));
          return { ...time, uri, changed: time.day === undefined ? await changedAt(uri) : 0 };
        },
      );
      return { folder, files: timed.sort(newestRetroFirst) };
    }),
  );
  const onDay = (retro: TimedRetro) => ({ ...retro, changed: Math.floor(retro.changed / DAY) });
  const order = (a: TimedRetro, b: TimedRetro) => newestRetroFirst(onDay(a), onDay(b));
  const isOwn = ({ folder }: (typeof found)[number]) => folder.uri.toString() === book.folder.uri.toString();
  // Of two as new, the one beside the book.
  const [first] = found.sort(({ files: [a] }, { files: [b] }) => {
    return a && b ? order(a, b) : Number(b !== undefined) - Number(a !== undefined);
  });
  const newest = first?.files[0];
  const own = found.find(isOwn);
  const isAsNew = newest === undefined || (own?.files[0] && order(own.files[0], newest) === 0);
  const { folder, files } = (isAsNew ? own : first) ?? { folder: book.folder, files: [] };
  const byPath = new Map(files.map(({ uri }) => [workspacePath(uri), uri]));
  const rules = rulesFor(folder);
  const path = newRetroPath([...byPath.keys()], day, taken, rules, ending);
  const [last] = earlierRetros(path, [...byPath.keys()], rules);
  return {
    folder,
    uri: Uri.joinPath(folder.uri, path),
    last: last === undefined ? undefined : byPath.get(last),
    newest: files[0]?.uri,
  };
}

/** When a file was changed last, in milliseconds since 1970; 0 for one that is gone by now. */
async function changedAt(uri: Uri): Promise<number> {
  try {
    return (await workspace.fs.stat(uri)).mtime;
  } catch {
    return 0;
  }
}
