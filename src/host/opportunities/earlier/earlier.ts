import { type Uri, type WorkspaceFolder, workspace } from 'vscode';
import { type Day, daysBetween } from '../../../core/day';
import { plainPath } from '../../../core/opportunities/takenOn';
import type { ActionLine } from '../../../core/retro/action';
import { formatOf } from '../../../core/retro/format';
import type { RecordFile } from '../../../core/rules/personFacts';
import type { CommandContext } from '../../commands/commandContext';
import { workspacePath } from '../../platform/workspaceLinks';
import { countedRetros } from '../../retro/countedRetros';
import { knownPeople } from '../../retro/knownPeople';
import type { CountedContext } from '../../retro/retroContext';
import { rulesFor } from '../../retro/retroDetector';
import { retroName } from '../../retro/retroName';
import { retroText } from '../../retro/retroText';
import type { OpenBook } from '../../store/books';
import { exists } from '../../store/guards';
import { opportunityFiles, ownerOf, readable } from '../records';
import { linesThatAreRecords } from '../ties/recordTies';

/** For how long something has been open. */
export interface OpenFor {
  /** In how many retros; undefined where that is not known. */
  readonly retros: number | undefined;
  /** Whole weeks; undefined where no day is known. */
  readonly weeks: number | undefined;
}

/** Something from an earlier retro that is still open. */
export type Earlier = {
  /** The owner as people say it; undefined where nobody is named. */
  readonly owner: string | undefined;
  readonly age: OpenFor;
} & (
  | {
      readonly from: 'record';
      readonly opportunity: RecordFile<'opportunity'>;
      /** Days since it was to be looked at again; undefined where that is not due. */
      readonly days: number | undefined;
    }
  | {
      readonly from: 'line';
      /** The newest retro that has it. */
      readonly uri: Uri;
      readonly action: ActionLine;
      /** Which of the actions that begin on its line, from 0. */
      readonly nth: number;
      /** It was carried into the retro that is being written. */
      readonly isHere: boolean;
    }
);

/** How much of a series is not in the list of what is still open from before. */
export interface NotListed {
  /** Actions without a box that are too old to be taken for open. */
  readonly actions: number;
  /** The oldest retros of a long series, which are not read. */
  readonly retros: number;
}

/** What is still open from before, and how much else there may be. */
interface EarlierList {
  readonly things: readonly Earlier[];
  readonly notListed: NotListed;
}

/** How many retros of a series are read: a year of fortnights. */
const READ = 26;

/**
 * Returns what is still open from before a retro: records, what is due to be looked at first; then the open actions of
 * all earlier retros in its series that are no records, the longest open first.
 * @param retro one that may still be to be made
 * @param isNew it is being made: an editor may still hold one of that name that is gone; `entry`: as the next of a log
 */
export async function earlierList(
  host: Pick<CommandContext, 'modules' | 'today'>,
  parts: CountedContext,
  open: OpenBook,
  retro?: Uri,
  isNew: boolean | 'entry' = false,
): Promise<EarlierList> {
  const { book } = open;
  const today = host.today();
  const records = readable(await opportunityFiles(book));
  const { openThings, retroDay, retrosSince } = await host.modules.load('retro');
  const asking = retro && {
    // The other entries of a log come before its next one, whatever it is called.
    path: isNew === 'entry' ? '' : retroName(book, retro),
    // One that tells no day is being written.
    day: retroDay(workspacePath(retro), isNew ? undefined : await retroText(retro)) ?? today,
    isNew: isNew !== false,
  };
  const { things } = openThings(records, today, asking);
  const weeksSince = (day: string | undefined) =>
    day === undefined || day > today ? undefined : Math.floor(daysBetween(day, today) / 7);
  const before = retro ? await linesBefore(host, parts, open, retro, weeksSince, isNew) : NOTHING;
  const series = before.series.map(({ uri, day }) => ({ day, name: plainPath(retroName(book, uri)) }));
  const told = await Promise.all(
    things.map(async (thing): Promise<Earlier> => {
      const { owner, raised } = thing.opportunity.record;
      const origin = plainPath(thing.opportunity.record.retro ?? '');
      const retros = series.map((one) => ({ day: one.day, isOrigin: one.name === origin }));
      const age = { retros: retrosSince(retros, raised), weeks: weeksSince(raised) };
      const name = owner === undefined ? undefined : await ownerOf(open, owner);
      return { from: 'record', ...thing, owner: name, age };
    }),
  );
  return { things: [...told, ...before.things], notListed: before.notListed };
}

/** The things of `earlierList`. */
export async function earlierThings(...args: Parameters<typeof earlierList>): Promise<readonly Earlier[]> {
  return (await earlierList(...args)).things;
}

/** What the retros of a series tell. */
interface Before extends EarlierList {
  /** The retros before the one that is asked about, the newest first; several of one log. */
  readonly series: readonly { readonly uri: Uri; readonly day: Day | undefined }[];
}

const NOTHING: Before = { things: [], notListed: { actions: 0, retros: 0 }, series: [] };

// The lens asks at every letter that is typed, and a series among thousands of files is not found in no time.
const earlier = new WeakMap<readonly Uri[], Map<string, readonly Uri[]>>();

/** The retros before one in its series, the newest first: found once for a list of files, which is another as soon as one comes or goes. */
function earlierAmong(
  files: readonly Uri[],
  retro: Uri,
  find: (path: string, paths: readonly string[]) => readonly string[],
): readonly Uri[] {
  const path = workspacePath(retro);
  const known = earlier.get(files) ?? new Map<string, readonly Uri[]>();
  earlier.set(files, known);
  const before = known.get(path);
  if (before) return before;
  const byPath = new Map(files.map((uri) => [workspacePath(uri), uri]));
  const found = find(path, [...byPath.keys()]).flatMap((one) => byPath.get(one) ?? []);
  known.set(path, found);
  return found;
}

// Lists that lack a retro even after they were made anew: settings of VS Code may keep a file from being found.
const lacking = new WeakMap<readonly Uri[], Set<string>>();

/** The retros of a folder; looked for anew where one that is there is not among them: then its events were lost. */
async function filesWith(
  parts: CountedContext,
  folder: WorkspaceFolder,
  retro: Uri,
): Promise<readonly Uri[]> {
  const files = await countedRetros(parts, folder);
  const key = retro.toString();
  const isAmong = (all: readonly Uri[]) => all.some((one) => one.toString() === key);
  if (isAmong(files) || lacking.get(files)?.has(key) || !(await exists(retro))) return files;
  parts.retros.forget();
  const anew = await countedRetros(parts, folder);
  if (!isAmong(anew)) lacking.set(anew, (lacking.get(anew) ?? new Set()).add(key));
  return anew;
}

async function linesBefore(
  host: Pick<CommandContext, 'modules'>,
  parts: CountedContext,
  open: OpenBook,
  retro: Uri,
  weeksSince: (day: string | undefined) => number | undefined,
  isNew: boolean | 'entry',
): Promise<Before> {
  const folder = workspace.getWorkspaceFolder(retro);
  if (!folder) return NOTHING;
  const { earlierRetros, hasBox, numbersOnLines, openActions, personNamed, retroDay, retroEntries } =
    await host.modules.load('retro');
  const all = earlierAmong(await filesWith(parts, folder, retro), retro, (path, paths) =>
    earlierRetros(path, paths, rulesFor(folder)),
  );
  const [before, unread] = [all.slice(0, READ), all.slice(READ)];
  const texts = await Promise.all([retro, ...before].map(retroText));
  // One that is still to be made has nothing in it.
  const empty = { uri: retro, text: '', day: undefined, actions: [] };
  const written = [retro, ...before].flatMap((uri, index) => {
    const text = isNew === true && index === 0 ? undefined : texts[index];
    if (text === undefined) return index === 0 ? [empty] : [];
    return retroEntries(text, formatOf(uri.path) ?? 'txt', uri.path).map((entry) => ({
      ...entry,
      uri,
      text,
    }));
  });
  const entries = isNew === 'entry' ? [empty, ...written] : written;
  const isOfRecord = await linesThatAreRecords(host, open, entries);
  const people = await knownPeople(open);
  const nameOf = (owner: string) =>
    people.find(({ slug }) => slug === personNamed(owner, people))?.name ?? owner;
  const { actions, older } = openActions(entries, {
    hasCurrent: true,
    isRecord: (at, action) => isOfRecord(entries[at]?.uri ?? retro, action),
    hasBox: (at, action) => hasBox(entries[at]?.text ?? '', action),
  });
  const numbers = entries.map((entry) => numbersOnLines(entry.actions));
  const things = actions.map(({ at, action, retros, since }) => ({
    from: 'line' as const,
    uri: entries[at]?.uri ?? retro,
    action,
    nth: numbers[at]?.get(action) ?? 0,
    isHere: at === 0,
    owner: action.owner === undefined ? undefined : nameOf(action.owner),
    age: { retros, weeks: weeksSince(since) },
  }));
  const others = unread.map((uri) => ({ uri, day: retroDay(workspacePath(uri)) }));
  return {
    things,
    notListed: { actions: older, retros: unread.length },
    series: [...entries.slice(1), ...others],
  };
}
