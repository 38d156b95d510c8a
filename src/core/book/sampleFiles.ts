import * as z from 'zod/mini';
import { addDays, type Day, daysBetween, isDay, weekOf } from '../day';
import { mondayOfWeek } from '../days/dayPeriods';
import { gitignoreText } from './gitignore';

/** Path of a file of the sample workspace → its text. Made by the build of `media/sample`. */
const Packed = z.record(z.string(), z.string());

/** The files of the packed sample workspace, moved to the present. First, as everywhere: what keeps the book out of git. */
export function sampleFiles(packed: string, today: Day): readonly (readonly [path: string, text: string])[] {
  const sample = z.parse(Packed, JSON.parse(packed));
  const weeks = weeksToShift(Object.keys(sample), today);
  const moved = Object.entries(sample).map(
    ([path, text]) => [shiftWeeks(path, weeks), shiftWeeks(text, weeks)] as const,
  );
  return [['leadbook/.gitignore', gitignoreText('private')], ...moved];
}

const DAY = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;
const WEEK = /(?<!\d)(\d{4})-W(\d{2})(?!\d)/g;

/**
 * Returns by how many whole weeks texts must move so that the newest day in `texts` lies less than a week before
 * `today`; 0 where they hold no day.
 */
export function weeksToShift(texts: readonly string[], today: Day): number {
  const newest = texts
    .flatMap((text) => text.match(DAY) ?? [])
    .filter(isDay)
    .sort()
    .at(-1);
  return newest === undefined ? 0 : Math.floor(daysBetween(newest, today) / 7);
}

/** Moves all days and ISO weeks in a text by whole weeks, so that weekdays stay what they are. */
export function shiftWeeks(text: string, weeks: number): string {
  if (weeks === 0) return text;
  return text
    .replace(DAY, (day) => (isDay(day) ? addDays(day, weeks * 7) : day))
    .replace(WEEK, (_week, year: string, number: string) =>
      weekOf(addDays(mondayOfWeek(Number(year), Number(number)), weeks * 7)),
    );
}
