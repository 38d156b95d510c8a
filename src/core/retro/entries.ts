import { type Day, isDay } from '../day';
import { dayIn } from '../dayIn';
import { monthIn, withEnglishMonths } from './months';

const periods =
  'retro\\p{L}*|sprints?|it[eé]ra[czt]i\\p{L}+|cycles?|ciclo|weeks?|kw|woche|sema\\p{L}+|settimana|months?|quarters?|q|releases?|milestones?|meetings?|sessions?|rounds?|phases?|fase|v(?=[\\s._#:-]{0,3}\\d)|day|viikko|vecka|hafta|tydzie\\p{L}|спринт|недел\\p{L}|тижд\\p{L}+|[иі]терац\\p{L}+|スプリント|第(?=\\s?[\\d一二三]{1,3}\\s?[回週日期])|스프린트';
/** How the numbers from one up begin as words. */
const numbers = [
  'one|first|uno|prim|eins|erst|перв|перш|一',
  'two|second|segund|zwei|deux|втор|друг|二',
  'three|third|tres|terc|drei|dritt|trois|трет|三',
  'four|cuart|quart|vier|quatr|четв',
  'five|fifth|quint|fünf|cinq',
  'six',
  'seven',
];
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const number = `(\\d{1,6}(?!\\d)|(?:${numbers.join('|')}|final)\\p{L}{0,6}(?!\\p{L})|(?:${roman.join('|')})(?= retro|\\W*$|:))`;
/** Words whose number tells one retro of a log from the next; numbers beside other words are of subjects. */
const counted = new RegExp(
  `(?<!\\p{L})(?:${periods})[\\s._#:-]{0,3}(?:nr\\.?|no\\.?|n°)?\\s?${number}`,
  'iu',
);
/** `2nd Sprint`, `Zweiter Sprint`, `2주차`, rather than `2. Sprint goals`. */
const counting = new RegExp(
  `(?<![\\p{L}\\d])${number}\\p{L}{0,3}[.ºª]?\\s(?:${periods})(?: retro\\p{L}*)?(?=\\s*(?:$|[^\\p{L}\\s]))|(\\d{1,3})\\s?(?:[주일회]?차|[回週日]目)`,
  'iu',
);
const numeric = /(?<!\d)(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/u;

/**
 * Returns the texts by which the headings of a log's entries are compared, in the same order: days, else the numbers of
 * sprints and the like, all of one length. Undefined where not every heading has one: then they are subjects of one
 * retro.
 */
export function entryKeys(texts: readonly string[]): readonly string[] | undefined {
  const headings = texts.map((text) => withEnglishMonths(text.slice(0, 200)));
  const daysIn = (order: 'dmy' | 'mdy') => ofAll(headings, (text) => dayOf(text, order));
  const dmy = daysIn('dmy');
  const mdy = dmy && areInOrder(dmy) ? undefined : daysIn('mdy');
  // Where both can be read, entries stand in order.
  const days = mdy && (!dmy || areInOrder(mdy)) ? mdy : dmy;
  // A day that was copied with its heading leaves the number to tell them apart.
  const counts = days && new Set(days).size < days.length ? ofAll(headings, numberOf) : undefined;
  if (days) return counts ? days.map((day, at) => `${day} ${counts[at]}`) : days;
  for (const keyOf of [periodOf, dayAndMonth, numberOf, dayOfYear]) {
    const keys = ofAll(headings, keyOf);
    if (keys) return keys;
  }
  return undefined;
}

/** True if keys go up, or down, all the way. */
export function areInOrder(keys: readonly string[]): boolean {
  return (
    keys.every((key, at) => at === 0 || key >= (keys[at - 1] ?? '')) ||
    keys.every((key, at) => at === 0 || key <= (keys[at - 1] ?? ''))
  );
}

/** The keys of all headings; undefined as soon as one has none. */
function ofAll(
  headings: readonly string[],
  keyOf: (text: string) => string | undefined,
): string[] | undefined {
  const keys: string[] = [];
  for (const heading of headings) {
    const key = keyOf(heading);
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return keys;
}

/** A quarter, a week or a month of a year: `Q4 2026`, `2026-W03`, `January 2027`. */
function periodOf(text: string): string | undefined {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0];
  const part = /(?<![\p{L}])(?:q|k?w)(\d{1,2})(?!\d)/iu.exec(text)?.[1] ?? monthIn(text)?.month;
  return year === undefined || part === undefined ? undefined : `${year}-${String(part).padStart(2, '0')}`;
}

/** The number of a sprint, or one that is all of the heading. */
function numberOf(text: string): string | undefined {
  const [, before, behind] = counting.exec(text) ?? [];
  const found =
    counted.exec(text)?.[1] ?? before ?? behind ?? /^[^\p{L}\d]*(\d{1,6})[^\p{L}\d]*$/u.exec(text)?.[1];
  if (found === undefined) return undefined;
  const word = found.toLowerCase();
  const named =
    roman.indexOf(word) + 1 || numbers.findIndex((one) => new RegExp(`^(?:${one})`).test(word)) + 1;
  return (/\d/.test(found) ? found : String(named || 999)).padStart(6, '0');
}

/** `Retro 02.03`, a day without its year in digits, two of each: fewer can be numbers of chapters. */
function dayAndMonth(text: string): string | undefined {
  const [, date = '', month = ''] = /(?<![\d./-])(\d\d)[./](\d\d)(?![./-]?\d)/.exec(text) ?? [];
  return isDay(`2024-${month}-${date}`) ? `${month}-${date}` : undefined;
}

/** The same with the name of its month. */
function dayOfYear(text: string): string | undefined {
  const month = monthIn(text)?.month;
  const date = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  return month === undefined || date === undefined
    ? undefined
    : `${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** The place of the newest entry: the first of those with the largest key. */
export function newestOf(keys: readonly string[]): number {
  return keys.reduce((best, key, at) => (key > (keys[best] ?? '') ? at : best), 0);
}

function dayOf(text: string, order: 'dmy' | 'mdy'): Day | undefined {
  const clear = dayIn(text);
  if (typeof clear === 'object') return clear.day;
  const [, first = '', between, second = '', year = ''] = numeric.exec(text) ?? [];
  // A day parted by points has its date first everywhere.
  const [date, month] = order === 'dmy' || between === '.' ? [first, second] : [second, first];
  const day = `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}
