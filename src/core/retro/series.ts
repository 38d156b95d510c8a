import { comparablePath } from '../comparableText';
import { compareText } from '../compareText';
import { type Day, daysBetween } from '../day';
import { dayIn } from '../dayIn';
import { monthIn, withMonthNumbers } from './months';
import { clearDay, type DateOrder, dateInPath, type PathDate, withoutExtension } from './pathDates';
import { namePart } from './pathParts';
import { remembered } from './remembered';

/** Words whose number counts on from retro to retro; other words with numbers (`team1`) are names. */
const counted =
  'sprints?|iterations?|cycles?|weeks?|wk|w|kw|months?|quarters?|q|years?|y|releases?|versions?|v|milestones?|m|pi|r|s|phases?|rounds?|sessions?|meetings?|days?|terms?|semesters?|no|nr|semana|woche|semaine|retros?|retrospectives?|retrospectivas?';
const countedNumber = new RegExp(`(?<![\\p{L}])(${counted})([-_. #]{0,3})\\d+`, 'giu');
const ownNumber = /(?<![\p{L}\d])\d+(?![\p{L}\d])/gu;
/** A year, or a number with no word before it: one behind a word may be part of a name (`team-1`). */
const namelessNumber = /(?<![\p{L}\d])(?:20\d\d|(?<!\p{L}[^\p{L}\d/]{1,4})\d+)(?![\p{L}\d])/gu;

/** How many files beside a series tell the order of its dates at most. */
const BESIDE = 20;

/** Where a retro stands in its series: by its day where it has one, then by the numbers in its path. */
export interface Member {
  readonly path: string;
  readonly day: Day | undefined;
  readonly numbers: readonly number[];
}

/**
 * A path in which dates and counting numbers are `#`: the same for all files of a series. Case does not matter. Whoever looks for a
 * series asks it of all retros there are, one retro after the other.
 */
export const seriesKey: (path: string) => string = remembered((path) => {
  const { folders, name } = undated(path);
  const key = [...folders, name.replace(countedNumber, '$1$2#').replace(ownNumber, '#')].join('/');
  return key.includes('#') ? key : key.replace(/\d+(?=\D*$)/, '#');
});

/**
 * The key of a retro's series as above, except for numbers that may be those of teams, squads or projects: these stay, so that
 * each has a series of its own.
 */
export const countedKey: (path: string) => string = remembered((path) => {
  const { folders, name } = undated(path);
  return [...folders, name.replace(namelessNumber, '#').replace(countedNumber, '$1$2#')].join('/');
});

/** The parts of a path in small letters, with `#` for its date and for what counts in its folders. */
function undated(path: string): { readonly folders: readonly string[]; readonly name: string } {
  // Offsets are those of the path as it is; it is composed only once they are used.
  const stem = withoutExtension(path);
  const date = dateInPath(path);
  const found = date ? undefined : dayIn(namePart(stem));
  const cut = typeof found === 'object' ? stem.length - namePart(stem).length : 0;
  const span =
    date ?? (typeof found === 'object' ? { start: found.start + cut, end: found.end + cut } : undefined);
  const whole = span ? `${stem.slice(0, span.start)}#${stem.slice(span.end)}` : stem;
  // Months in words count on as numbers do.
  const month = span ? undefined : monthIn(whole);
  const plain = month
    ? `${whole.slice(0, month.start)}#${whole.slice(month.start + month.name.length)}`
    : whole;
  const parts = comparablePath(plain).split('/');
  const name = parts.pop() ?? '';
  const folders = parts.map((part) =>
    /^[\d\s._#-]+$/.test(part) ? '#' : part.replace(countedNumber, '$1$2#'),
  );
  return { folders, name };
}

/** Members with their days. Of several orders in which their numbers can be read, that of `orderOf`. */
export function membersOf(paths: readonly string[], beside?: readonly string[]): Member[] {
  const order = orderOf(paths, beside);
  return paths.map((path) => {
    const date = dateInPath(path);
    const stem = withoutExtension(path);
    const found = date ? undefined : dayIn(namePart(stem));
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
 * most of the world writes it; only the United States put the month before it. Between dots it never stands there where the dates
 * can be read otherwise: first days of months lie closest together with the month first.
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
  const isDotted = dates.every(({ between }) => between.every((one) => one === '.'));
  const isDayFirst = isDotted && spans.some(({ order }) => order === 'dmy');
  const possible = spans.filter(({ order }) => !isDayFirst || order !== 'mdy');
  const least = Math.min(...possible.map(({ span }) => span));
  const best = possible.filter(({ span }) => span === least).map(({ order }) => order);
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
  if (a.day !== undefined && b.day !== undefined && a.day !== b.day) return compareText(a.day, b.day);
  for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at++) {
    const difference = (a.numbers[at] ?? -1) - (b.numbers[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
