import { addDays, addMonths, type Day, isDay } from '../day';
import { dayLanguages } from './dayLanguages';
import { mondayOf } from './dayPeriods';
import type { DayRuleContext } from './dayRuleParts';
import { DAY_RULES } from './dayRules';
import type { DayLanguage } from './dayTokens';
import { tokensOf } from './tokensOf';

/** What a text that says a day is read with. */
export interface DayContext {
  readonly today: Day;
  /** The day of the next one-on-one, for `next 1:1`; undefined where it is not known. */
  readonly nextOneOnOne?: Day | undefined;
  /** The person's language, such as `en` or `de-AT`: it is read first, and orders day and month in `4/12`. */
  readonly language: string;
  /** True where days that have been are asked for: a day without its year, or of the week, is the last such day. */
  readonly past?: boolean;
}

/** What a text says of a day. */
interface DayRead {
  /** The days it can mean, the likeliest first; none where it says no day. */
  readonly days: readonly Day[];
  /** True if it leaves open which: `4/12` in English, or a month alone. */
  readonly unclear: boolean;
  /** True for a length alone, such as `two weeks`: a day only where a day is asked for, as in `delay by two weeks`. */
  readonly isLength: boolean;
}

const NOTHING: DayRead = { days: [], unclear: false, isLength: false };

/**
 * Reads a day as people say it in English, German or Spanish: `fri`, `tomorrow`, `in 2 weeks`, `4.12.`, `next 1:1`,
 * `end of quarter`. A day without its year is the next such day. The whole text has to say it.
 * @param languages those that are read; by default all, the person's own first
 */
export function readDay(
  text: string,
  { today, nextOneOnOne, language, past = false }: DayContext,
  languages: readonly DayLanguage[] = dayLanguages(language),
): DayRead {
  const region = language.toLowerCase();
  const monthFirst = region === 'en' || region === 'en-us' ? 'either' : 'no';
  for (const each of languages) {
    const tokens = tokensOf(text, each);
    if (!tokens) continue;
    const read = readTokens(tokens, { today, nextOneOnOne, language: each, monthFirst }, past);
    if (read.days.length > 0) return read;
  }
  return NOTHING;
}

function readTokens(tokens: readonly string[], context: DayRuleContext, past: boolean): DayRead {
  if (tokens.at(-1) === 'ON' || tokens.at(-1) === 'THE') return NOTHING;
  const left = tokens.filter((token) => token !== 'ON' && token !== 'H' && token !== 'EOD').join(' ');
  // “EOD” alone is today's.
  const said = tokens.includes('EOD') && (left === '' || left === 'THE') ? 'T0' : left;
  const week = /^(?:THE |IN )*WEEKOF (?:THE )?(.*[DONPS]\d.*)$/.exec(said)?.[1];
  return week === undefined ? readSentence(said, context, past) : inWeekOf(readSentence(week, context, past));
}

/** The week of a day: its Monday, and its Friday. */
function inWeekOf({ days, unclear }: DayRead): DayRead {
  const both = days.flatMap((day) => [mondayOf(day), addDays(mondayOf(day), 4)]);
  return { days: [...new Set(both)], unclear, isLength: false };
}

function readSentence(said: string, context: DayRuleContext, past: boolean): DayRead {
  for (const [pattern, daysOf] of DAY_RULES) {
    const match = pattern.exec(said);
    if (!match) continue;
    const next = daysOf(match, context);
    const found = past ? next.map((day) => (isDay(day) ? lastSuch(day, said, context.today) : day)) : next;
    const days = found.filter((day, index) => isDay(day) && found.indexOf(day) === index);
    return { days, unclear: days.length > 1 && UNCLEAR.test(said), isLength: LENGTH.test(said) };
  }
  return NOTHING;
}

/** The last such day of a year or a week where one to come was found. */
function lastSuch(day: Day, said: string, today: Day): Day {
  if (day <= today || /Y\d|D\d|\d[./]\d+[./]\d|NEXT|THIS|COMING|IN |N\d+ U[dbwmqhy]/.test(said)) return day;
  if (/[MPS]\d|U[qh] N/.test(said)) return addMonths(day, -12);
  return /W\d/.test(said) ? addDays(day, -7) : /O\d/.test(said) ? addMonths(day, -1) : day;
}

/** What has several meanings of the same weight: a month alone, and numbers that may be day or month. */
const UNCLEAR = /^(?:(?:IN|NEXT|THIS|COMING|THE) )*M\d+(?: Y\d+)?$|S\d/;

/** A number and a unit, without `in` before or `from now` behind. */
const LENGTH = /^N\d+ U[dbwmqhy]$/;
