import { comparablePath } from '../comparableText';
import { compareText } from '../compareText';
import type { Day } from '../day';
import { dayIn } from '../dayIn';
import { besideSeries } from './besideSeries';
import { dateInPath, type PathDate, withoutExtension, writtenLike } from './pathDates';
import { folderPart, namePart } from './pathParts';
import { periodStem } from './periodStem';
import { plainHeading } from './plainHeading';
import type { RetroRules } from './retroPath';
import { saysRetro } from './saysRetro';
import { compareMembers, type Member, membersOf, orderOf, seriesKey } from './series';

const defaultFolder = 'docs/retros';

/**
 * Chooses the path of a new retro of a day, from the retro files that a workspace has: named on as its main series is,
 * with the new day or the next number, in the folders of the newest; else beside the newest file, named after it where
 * its folder says nothing of retros; else in `docs/retros`. In the format of the newest, where Leadbook can begin one
 * in it, else Markdown. Always a path that says retro (or that a rule includes), never one of `existing` (whatever its
 * case). Paths are workspace-relative.
 * @param paths where none is in a series, the newest first
 * @param ending of the new file, with its dot, whatever the others have
 */
export function newRetroPath(
  paths: readonly string[],
  day: Day,
  existing: readonly string[],
  rules?: RetroRules,
  ending?: string,
): string {
  const isRetro = (path: string) => saysRetro(path, rules);
  const taken = new Set([...paths, ...existing].map(comparablePath));
  const isTaken = (path: string) => taken.has(comparablePath(path));
  const retros = paths.filter(isRetro);
  const series = mainSeries(retros);
  const newest = series.at(-1);
  if (newest) {
    const isLone = series.length === 1 && besideSeries(newest.path, retros, false, rules).length === 0;
    const beside = besideIn(retros)(newest.path);
    // Outside a folder for retros, a name without its words may say nothing of them.
    for (const isBare of isLone ? [true, false] : [false]) {
      const named = nameOn(newest, series, { beside, day, isTaken, isBare, ending });
      if (named !== undefined && isRetro(named) && !isTaken(named)) return named;
    }
  }
  const last = newest?.path ?? retros[0];
  return free(besideLast(last, day, isRetro), ending ?? endingOf(last ?? ''), isTaken);
}

/** The files of the series that goes on, oldest first: the one with the newest date, or the largest where it has more files. */
function mainSeries(retros: readonly string[]): readonly Member[] {
  const groups = new Map<string, string[]>();
  for (const path of retros) {
    const key = seriesKey(path);
    if (!key.includes('#')) continue;
    const group = groups.get(key);
    if (group) group.push(path);
    else groups.set(key, [path]);
  }
  const beside = besideIn(retros);
  const rows = [...groups.values()].map((group) =>
    membersOf(group, beside(group[0] ?? '')).sort(compareMembers),
  );
  const dated = rows.filter((row) => row.at(-1)?.day !== undefined);
  const regular = dated.filter((row) => row.length > 1);
  const latest = (regular.length > 0 ? regular : dated)
    .sort((a, b) => compareText(lastDay(a), lastDay(b)))
    .at(-1);
  const largest = rows
    .filter((row) => row.at(-1)?.day === undefined)
    .sort((a, b) => a.length - b.length)
    .at(-1);
  return (largest?.length ?? 0) > (latest?.length ?? 0) ? (largest ?? []) : (latest ?? []);
}

/** The retros in the folder of a path whose dates have one meaning. */
function besideIn(retros: readonly string[]): (path: string) => readonly string[] {
  const found = new Map<string, string[]>();
  for (const path of retros) {
    if (dateInPath(path)?.days.size !== 1) continue;
    const own = found.get(folderPart(path));
    if (own) own.push(path);
    else found.set(folderPart(path), [path]);
  }
  return (path) => found.get(folderPart(path)) ?? [];
}

function lastDay(row: readonly Member[]): string {
  return row.at(-1)?.day ?? '';
}

/** What a new name depends on, beside the series that it goes on with. */
interface NewName {
  readonly beside: readonly string[];
  readonly day: Day;
  readonly isTaken: (path: string) => boolean;
  /** The words of a dated name are those of its subject, unless all retros are called so. */
  readonly isBare: boolean;
  readonly ending: string | undefined;
}

function nameOn(
  newest: Member,
  series: readonly Member[],
  { beside, day, isTaken, isBare, ending = endingOf(newest.path) }: NewName,
): string | undefined {
  const stem = withoutExtension(newest.path);
  const date = dateInPath(newest.path);
  if (date) {
    const order = orderOf(
      series.map(({ path }) => path),
      beside,
    );
    return free(dated(stem, date, writtenLike(date, order, day), day, isBare), ending, isTaken);
  }
  if (newest.day !== undefined) return inWords(stem, day, ending, isTaken);
  const period = periodStem(stem, series, day);
  return period === undefined ? numbered(stem, ending, isTaken) : free(period, ending, isTaken);
}

/** The stem with the new date in place of the old, the folders of its year and month with it, and a sprint's number plus one. */
function dated(stem: string, date: PathDate, written: string, day: Day, isBare: boolean): string {
  const [year = '', month = ''] = day.split('-');
  const old = [...date.days.values()][0] ?? '';
  const before = stem.slice(0, date.start).split('/');
  const name = before.pop() ?? '';
  const folders = before.map((folder, at) => {
    if (folder === old.slice(0, 4)) return year;
    if (folder === old.slice(0, 7)) return `${year}-${month}`;
    return folder === old.slice(5, 7) && before[at - 1] === old.slice(0, 4) ? month : folder;
  });
  const rest = stem.slice(date.end);
  // One file tells a manner only as far as its words are those of retros: another's subject is not this one's.
  const kept = (part: string) => (isBare && !rest.includes('/') && !isUsual(part) ? '' : counted(part));
  return [...folders, `${kept(name)}${written}${kept(rest)}`].join('/');
}

function isUsual(part: string): boolean {
  return /^(?:retros?|retrospectives?|retrospectiva|sprint|iteration|team|meeting)?(?: (?:retros?|retrospectives?|sprint|meeting))*$/.test(
    plainHeading(part),
  );
}

/** Numbers of sprints and the like count on; others are names. */
function counted(part: string): string {
  return part.replace(
    /((?:sprint|iteration|cycle|retro|week)[-_ #]?)(\d{1,6})(?!\d)/gi,
    (_, word: string, number: string) => {
      return `${word}${plusOne(number, 1)}`;
    },
  );
}

/** The last number in the name, else that of a folder such as `sprint-3`, counted on until the path is free. */
function numbered(stem: string, ending: string, isTaken: (path: string) => boolean): string | undefined {
  const found = /\d{1,9}(?=[^\d/]*$)/.exec(stem) ?? /(?<=\p{L}[-_. #]{0,3})\d{1,9}(?=\D*$)/u.exec(stem);
  if (!found) return undefined;
  for (let more = 1; ; more++) {
    const next = `${stem.slice(0, found.index)}${plusOne(found[0], more)}${stem.slice(found.index + found[0].length)}${ending}`;
    if (!isTaken(next)) return next;
  }
}

function plusOne(number: string, more: number): string {
  return String(Number(number) + more).padStart(number.length, '0');
}

/** A folder with those of its year and month turned to the day's. */
function inYear(folder: string, day: Day): string {
  const [year = '', month = ''] = day.split('-');
  return folder.replace(
    /(?<=^|\/)20\d\d(\/[01]\d)?(?=\/|$)/,
    (_, own?: string) => year + (own ? `/${month}` : ''),
  );
}

/** The path, or its first twin (`-2`, `-3`, …) that is free. */
function free(stem: string, ending: string, isTaken: (path: string) => boolean): string {
  for (let n = 1; ; n++) {
    const path = `${stem}${n === 1 ? '' : `-${n}`}${ending}`;
    if (!isTaken(path)) return path;
  }
}

/** The ending of a path, where a new retro may have it too. */
function endingOf(path: string): string {
  return /\.(?:md|markdown|mdx|adoc|org|txt)$/i.exec(path)?.[0] ?? '.md';
}

/** A name with a day in words, with the new day in its place: so it stays in its series. */
function inWords(
  stem: string,
  day: Day,
  ending: string,
  isTaken: (path: string) => boolean,
): string | undefined {
  const name = namePart(stem);
  const found = dayIn(name);
  if (typeof found !== 'object') return undefined;
  const start = stem.length - name.length;
  return free(stem.slice(0, start + found.start) + day + stem.slice(start + found.end), ending, isTaken);
}

/** A stem beside the newest retro: the day alone in a folder for retros, else with the name before it; the usual place where that says nothing. */
function besideLast(last: string | undefined, day: Day, isRetro: (path: string) => boolean): string {
  const folder = folderPart(last ?? '');
  if (folder !== '' && isRetro(`${folder}/a.md`)) return `${inYear(folder, day)}/${day}`;
  const named = `${withoutExtension(last ?? '')}-${day}`;
  return isRetro(`${named}.md`) ? named : `${defaultFolder}/${day}`;
}
