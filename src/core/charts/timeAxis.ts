import { addDays, addMonths, type Day, daysBetween } from '../day';
import type { DayTick } from './picture';

/** The stretches of time that a page may show, in months. */
export const PERIODS = [3, 6, 12] as const;
/** The number of months that a picture shows. */
export type PeriodMonths = (typeof PERIODS)[number];

/** The first day of the months that end today. */
export function periodStart(today: Day, months: number): Day {
  return addDays(addMonths(today, -months), 1);
}

/**
 * The days that get words below a line of time: the first of each month, with the year in January and at the first; every
 * other month, every third and so on where there are more than 24. Where no month begins, the first day gets them.
 * @param month a month in few letters
 */
export function monthTicks(from: Day, to: Day, month: (day: Day) => string): readonly DayTick[] {
  const all: Day[] = [];
  for (let first = firstOfMonth(from); first <= to; first = addMonths(first, 1))
    if (first >= from) all.push(first);
  if (all.length === 0) all.push(from);
  const step = Math.ceil(all.length / 24);
  return all
    .filter((_, index) => index % step === 0)
    .map((day, index) => {
      const isNewYear = day.slice(5, 7) === '01';
      return { day, text: isNewYear || index === 0 ? `${month(day)} ${day.slice(0, 4)}` : month(day) };
    });
}

function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/** Days without anything after which a gap is shown: 4 weeks. */
const GAP_DAYS = 28;

/**
 * The stretches of more than 4 weeks in which nothing was written down, from the day after the last thing to the day before
 * the next, as far as they lie in the time shown.
 * @param days of all things known, in any order, those before the time shown among them
 */
export function gapsBetween(days: readonly Day[], from: Day, today: Day): readonly { from: Day; to: Day }[] {
  const known = [...new Set(days.filter((day) => day <= today))].sort();
  const gaps: { from: Day; to: Day }[] = [];
  for (const [index, day] of known.entries()) {
    const next = known[index + 1];
    const end = next === undefined ? today : addDays(next, -1);
    // Without a next one, today belongs to the gap.
    if (daysBetween(day, next ?? today) <= GAP_DAYS || end < from) continue;
    const start = addDays(day, 1);
    gaps.push({ from: start < from ? from : start, to: end });
  }
  return gaps;
}
