import { type Day, daysBetween } from '../day';
import { dayIn } from '../dayIn';
import { formatOf } from './format';
import { monthIn, withMonthNumbers } from './months';
import { clearDay, type DateOrder, dateInPath, type PathDate, withoutExtension } from './pathDates';
import { type RetroRules, retroPath } from './retroPath';

/** Words whose number counts on from retro to retro; other words with numbers (`team1`) are names. */
const counted =
  'sprints?|iterations?|cycles?|weeks?|wk|w|kw|months?|quarters?|q|years?|y|releases?|versions?|v|milestones?|m|pi|r|s|phases?|rounds?|sessions?|meetings?|days?|terms?|semesters?|no|nr|semana|woche|semaine|retros?|retrospectives?|retrospectivas?';
const countedNumber = new RegExp(`(?<![\\p{L}])(${counted})([-_. #]{0,3})\\d+`, 'giu');
const ownNumber = /(?<![\p{L}\d])\d+(?![\p{L}\d])/gu;

/** How many files beside a series tell the order of its dates at most. */
const BESIDE = 50;

/** Where a retro stands in its series: by its day where it has one, then by the numbers in its path. */
export interface Member {
  readonly path: string;
  readonly day: Day | undefined;
  readonly numbers: readonly number[];
}

/**
 * The retro before this one in its series, among workspace-relative paths: of the same folder and manner of naming but for dates
 * and numbers, the last with an earlier date, or without dates with a lower number. Where no other file is named like it, those of
 * its folder whose names begin alike are its series. Undefined for the first, and for a file with neither date nor number.
 */
export function previousRetro(
  path: string,
  paths: readonly string[],
  rules?: RetroRules,
): string | undefined {
  const { own, others } = seriesOf(path, paths, rules);
  if (!own) return undefined;
  const earlier = others.filter((member) => compareMembers(member, own) < 0);
  return earlier.sort(compareMembers).at(-1)?.path;
}

/** The retros after this one in its series, the newest first; found as `previousRetro` finds the one before. */
export function laterRetros(path: string, paths: readonly string[], rules?: RetroRules): readonly string[] {
  const { own, others } = seriesOf(path, paths, rules);
  if (!own) return [];
  const later = others.filter((member) => compareMembers(member, own) > 0);
  return later.sort((a, b) => compareMembers(b, a)).map((member) => member.path);
}

/** All retros before this one in its series, the newest first. */
export function earlierRetros(path: string, paths: readonly string[], rules?: RetroRules): readonly string[] {
  const { own, others } = seriesOf(path, paths, rules);
  if (!own) return [];
  const earlier = others.filter((member) => compareMembers(member, own) < 0);
  return earlier.sort((a, b) => compareMembers(b, a)).map((member) => member.path);
}

/** A retro and the others of its series, in no order; nothing for a file with neither date nor number. */
function seriesOf(
  path: string,
  paths: readonly string[],
  rules?: RetroRules,
): { readonly own: Member | undefined; readonly others: readonly Member[] } {
  const isOther = (other: string) => other !== path && formatOf(other) !== undefined;
  const key = seriesKey(path);
  if (!key.includes('#')) return { own: undefined, others: [] };
  const verdict = retroPath(path, rules);
  const isRetro = (other: string) => {
    const own = retroPath(other, rules);
    return own === 'yes' || own === 'forced' || (own === 'no' && verdict === 'no');
  };
  let others = paths.filter((other) => isOther(other) && seriesKey(other) === key && isRetro(other));
  if (others.length === 0 && verdict !== 'no') {
    const loose = looseKey(key);
    others = paths.filter(
      (other) => isOther(other) && looseKey(seriesKey(other)) === loose && isRetro(other),
    );
  }
  const [own, ...members] = membersOf([path, ...others]);
  return { own, others: members };
}

/** A path in which dates and counting numbers are `#`: the same for all files of a series. Case does not matter. */
export function seriesKey(path: string): string {
  // Offsets are those of the path as it is; it is composed only once they are used.
  const stem = withoutExtension(path);
  const date = dateInPath(path);
  const found = date ? undefined : dayIn(nameOf(stem));
  const cut = typeof found === 'object' ? stem.length - nameOf(stem).length : 0;
  const span =
    date ?? (typeof found === 'object' ? { start: found.start + cut, end: found.end + cut } : undefined);
  const whole = span ? `${stem.slice(0, span.start)}#${stem.slice(span.end)}` : stem;
  // Months in words count on as numbers do.
  const month = span ? undefined : monthIn(whole);
  const undated = month
    ? `${whole.slice(0, month.start)}#${whole.slice(month.start + month.name.length)}`
    : whole;
  const parts = undated.normalize('NFC').toLowerCase().split('/');
  const name = parts.pop() ?? '';
  const folders = parts.map((part) =>
    /^[\d\s._#-]+$/.test(part) ? '#' : part.replace(countedNumber, '$1$2#'),
  );
  const key = [...folders, name.replace(countedNumber, '$1$2#').replace(ownNumber, '#')].join('/');
  return key.includes('#') ? key : key.replace(/\d+(?=\D*$)/, '#');
}

/** Members with their days. Of several orders in which their numbers can be read, that of `orderOf`. */
export function membersOf(paths: readonly string[], beside?: readonly string[]): Member[] {
  const order = orderOf(paths, beside);
  return paths.map((path) => {
    const date = dateInPath(path);
    const stem = withoutExtension(path);
    const found = date ? undefined : dayIn(nameOf(stem));
    const day = date
      ? (date.days.get(order) ?? clearDay(date))
      : typeof found === 'object'
        ? found.day
        : undefined;
    // A long row of digits is no number to compare by.
    const numbers = (numbersFirst(stem).match(/\d{1,12}/g) ?? []).map(Number);
    return { path, day, numbers };
  });
}

/** A path without its ending in which months are numbers and stand behind their year, as quarters and weeks do: `q4-2026`. */
function numbersFirst(stem: string): string {
  const numbered = withMonthNumbers(stem);
  return numbered.replace(/(?<![\d])((?:k?w|q)?\d{1,2})([-_. ]{0,2})(20\d\d)(?!\d)/i, '$3$2$1');
}

/**
 * The order of numbers in the dates of a series: that in which they lie closest together. Where several are as good, as they are
 * with a single date, files beside it that are written like it and have one meaning decide. Without these the day comes first, as
 * most of the world writes it, with dots nearly all; only the United States put the month before it.
 * @param beside paths of other retros of the folder
 */
export function orderOf(paths: readonly string[], beside: readonly string[] = []): DateOrder {
  const dates = datesIn(paths);
  const spans = (['dmy', 'mdy', 'ymd'] as const).flatMap((order) => {
    const days = dates.flatMap(({ days }) => days.get(order) ?? []).sort();
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined || days.length < dates.length) return [];
    return [{ order, span: daysBetween(first, last) }];
  });
  const least = Math.min(...spans.map(({ span }) => span));
  const best = spans.filter(({ span }) => span === least).map(({ order }) => order);
  if (best.length < 2) return best[0] ?? 'ymd';
  const isAlike = ({ between, parts }: PathDate) =>
    dates[0]?.between.join() === between.join() && dates[0].parts[2].length === parts[2].length;
  const clear = datesIn(beside.slice(0, BESIDE)).filter((date) => date.days.size === 1 && isAlike(date));
  const said = (order: DateOrder) => clear.filter(({ days }) => days.has(order)).length;
  return best.reduce((most, order) => (said(order) > said(most) ? order : most));
}

function datesIn(paths: readonly string[]): readonly PathDate[] {
  return paths.flatMap((path) => dateInPath(path) ?? []);
}

/** By day where both have one, else by number after number. */
export function compareMembers(a: Member, b: Member): number {
  if (a.day !== undefined && b.day !== undefined && a.day !== b.day) return a.day < b.day ? -1 : 1;
  for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at++) {
    const difference = (a.numbers[at] ?? -1) - (b.numbers[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The folder, and the name up to its first number. */
function looseKey(key: string): string {
  const name = nameOf(key);
  const hash = name.indexOf('#');
  return hash < 0 ? key : key.slice(0, key.length - name.length + hash + 1);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
