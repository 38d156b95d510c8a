import { l10n, type Uri, type WorkspaceFolder, workspace } from 'vscode';
import { daysBetween } from '../../core/day';
import type { ActionLine } from '../../core/retro/action';
import { formatOf } from '../../core/retro/format';
import type { RecordFile } from '../../core/rules/personFacts';
import { distance } from '../platform/dateFormat';
import { workspacePath } from '../platform/workspaceLinks';
import { knownPeople } from '../retro/knownPeople';
import type { RetroContext } from '../retro/retroContext';
import { rulesFor } from '../retro/retroDetector';
import { retroName } from '../retro/retroName';
import { retroText } from '../retro/retroText';
import type { OpenBook } from '../store/books';
import { exists } from '../store/guards';
import { opportunityFiles, ownerOf, readable } from './records';
import { linesThatAreRecords } from './recordTies';

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
      /** It was carried into the retro that is being written. */
      readonly isHere: boolean;
    }
);

/** What a look at earlier retros needs. */
export type EarlierHost = Pick<RetroContext, 'modules' | 'today' | 'retros'>;

/** How many retros of a series are read: a year of fortnights. */
const READ = 26;

/**
 * What is still open from before a retro: records, what is due to be looked at first; then the open actions of all earlier
 * retros in its series that are no records, the longest open first.
 * @param retro one that may still be to be made
 * @param isNew it is being made: an editor may still hold one of that name that is gone
 */
export async function earlierThings(
  host: EarlierHost,
  open: OpenBook,
  retro?: Uri,
  isNew = false,
): Promise<readonly Earlier[]> {
  const { book } = open;
  const today = host.today();
  const records = readable(await opportunityFiles(book));
  const { openThings, retroDay } = await host.modules.load('retro');
  const asking = retro && {
    path: retroName(book, retro),
    // One that tells no day is being written.
    day: retroDay(workspacePath(retro), isNew ? undefined : await retroText(retro)) ?? today,
    isNew,
  };
  const { things } = openThings(records, today, asking);
  const weeksSince = (day: string | undefined) =>
    day === undefined || day > today ? undefined : Math.floor(daysBetween(day, today) / 7);
  const told = await Promise.all(
    things.map(async (thing): Promise<Earlier> => {
      const { owner, raised } = thing.opportunity.record;
      const age = { retros: undefined, weeks: weeksSince(raised) };
      const name = owner === undefined ? undefined : await ownerOf(open, owner);
      return { from: 'record', ...thing, owner: name, age };
    }),
  );
  return [...told, ...(retro ? await linesBefore(host, open, retro, weeksSince, isNew) : [])];
}

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
  const found = find(path, [...byPath.keys()])
    .slice(0, READ)
    .flatMap((one) => byPath.get(one) ?? []);
  known.set(path, found);
  return found;
}

// Lists that lack a retro even after they were made anew: settings of VS Code may keep a file from being found.
const lacking = new WeakMap<readonly Uri[], Set<string>>();

/** The retros of a folder; looked for anew where one that is there is not among them: then its events were lost. */
async function filesWith(
  { retros }: EarlierHost,
  folder: WorkspaceFolder,
  retro: Uri,
): Promise<readonly Uri[]> {
  const files = await retros.in(folder);
  const key = retro.toString();
  const isAmong = (all: readonly Uri[]) => all.some((one) => one.toString() === key);
  if (isAmong(files) || lacking.get(files)?.has(key) || !(await exists(retro))) return files;
  retros.forget();
  const anew = await retros.in(folder);
  if (!isAmong(anew)) lacking.set(anew, (lacking.get(anew) ?? new Set()).add(key));
  return anew;
}

async function linesBefore(
  host: EarlierHost,
  open: OpenBook,
  retro: Uri,
  weeksSince: (day: string | undefined) => number | undefined,
  isNew: boolean,
): Promise<readonly Earlier[]> {
  const folder = workspace.getWorkspaceFolder(retro);
  if (!folder) return [];
  const { earlierRetros, hasBox, openActions, personNamed, retroEntries } = await host.modules.load('retro');
  const before = earlierAmong(await filesWith(host, folder, retro), retro, (path, paths) =>
    earlierRetros(path, paths, rulesFor(folder)),
  );
  const texts = await Promise.all([retro, ...before].map(retroText));
  const entries = [retro, ...before].flatMap((uri, index) => {
    const text = isNew && index === 0 ? undefined : texts[index];
    // One that is still to be made has nothing in it.
    if (text === undefined) return index === 0 ? [{ uri, text: '', day: undefined, actions: [] }] : [];
    return retroEntries(text, formatOf(uri.path) ?? 'txt', uri.path).map((entry) => ({
      ...entry,
      uri,
      text,
    }));
  });
  const isOfRecord = await linesThatAreRecords(host, open, entries);
  const people = await knownPeople(open);
  const nameOf = (owner: string) =>
    people.find(({ slug }) => slug === personNamed(owner, people))?.name ?? owner;
  const found = openActions(entries, {
    hasCurrent: true,
    isRecord: (at, action) => isOfRecord(entries[at]?.uri ?? retro, action),
    hasBox: (at, action) => hasBox(entries[at]?.text ?? '', action),
  });
  return found.map(({ at, action, retros, since }) => ({
    from: 'line',
    uri: entries[at]?.uri ?? retro,
    action,
    isHere: at === 0,
    owner: action.owner === undefined ? undefined : nameOf(action.owner),
    age: { retros, weeks: weeksSince(since) },
  }));
}

/** For how long it has been open, such as “3 retros, 14 weeks”; undefined where it is new. */
export function openForInWords({ retros, weeks }: OpenFor): string | undefined {
  const parts = [
    retros === undefined || retros < 2 ? undefined : l10n.t('{0} retros', retros),
    weeks === undefined || weeks === 0
      ? undefined
      : weeks === 1
        ? l10n.t('1 week')
        : l10n.t('{0} weeks', weeks),
  ];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join(', ');
}

/** How many things are still open, as a sentence; undefined where nothing is. */
export function earlierInWords(things: readonly Earlier[]): string | undefined {
  const due = things.filter((thing) => thing.from === 'record' && thing.days !== undefined).length;
  if (things.length === 0) return undefined;
  const open = openInWords(things);
  return due === 0 ? open : l10n.t('{0}, {1} to review', open, due);
}

/** Of a record without a retro it is not known that it is from one. */
function openInWords(things: readonly Earlier[]): string {
  const count = things.length;
  const areOfRetros = things.every(
    (thing) => thing.from === 'line' || (thing.opportunity.record.retro ?? '').trim() !== '',
  );
  if (areOfRetros)
    return count === 1
      ? l10n.t('1 thing from earlier retros is still open')
      : l10n.t('{0} things from earlier retros are still open', count);
  return count === 1
    ? l10n.t('1 thing from before this retro is still open')
    : l10n.t('{0} things from before this retro are still open', count);
}

/**
 * How a thing stands, behind its text in a list.
 * @param isGrouped the list is grouped by owner, who need not be named again
 */
export function statusInWords(thing: Earlier, today: string, isGrouped = false): string {
  const owner = isGrouped ? undefined : thing.owner;
  if (thing.from === 'line') {
    const name = thing.uri.path.split('/').at(-1);
    return [owner, thing.action.due, openForInWords(thing.age), name].filter(Boolean).join(' · ');
  }
  return [recordInWords(thing, today), owner, openForInWords(thing.age)].filter(Boolean).join(' · ');
}

function recordInWords(thing: Earlier & { from: 'record' }, today: string): string {
  const { record } = thing.opportunity;
  if (thing.days === 0) return l10n.t('review today');
  if (thing.days !== undefined) return l10n.t('review was due {0}', distance(record.revisit ?? today, today));
  if (record.status === 'facing')
    return record.revisit === undefined
      ? l10n.t('facing')
      : l10n.t('facing, review {0}', distance(record.revisit, today));
  return l10n.t('raised {0}', distance(record.raised ?? today, today));
}
