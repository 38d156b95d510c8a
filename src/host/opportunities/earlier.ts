import { l10n, type Uri, workspace } from 'vscode';
import { openThings } from '../../core/opportunities/openThings';
import type { ActionLine } from '../../core/retro/action';
import { formatOf } from '../../core/retro/format';
import type { RecordFile } from '../../core/rules/personFacts';
import { distance } from '../platform/dateFormat';
import { workspacePath } from '../platform/workspaceLinks';
import type { RetroContext } from '../retro/retroContext';
import { rulesFor } from '../retro/retroDetector';
import { retroName } from '../retro/retroName';
import { retroText } from '../retro/retroText';
import type { OpenBook } from '../store/books';
import { opportunityFiles, readable } from './records';

/** Something from an earlier retro that is still open. */
export type Earlier =
  | {
      readonly from: 'record';
      readonly opportunity: RecordFile<'opportunity'>;
      /** Days since it was to be looked at again; undefined where that is not due. */
      readonly days: number | undefined;
    }
  | { readonly from: 'line'; readonly uri: Uri; readonly action: ActionLine };

/** What a look at earlier retros needs. */
export type EarlierHost = Pick<RetroContext, 'modules' | 'today' | 'retros'>;

/**
 * What is still open from before a retro: records, what is due to be looked at first; then open action lines of the last
 * retro file in the same series that are no records.
 */
export async function earlierThings(
  host: EarlierHost,
  { book }: OpenBook,
  retro?: Uri,
): Promise<readonly Earlier[]> {
  const records = readable(await opportunityFiles(book));
  const { things } = openThings(records, host.today(), retro && retroName(book, retro));
  const lines = retro ? await linesBefore(host, retro) : [];
  return [...things.map((thing) => ({ from: 'record' as const, ...thing })), ...lines];
}

// The lens asks at every letter that is typed, and a series among thousands of files is not found in no time.
const previous = new WeakMap<readonly Uri[], Map<string, Uri | undefined>>();

/** The retro before one in its series: found once for a list of files, which is another as soon as one comes or goes. */
function previousAmong(
  files: readonly Uri[],
  retro: Uri,
  find: (path: string, paths: readonly string[]) => string | undefined,
): Uri | undefined {
  const path = workspacePath(retro);
  const known = previous.get(files) ?? new Map<string, Uri | undefined>();
  previous.set(files, known);
  if (!known.has(path)) {
    const byPath = new Map(files.map((uri) => [workspacePath(uri), uri]));
    const before = find(path, [...byPath.keys()]);
    known.set(path, before === undefined ? undefined : byPath.get(before));
  }
  return known.get(path);
}

async function linesBefore({ modules, retros }: EarlierHost, retro: Uri): Promise<readonly Earlier[]> {
  const folder = workspace.getWorkspaceFolder(retro);
  if (!folder) return [];
  const { actionLines, previousRetro } = await modules.load('retro');
  const uri = previousAmong(await retros.in(folder), retro, (path, paths) =>
    previousRetro(path, paths, rulesFor(folder)),
  );
  const text = uri && (await retroText(uri));
  if (!uri || text === undefined) return [];
  return actionLines(text, formatOf(uri.path) ?? 'txt')
    .filter(({ done, record }) => !done && record === undefined)
    .map((action) => ({ from: 'line', uri, action }));
}

/** How many things are still open, as a sentence; undefined where nothing is. */
export function earlierInWords(things: readonly Earlier[]): string | undefined {
  const due = things.filter((thing) => thing.from === 'record' && thing.days !== undefined).length;
  if (things.length === 0) return undefined;
  const open =
    things.length === 1
      ? l10n.t('1 thing from earlier retros is still open')
      : l10n.t('{0} things from earlier retros are still open', things.length);
  return due === 0 ? open : l10n.t('{0}, {1} to review', open, due);
}

/** How a thing stands, behind its text in a list. */
export function standingInWords(thing: Earlier, today: string): string {
  if (thing.from === 'line') {
    const { owner, due } = thing.action;
    return [owner, due, workspacePath(thing.uri)].filter(Boolean).join(' · ');
  }
  const { record } = thing.opportunity;
  if (thing.days === 0) return l10n.t('review today');
  if (thing.days !== undefined)
    return l10n.t('was to be looked at {0}', distance(record.revisit ?? today, today));
  if (record.status === 'facing')
    return record.revisit === undefined
      ? l10n.t('facing')
      : l10n.t('facing, review {0}', distance(record.revisit, today));
  return l10n.t('raised {0}', distance(record.raised ?? today, today));
}
