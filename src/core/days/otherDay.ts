import { casual as german } from 'chrono-node/de';
import { casual as english } from 'chrono-node/en';
import { casual as spanish } from 'chrono-node/es';
import { type Day, isDay } from '../day';
import { dayLanguages, LONGEST_DAY } from './dayLanguages';
import { weekdayOf } from './dayPeriods';
import type { DayLanguage } from './dayTokens';
import type { DayContext } from './readDay';

const PARSERS = { en: english, de: german, es: spanish } as const;

/**
 * Reads a day in wordings that `readDay` does not know, with `chrono-node`: the whole text has to be one day that exists.
 * @returns the day, or undefined
 */
export function otherDay(
  text: string,
  { today, language }: Pick<DayContext, 'today' | 'language'>,
): Day | undefined {
  const said = text.trim();
  if (said.length > LONGEST_DAY || !/\p{L}/u.test(said)) return undefined;
  for (const each of dayLanguages(language)) {
    const day = dayBy(each, said, today);
    if (day !== undefined) return day;
  }
  return undefined;
}

function dayBy(language: DayLanguage, said: string, today: Day): Day | undefined {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  // Noon of that day: its components are read back in the same zone.
  const noon = new Date(year, month - 1, date, 12);
  const found = PARSERS[language].parse(said, noon, { forwardDate: true });
  const [result] = found;
  if (!result || found.length > 1 || result.end || result.text.length < said.length) return undefined;
  const { start } = result;
  if (!start.isCertain('day') && !start.isCertain('weekday')) return undefined;
  const day = [start.get('year'), start.get('month'), start.get('day')]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
  const weekday = start.isCertain('weekday') ? start.get('weekday') : null;
  return isDay(day) && (weekday === null || weekday === weekdayOf(day) % 7) ? day : undefined;
}
