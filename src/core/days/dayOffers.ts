import { compareText } from '../compareText';
import { addDays, addMonths, type Day } from '../day';
import { endOf, weekdayOf, workingDay } from './dayPeriods';

/** A day to choose, and what it is. */
export interface DayOffer {
  readonly code:
    | 'nextOneOnOne'
    | 'tomorrow'
    | 'nextWorkingDay'
    | 'friday'
    | 'nextWeek'
    | 'inOneWeek'
    | 'inTwoWeeks'
    | 'inAMonth'
    | 'inThreeMonths'
    | 'endOfQuarter';
  readonly day: Day;
}

/**
 * Working days to choose from, each once: first the next one-on-one, where it is known, on the day it is due, then by day.
 * @param first the day that is offered before the others, where it is among them
 */
export function dayOffers(today: Day, nextOneOnOne: Day | undefined, first?: Day): readonly DayOffer[] {
  const next = workingDay(addDays(today, 1));
  const friday = addDays(today, (5 - weekdayOf(today) + 7) % 7 || 7);
  const all: DayOffer[] = [
    { code: next === addDays(today, 1) ? 'tomorrow' : 'nextWorkingDay', day: next },
    { code: 'friday', day: friday },
    { code: 'nextWeek', day: addDays(today, 8 - weekdayOf(today)) },
    { code: 'inOneWeek', day: workingDay(addDays(today, 7)) },
    { code: 'inTwoWeeks', day: workingDay(addDays(today, 14)) },
    { code: 'inAMonth', day: workingDay(addMonths(today, 1)) },
    { code: 'inThreeMonths', day: workingDay(addMonths(today, 3)) },
    { code: 'endOfQuarter', day: lastWorkingDay(endOf('q', today)) },
  ];
  const ahead = nextOneOnOne === undefined || nextOneOnOne <= today ? undefined : nextOneOnOne;
  const seen = new Set<Day>(ahead === undefined ? [] : [ahead]);
  const others = all
    .filter(({ day }) => day > today && !seen.has(day) && seen.add(day))
    .sort((a, b) => compareText(a.day, b.day));
  const offers: DayOffer[] = ahead === undefined ? others : [{ code: 'nextOneOnOne', day: ahead }, ...others];
  const wanted = first === undefined ? undefined : workingDay(first);
  return offers.sort((a, b) => Number(b.day === wanted) - Number(a.day === wanted));
}

function lastWorkingDay(day: Day): Day {
  return addDays(day, -Math.max(0, weekdayOf(day) - 5));
}
