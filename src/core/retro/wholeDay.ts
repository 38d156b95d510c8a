import { type Day, isDay } from '../day';
import { dayIn } from '../dayIn';
import { withEnglishMonths } from './months';

/** In which order the figures of a day stand, where its year is last. */
export type DayOrder = 'dmy' | 'mdy';

const ORDERS: readonly DayOrder[] = ['dmy', 'mdy'];
const figures = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})$/;
// With two figures, only a year near to that of teams that use this can be meant.
const FIRST_YEAR = '2015';

/** A day, if the text is one and nothing else. `order`: how others beside it are written, where a day could mean two. */
export function wholeDay(text: string, order?: DayOrder): Day | undefined {
  const bare = bareDay(text);
  if (isDay(bare)) return bare;
  const found = bare.length > 40 ? undefined : dayIn(withEnglishMonths(bare));
  if (typeof found === 'object') {
    const english = withEnglishMonths(bare);
    // "Tuesday 1 December 2026" has a weekday as well, and nothing more.
    const rest = english.slice(0, found.start) + english.slice(found.end);
    return /^\W*(?:\p{L}{2,12}|\p{L}{2,3}\.?)?\W*$/u.test(rest) && isWeekday(rest) ? found.day : undefined;
  }
  const [, , between] = figures.exec(bare) ?? [];
  const orders = between === '.' ? (['dmy'] as const) : order ? [order] : ORDERS;
  const days = new Set(orders.flatMap((one) => dayInOrder(bare, one) ?? []));
  return days.size === 1 ? [...days][0] : undefined;
}

/** The order in which all days of a column that have their year last can be read, if only one can. */
export function orderOfDays(texts: readonly string[]): DayOrder | undefined {
  const written = texts.map(bareDay).filter((text) => figures.test(text));
  const orders = ORDERS.filter((order) => written.every((text) => dayInOrder(text, order) !== undefined));
  return written.length > 0 && orders.length === 1 ? orders[0] : undefined;
}

function dayInOrder(text: string, order: DayOrder): Day | undefined {
  const [, first = '', , second = '', written = ''] = figures.exec(text) ?? [];
  const year = written.length === 2 ? `20${written}` : written;
  const [date, month] = order === 'dmy' ? [first, second] : [second, first];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) && (written.length === 4 || year >= FIRST_YEAR) ? day : undefined;
}

function bareDay(text: string): string {
  return text
    .slice(0, 200)
    .replace(/^(?:[\s*_<📅📆🗓]|\uFE0F)+/u, '')
    .replace(/(?<![\s*_>.])[\s*_>.]+$/u, '');
}

const weekdays =
  /^(?:\p{L}{2,12}day|mo|tu|we|th|fr|sa|su|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|di|mi|do|so|lun|mar|mie|mié|jue|vie|sab|sáb|dom|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|segunda|terça|quarta|quinta|sexta|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)$/iu;

function isWeekday(rest: string): boolean {
  const word = /\p{L}+/u.exec(rest)?.[0];
  return word === undefined || weekdays.test(word);
}
