import { type Day, isDay } from '../day';

/** The order in which a date's numbers stand. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy';

/** A date in a path: where it is, its three numbers with what stands between them, and the days that it can mean. */
export interface PathDate {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly [string, string, string];
  readonly between: readonly [string, string];
  readonly days: ReadonlyMap<DateOrder, Day>;
}

// Folders part a date as well: `2022/01/21.md`.
const patterns: readonly (readonly [RegExp, readonly DateOrder[]])[] = [
  [/(?<!\d)(20\d\d)([-_. /]?)(\d\d)([-_. /]?)(\d\d)(?!\d)/g, ['ymd']],
  [/(?<!\d)(20\d\d)([-_. /])(\d{1,2})([-_. /])(\d{1,2})(?!\d)/g, ['ymd']],
  [/(?<!\d)(\d{1,2})([-_. ])(\d{1,2})([-_. ])(20\d\d)(?!\d)/g, ['mdy', 'dmy']],
  [/(?<!\d)(\d\d)()(\d\d)()(20\d\d)(?!\d)/g, ['mdy', 'dmy']],
  [/(?<!\d)(\d\d)([-_. ]?)(\d\d)\2(\d\d)(?!\d)/g, ['mdy', 'dmy', 'ymd']],
];

/** The last date in a path, in the first of the usual forms that it has; undefined if there is none. */
export function dateInPath(path: string): PathDate | undefined {
  const stem = withoutExtension(path);
  for (const [pattern, orders] of patterns) {
    const found = [...stem.matchAll(pattern)].flatMap((match) => {
      // The last pattern has the same character twice between its numbers.
      const [whole, a = '', one = '', b = '', ...rest] = match;
      const [two, c = ''] = rest.length > 1 ? rest : [one, rest[0]];
      const days = new Map(orders.flatMap((order) => dayOfParts([a, b, c], order)));
      const date: PathDate = {
        ...{ start: match.index, end: match.index + whole.length, parts: [a, b, c], days },
        between: [one, two ?? ''],
      };
      return days.size > 0 ? [date] : [];
    });
    const last = found.at(-1);
    if (last) return last;
  }
  return undefined;
}

/** The day of a date that can mean only one. Between dots, the day stands before the month: nobody writes it otherwise. */
export function clearDay({ days, between, parts }: PathDate): Day | undefined {
  const distinct = new Set(days.values());
  if (distinct.size === 1) return [...distinct][0];
  return between.every((one) => one === '.') && parts[2].length === 4 ? days.get('dmy') : undefined;
}

/** A date written as another is, in the order given. */
export function writtenLike({ parts, between }: PathDate, order: DateOrder, day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const own = { y: year, m: month, d: date };
  const pieces = parts.map((part, at) => {
    const number = own[order[at] as 'y' | 'm' | 'd'];
    if (part.length === 2 && number.length === 4) return number.slice(2);
    return part.length === 1 ? String(Number(number)) : number;
  });
  return `${pieces[0]}${between[0]}${pieces[1]}${between[1]}${pieces[2]}`;
}

/** A path without the ending of its name. */
export function withoutExtension(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') + 1 ? path.slice(0, dot) : path;
}

function dayOfParts(parts: readonly string[], order: DateOrder): (readonly [DateOrder, Day])[] {
  const at = (letter: string) => parts[order.indexOf(letter)] ?? '';
  const year = at('y').length === 2 ? `20${at('y')}` : at('y');
  const day = `${year}-${at('m').padStart(2, '0')}-${at('d').padStart(2, '0')}`;
  return isDay(day) ? [[order, day]] : [];
}
