import { type Day, isDay } from '../day';
import { dayIn } from '../dayIn';
import { withEnglishMonths } from '../retro/months';

/** A day as a heading or a file's name writes it: whole, or with something that only its file can tell. */
export interface WrittenDay {
  /** The day, where it can be nothing else. */
  readonly day?: Day;
  /** The two figures of `11/06/2026` or `4/12`, whose order is not known. */
  readonly figures?: readonly [number, number];
  /** From 1, where the month is written as a word: `Oct 23`. */
  readonly month?: number;
  readonly date?: number;
  /** With the figures: `11/06/2026`. */
  readonly year?: number;
  /** 0 is Sunday. Alone in a file of one week: `Tuesday`. */
  readonly weekday?: number;
  /** The number of an ISO week, of the year above where one is written: `Week 47`. */
  readonly week?: number;
  /** What else the text says: `: the retro`. */
  readonly rest: string;
}

/** Longer is no day with a few words. */
const LONGEST = 300;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<!\\p{L})(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\\p{L})\\.?';
const DATE = '(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th|\\.)?(?![\\d:])';
const DATE_MONTH = new RegExp(`${DATE}[\\s.,_-]*(?:of )?${MONTH}(?:[\\s.,]+(\\d{2})(?![\\d:]))?`, 'iu');
const MONTH_DATE = new RegExp(`${MONTH}[\\s.,_-]*${DATE}`, 'iu');
const FIGURES = /(?<![\d./-])(\d{1,2})([-./_])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/u;
const SHORT_FIGURES = /(?<![\d./-])(\d{1,2})([./])(\d{1,2})(\.?)(?![\d/:])/u;
const TIME =
  /(?<![\d.])(?:(?:at|um|,)\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[-–]\s*\d{1,2}:\d{2})?\s*(?:[ap]\.?m\.?(?!\p{L})|uhr|h(?!\p{L}))?/giu;
const WEEKDAYS: readonly string[] = [
  'sun|sunday|so|sonntag|dom|domingo',
  'mon|monday|mo|montag|lun|lunes',
  'tue|tues|tuesday|di|dienstag|martes',
  'wed|weds|wednesday|mi|mittwoch|mié|mie|miércoles|miercoles',
  'thu|thur|thurs|thursday|do|donnerstag|jue|jueves',
  'fri|friday|fr|freitag|vie|viernes',
  'sat|saturday|sa|samstag|sáb|sab|sábado|sabado',
];
const NUMBER_OF_WEEKDAY = new Map(
  WEEKDAYS.flatMap((names, at) => names.split('|').map((name) => [name, at] as const)),
);

const WEEK =
  /(?<![\p{L}\d])(?:(?:calendar |iso )?week|wk|w|kw|cw|kalenderwoche|woche|semana|sem)[ .#_-]{0,2}(\d{1,2})(?!\d)(?:[ ,/_-]{1,3}([12]\d{3})(?!\d))?/iu;
const YEAR_WEEK = /(?<!\d)([12]\d{3})[-_ /]{0,2}(?:w|kw|cw|week|semana)[-_ ]?(\d{1,2})(?!\d)/iu;
/** What a heading calls the meeting beside its day. */
const MEETING =
  /(?<![\p{L}\p{N}])(?:(?:1|one)[- ]?(?::|on|to|x|-)[- ]?(?:1|one)s?|weekly|biweekly|meeting|call|sync|notes?|check-?in|catch-?up|jour fixe|treffen|termin|gespräch|notizen|wöchentlich|reunión|llamada|notas|semanal)(?![\p{L}\p{N}])/giu;

/** True if a text beside a day is no more than its weekday and what the meeting is called. */
function isOwnRest(rest: string): boolean {
  return isBareRest(rest.replace(MEETING, ' '));
}

/** The number of a weekday's name, 0 for Sunday; in English, German and Spanish, also in short. */
export function weekdayNamed(word: string): number | undefined {
  return NUMBER_OF_WEEKDAY.get(word.toLowerCase().replace(/\.$/, ''));
}

/** True if nothing is left of a text beside a day but marks and its weekday. */
export function isBareRest(rest: string): boolean {
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => weekdayNamed(word) !== undefined);
}

/** The day that a heading or a file's name writes, in English, German or Spanish; undefined where it writes none. */
export function writtenDay(text: string): WrittenDay | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = withEnglishMonths(text).replace(TIME, ' ');
  const weekday = (plain.match(/\p{L}+/gu) ?? []).map(weekdayNamed).find((found) => found !== undefined);
  const own = weekday === undefined ? {} : { weekday };
  const figures = FIGURES.exec(plain);
  const masked = figures ? `${' '.repeat(figures.index)}${plain.slice(figures.index)}` : plain;
  const clear = dayIn(figures && isFiguresOnly(plain) ? masked.replace(FIGURES, ' ') : plain);
  if (typeof clear === 'object') {
    const isFigured = figures !== null && figures.index === clear.start;
    if (!isFigured) return { ...own, day: clear.day, rest: without(plain, clear.start, clear.end) };
  }
  if (figures) return figured(figures, plain, own);
  return monthNamed(plain, own) ?? shortFigures(plain, own) ?? weekNamed(plain);
}

/** True where figures stand first, so that a day behind them is another one. */
function isFiguresOnly(plain: string): boolean {
  return /^\W*\d{1,2}[-./_]\d{1,2}[-./_]/.test(plain);
}

function figured(match: RegExpExecArray, plain: string, own: { weekday?: number }): WrittenDay | undefined {
  const [all, first = '', mark, second = '', year = ''] = match;
  const rest = without(plain, match.index, match.index + all.length);
  // Two figures of a year may be anything in a longer text: a version, a count.
  if (year.length === 2 && !isOwnRest(rest)) return undefined;
  const whole = Number(year.length === 2 ? `20${year}` : year);
  const [a, b] = [Number(first), Number(second)];
  if (mark === '.') {
    const day = dayOfParts(whole, b, a);
    return day === undefined ? undefined : { ...own, day, rest };
  }
  const possible = [dayOfParts(whole, b, a), dayOfParts(whole, a, b)];
  return possible.some((day) => day !== undefined)
    ? { ...own, figures: [a, b], year: whole, rest }
    : undefined;
}

function monthNamed(plain: string, own: { weekday?: number }): WrittenDay | undefined {
  const before = DATE_MONTH.exec(plain);
  const match = before ?? MONTH_DATE.exec(plain);
  if (!match) return undefined;
  const [date = '', name = ''] = before ? [before[1], before[2]] : [match[2], match[1]];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const rest = without(plain, match.index, match.index + match[0].length);
  const lead = plain.slice(0, match.index);
  // `In Nov 28 people came` is a sentence: a day stands first, alone or before a mark.
  if (
    !isOwnRest(lead) ||
    !/^\s*(?:$|[^\p{L}\p{N}\s]|1[: -]?(?:on|:)?)/u.test(plain.slice(match.index + match[0].length))
  )
    return undefined;
  if (dayOfParts(2024, month, Number(date)) === undefined) return undefined;
  const year = before?.[3];
  if (year !== undefined) {
    const day = dayOfParts(Number(`20${year}`), month, Number(date));
    return day === undefined ? undefined : { ...own, day, rest };
  }
  return { ...own, month, date: Number(date), rest };
}

function shortFigures(plain: string, own: { weekday?: number }): WrittenDay | undefined {
  const match = SHORT_FIGURES.exec(plain);
  const rest = match ? without(plain, match.index, match.index + match[0].length) : plain;
  if (!match) return own.weekday === undefined || !isBareRest(rest) ? undefined : { ...own, rest };
  if (!isOwnRest(rest)) return undefined;
  const [, first = '', mark, second = ''] = match;
  const [a, b] = [Number(first), Number(second)];
  if (mark === '.')
    return dayOfParts(2024, b, a) === undefined ? undefined : { ...own, month: b, date: a, rest };
  const isPossible = dayOfParts(2024, b, a) !== undefined || dayOfParts(2024, a, b) !== undefined;
  return isPossible ? { ...own, figures: [a, b], rest } : undefined;
}

function weekNamed(plain: string): WrittenDay | undefined {
  const whole = YEAR_WEEK.exec(plain);
  const match = whole ?? WEEK.exec(plain);
  if (!match) return undefined;
  const [week, year] = whole ? [match[2], match[1]] : [match[1], match[2]];
  const behind = plain.slice(match.index + match[0].length);
  // `Week 2 of the course` is a text.
  if (!isOwnRest(plain.slice(0, match.index)) || !/^\s*(?:$|[^\p{L}\p{N}\s])/u.test(behind)) return undefined;
  const number = Number(week);
  if (number < 1 || number > 53) return undefined;
  const rest = without(plain, match.index, match.index + match[0].length);
  return { week: number, ...(year === undefined ? {} : { year: Number(year) }), rest };
}

function without(text: string, start: number, end: number): string {
  return `${text.slice(0, start)} ${text.slice(end)}`;
}

/** The day of these parts, if it exists and a note may be of it. */
export function dayOfParts(year: number, month: number, date: number): Day | undefined {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(day) && year >= 1900 && year < 2200 ? day : undefined;
}
