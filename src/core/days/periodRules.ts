import { addDays, addMonths, type Day } from '../day';
import { weekdayAfterDay as after, fridayOfWeek, inWeek, nthWeekday as nth } from './dayMath';
import { addWorkingDays, edgeOf, endOf, monthOf, type Period, startOf, workingDay } from './dayPeriods';
import {
  atEdge,
  type DayRule,
  EDGE,
  nextOf,
  dayRule as rule,
  SHIFT,
  shiftOf,
  THE,
  YEAR,
} from './dayRuleParts';

const PERIOD = '[wmqhy]';

/** Whole weeks, months, quarters and years, their parts, and the days that are counted in them. */
export const PERIOD_RULES: readonly DayRule[] = [
  rule(
    `${THE}(?:[oO](?<n>[1-5])|LAST) (?:W(?<w>\\d)|Ub) (?:IN )?${THE}M(?<m>\\d+)${YEAR}`,
    ({ n, w, m, y }, { today }) => nextOf(today, y, (year) => countedIn('m', monthOf(year, Number(m)), n, w)),
  ),
  rule(
    `${THE}(?:[oO](?<n>[1-5])|LAST) (?:W(?<w>\\d)|Ub) (?:IN )?${THE}(?:${SHIFT} U(?<u>[wmqhy])|U(?<v>[wmqhy])(?: (?<s>NEXT|COMING|LAST))?)`,
    ({ n, w, shift, u, v, s }, { today }) => {
      const unit = (u ?? v) as Period;
      if (unit === 'w' && w !== undefined) return [];
      const inPeriod = (steps: number) => countedIn(unit, beside(unit, today, steps), n, w);
      const said = shift ?? s;
      if (said !== undefined) return [inPeriod(shiftOf(said))];
      const now = inPeriod(0);
      return [now < today ? inPeriod(1) : now];
    },
  ),

  // Weeks, months, quarters and years, their beginning, middle and end.
  rule(`(?:IN )?${THE}${SHIFT} U(?<u>${PERIOD})`, (groups, context) => atEdge(groups, context)),
  rule(`(?:IN )?${THE}U(?<u>${PERIOD}) ${SHIFT}`, (groups, context) => atEdge(groups, context)),
  rule(`${THE}${EDGE} ${THE}(?:${SHIFT} )?U(?<u>${PERIOD})`, (groups, context) => atEdge(groups, context)),
  rule(`${THE}${EDGE} ${THE}U(?<u>${PERIOD})(?: ${SHIFT})?`, (groups, context) => atEdge(groups, context)),
  rule(`${THE}${SHIFT} U(?<u>${PERIOD}) ${EDGE}`, (groups, context) => atEdge(groups, context)),
  rule(`${THE}U(?<u>${PERIOD}) ${EDGE}`, (groups, context) => atEdge(groups, context)),
  rule(
    `(?:IN )?${THE}(?:${SHIFT} )?Ue|${THE}Ue (?<shift2>NEXT2|NEXT|COMING|LAST)`,
    ({ shift, shift2 }, { today }) => {
      const which = shift ?? shift2;
      if (which === 'LAST') return [after(addDays(today, -8), 6)];
      const first = after(addDays(today, -1), 6);
      return which === 'NEXT'
        ? [inWeek(today, 7, 6), first]
        : which === 'NEXT2'
          ? [inWeek(today, 14, 6)]
          : [first];
    },
  ),
  rule(`${THE}${EDGE} ${THE}M(?<m>\\d+)${YEAR}`, ({ edge, m, y }, { today }) =>
    nextOf(today, y, (year) => edgeOf('m', monthOf(year, Number(m)), edge)),
  ),
  rule(`(?:IN )?${THE}(?:NEXT |THIS |COMING )?M(?<m>\\d+)${YEAR}`, ({ m, y }, { today }) => {
    const [last] = nextOf(today, y, (year) => edgeOf('m', monthOf(year, Number(m)), 'END'));
    return last === undefined
      ? []
      : [startOf('m', last), last].filter((day) => day >= today || y !== undefined);
  }),
  rule(
    `(?:IN )?${THE}(?:${EDGE} )?${THE}(?:U(?<u>[qh]) N(?<n>[1-4])|[oO](?<n2>[1-4]) U(?<u2>[qh]))${YEAR}(?: (?<edge2>END))?`,
    ({ edge, edge2, u, u2, n, n2, y }, { today }) => {
      const unit = (u ?? u2) as 'q' | 'h';
      const months = unit === 'q' ? 3 : 6;
      if (Number(n ?? n2) * months > 12) return [];
      const within = (year: number) => monthOf(year, Number(n ?? n2) * months);
      return nextOf(today, y, (year) => edgeOf(unit, within(year), edge ?? edge2 ?? 'END'));
    },
  ),
  rule(`(?:IN )?${THE}(?:${EDGE} )?${THE}Uw N(?<n>\\d{1,2})${YEAR}`, ({ edge, n, y }, { today }) => {
    const [friday] = nextOf(today, y, (year) => fridayOfWeek(year, Number(n)));
    if (friday === undefined) return [];
    const monday = addDays(friday, -4);
    return edge === 'START'
      ? [monday]
      : edge === 'MID'
        ? [addDays(monday, 2)]
        : edge
          ? [friday]
          : [friday, monday];
  }),
  rule(`${THE}${EDGE} (?:${THE}Uy )?Y(?<y>\\d+)`, ({ edge, y }) => [
    edgeOf('y', monthOf(Number(y), 1), edge),
  ]),
];

/** The first day of the period so many periods after that of today. */
function beside(unit: Period, today: Day, steps: number): Day {
  const months = { w: 0, m: 1, q: 3, h: 6, y: 12 }[unit] * steps;
  return unit === 'w' ? addDays(startOf('w', today), 7 * steps) : addMonths(startOf(unit, today), months);
}

/**
 * The such day in the period that begins on `first`.
 * @param count which, from 1; the last where none is said
 * @param weekday a working day where none is said
 */
function countedIn(unit: Period, first: Day, count: string | undefined, weekday: string | undefined): Day {
  const last = endOf(unit, first);
  if (weekday === undefined)
    return count === undefined
      ? addWorkingDays(addDays(last, 1), -1)
      : addWorkingDays(workingDay(first), Number(count) - 1);
  return count === undefined
    ? after(addDays(last, -7), Number(weekday))
    : nth(first, Number(count), Number(weekday));
}
