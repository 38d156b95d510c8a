import { type Uri, workspace } from 'vscode';
import { addDays, type Day, dayOf } from '../../core/day';
import { asyncLazy } from '../platform/asyncLazy';
import type { LazyModules } from '../platform/lazyModules';
import { workspacePath } from '../platform/workspaceLinks';
import type { OpenBook } from '../store/books';
import { mapLimit, WIDTH } from '../store/mapLimit';
import { isAnsweredRetro, recordsOfRetros } from './answeredRetro';
import { isIgnoredRetro } from './ignoredRetro';
import type { RetroMemory } from './memory';
import { rulesFor } from './retroDetector';
import type { RetroFiles } from './retroFiles';
import { retroText } from './retroText';
import { WAITS } from './waitsKey';

/** How many rows there are at most. */
const SHOWN = 10;

/** What is needed to look for retros that wait. */
export interface WaitingHost {
  readonly modules: LazyModules;
  readonly retros: RetroFiles;
  readonly memory: RetroMemory;
  readonly today: () => Day;
}

/** The retros in the workspace folder of a book that still wait for an answer, the newest first. */
export async function findWaiting(
  { modules, retros, memory, today }: WaitingHost,
  open: OpenBook,
): Promise<readonly Uri[]> {
  const { book } = open;
  const rules = rulesFor(book.folder);
  const files = (await retros.in(book.folder)).filter((uri) => !isIgnoredRetro(memory, uri));
  const { retroDay } = await modules.load('retro');
  const { retroContent } = await modules.load('detect');
  const since = addDays(today(), -WAITS);
  const dated = await mapLimit(files, WIDTH, async (uri) => ({
    uri,
    day: retroDay(workspacePath(uri)) ?? (await changedOn(uri)),
  }));
  const recent = dated
    .filter(({ day }) => day !== undefined && day >= since)
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || a.uri.path.localeCompare(b.uri.path));
  const waiting: Uri[] = [];
  const records = asyncLazy(() => recordsOfRetros(open));
  for (const { uri } of recent) {
    if (waiting.length === SHOWN) break;
    const text = await retroText(uri);
    if (text === undefined || retroContent(text, workspacePath(uri), rules) !== 'question') continue;
    if (!(await isAnsweredRetro({ modules }, open, uri, text, records))) waiting.push(uri);
  }
  return waiting;
}

/** The day a file was changed last, for one whose path tells no day. */
async function changedOn(uri: Uri): Promise<Day | undefined> {
  try {
    return dayOf(new Date((await workspace.fs.stat(uri)).mtime));
  } catch {
    // It is gone by now.
    return undefined;
  }
}
