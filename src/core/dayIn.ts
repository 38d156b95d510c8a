import { type Day, isDay } from './day';

/** What a text says of a day: the one it names and where, `unclear` for one that can be read in two ways, or nothing. */
type DayFound = { readonly day: Day; readonly start: number; readonly end: number } | 'unclear' | undefined;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<![\\p{L}])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\\p{L}])';
const DATE = '(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})(?!\\d)';
const GAP = '[\\s.,_-]*';

type Parts = readonly [year: string, month: string, date: string];

/** Spellings in which year, month and date cannot be mistaken for one another. */
const CLEAR: readonly [RegExp, (match: readonly string[]) => Parts][] = [
  [/(?<!\d)(\d{4})([-_./ ]?)(\d{2})\2(\d{2})(?!\d)/gu, ([, y = '', , m = '', d = '']) => [y, m, d]],
  [/(?<!\d)(\d{4})([-_./])(\d{1,2})\2(\d{1,2})(?!\d)/gu, ([, y = '', , m = '', d = '']) => [y, m, d]],
  [
    new RegExp(`${DATE}(?:\\s+of)?${GAP}${MONTH}${GAP}${YEAR}`, 'giu'),
    ([, d = '', m = '', y = '']) => [y, m, d],
  ],
  [
    new RegExp(`${MONTH}${GAP}${DATE}(?!\\d)${GAP}(?<!\\d)${YEAR}`, 'giu'),
    ([, m = '', d = '', y = '']) => [y, m, d],
  ],
  [
    new RegExp(`(?<!\\d)${YEAR}${GAP}${MONTH}${GAP}${DATE}(?!\\d)`, 'giu'),
    ([, y = '', m = '', d = '']) => [y, m, d],
  ],
];
/** `21/11/2026`: clear where only one of the two can be a month. */
const NUMBERS = /(?<!\d)(\d{1,2})([-_./])(\d{1,2})\2(\d{4})(?!\d)/gu;
const WITHOUT_YEAR = new RegExp(
  `^\\W*(?:\\p{L}+\\W+)?(?:${DATE}${GAP}${MONTH}|${MONTH}${GAP}${DATE})\\W*$`,
  'iu',
);

/** The day that a file name or a heading names, in any spelling that has one meaning. Of several, the one at the start. */
export function dayIn(text: string): DayFound {
  if (!/\d{4}/.test(text)) return undefined;
  const found: { day: Day; start: number; end: number }[] = [];
  for (const [pattern, order] of CLEAR) {
    for (const match of text.matchAll(pattern)) {
      const day = dayFrom(order(match));
      if (day) found.push({ day, start: match.index, end: match.index + match[0].length });
    }
  }
  let isUnclear = false;
  for (const match of text.matchAll(NUMBERS)) {
    const [, a = '', , b = '', year = ''] = match;
    const days = new Set([dayFrom([year, b, a]), dayFrom([year, a, b])].filter((day) => day !== undefined));
    const [day] = days;
    if (days.size > 1) isUnclear = true;
    else if (day) found.push({ day, start: match.index, end: match.index + match[0].length });
  }
  const [first] = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const isOne = found.every(({ day }) => day === first?.day);
  if (first && ((isOne && !isUnclear) || /^\W*$/.test(text.slice(0, first.start)))) return first;
  return first || isUnclear ? 'unclear' : undefined;
}

/** The day that the first 200 UTF-16 units of a text name; undefined where they name none, or one that can be read in two ways. */
export function dayAhead(text: string): Day | undefined {
  const found = dayIn(text.slice(0, 200));
  return typeof found === 'object' ? found.day : undefined;
}

/** True if a heading is a day without its year: `28 Nov`. */
export function lacksYear(text: string): boolean {
  return WITHOUT_YEAR.test(text);
}

function dayFrom([year, month, date]: Parts): Day | undefined {
  const index = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const day = `${year}-${String(index).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) && year >= '1900' && year < '2200' ? day : undefined;
}
