import { addDays, addMonths, type Day, daysBetween, isDay } from '../day';
import {
  weekdayAfterDay as after,
  fridayOfWeek,
  fullYear,
  inWeek,
  nthWeekday as nth,
  paddedDay as padded,
} from './dayMath';
import { addWorkingDays, edgeOf, monthOf, type Period, startOf, weekdayOf } from './dayPeriods';
import type { DayLanguage } from './dayTokens';

/** What the rules read a day with. */
export interface DayRuleContext {
  readonly today: Day;
  readonly nextOneOnOne: Day | undefined;
  readonly language: DayLanguage;
  /** Whether `4/12` may begin with the month. */
  readonly monthFirst: 'either' | 'no';
}

type Groups = Readonly<Record<string, string | undefined>>;
type DaysOf = (match: RegExpExecArray, context: DayRuleContext) => readonly Day[];

const rule = (pattern: string, daysOf: (groups: Groups, context: DayRuleContext) => readonly Day[]) =>
  [new RegExp(`^(?:${pattern})$`), (match, context) => daysOf(match.groups ?? {}, context)] satisfies [
    RegExp,
    DaysOf,
  ];

const THE = '(?:THE )?';
const YEAR = '(?: Y(?<y>\\d+))?';
const WEEKDAY = '(?:THE )?(?:THIS |NEXT |COMING )?(?:W(?<w>\\d) )?';
const SHIFT = '(?<shift>THIS|NEXT2|NEXT|COMING|LAST)';
const EDGE = '(?<edge>START|MID|END)';

/** Sentences of tokens, each whole, and the days they mean, the likeliest first; the first that fits counts. */
export const DAY_RULES: readonly [RegExp, DaysOf][] = [
  rule('T(?<n>-?\\d)', ({ n }, { today }) => [addDays(today, Number(n))]),
  rule(`${THE}X`, (_, { today, nextOneOnOne: next }) =>
    next === undefined ? [] : [addDays(today, Math.max(0, daysBetween(today, next)))],
  ),

  rule(`(?<the>THE )?(?:COMING )?W(?<w>\\d)(?: COMING)?`, ({ the, w }, { today, language }) =>
    // “By the sun” is no day; “am Sonntag” and “el domingo” are.
    the !== undefined && language === 'en' ? [] : [after(today, Number(w))],
  ),
  rule(`${THE}THIS W(?<w>\\d)`, ({ w }, { today }) => [after(addDays(today, -1), Number(w))]),
  rule(`${THE}(?:NEXT W(?<w>\\d)|W(?<v>\\d) NEXT)`, ({ w, v }, { today, language }) => {
    // Most Germans and Spaniards mean the first to come; English speakers that of next week.
    const [inNextWeek, first] = [inWeek(today, 7, Number(w ?? v)), after(today, Number(w ?? v))];
    return language === 'en' ? [inNextWeek, first] : [first, inNextWeek];
  }),
  rule(`${THE}NEXT2 W(?<w>\\d)`, ({ w }, { today }) => [inWeek(today, 14, Number(w))]),
  rule(`${THE}(?:LAST W(?<w>\\d)|W(?<v>\\d) LAST)`, ({ w, v }, { today }) => [
    after(addDays(today, -8), Number(w ?? v)),
  ]),
  ...[
    `${THE}W(?<w>\\d) (?:THE )?${SHIFT} Uw`,
    `${THE}W(?<w>\\d) (?:THE )?Uw ${SHIFT}`,
    `(?:IN )?${THE}${SHIFT} Uw ${THE}W(?<w>\\d)`,
    `${THE}Uw ${SHIFT} ${THE}W(?<w>\\d)`,
  ].map((order) => rule(order, ({ w, shift }, { today }) => [inWeek(today, 7 * shiftOf(shift), Number(w))])),
  rule(`${THE}W(?<w>\\d) (?:IN )?N(?<n>\\d+) Uw(?: FROM)?`, ({ w, n }, { today }) => [
    inWeek(today, 7 * Number(n), Number(w)),
  ]),
  rule('W(?<w>\\d) Uw', ({ w }, { today }) => [addDays(after(today, Number(w)), 7)]),
  rule(`${THE}[oO](?<n>[1-5]) W(?<w>\\d) (?:IN )?${THE}M(?<m>\\d+)${YEAR}`, ({ n, w, m, y }, { today }) =>
    nextOf(today, y, (year) => nth(monthOf(year, Number(m)), Number(n), Number(w))),
  ),
  rule(`${THE}[oO](?<n>[1-5]) W(?<w>\\d) (?:IN )?${THE}${SHIFT} Um`, ({ n, w, shift }, { today }) => [
    nth(startOf('m', addMonths(today, shiftOf(shift))), Number(n), Number(w)),
  ]),
  rule(`${THE}LAST W(?<w>\\d) (?:IN )?${THE}(?:M(?<m>\\d+)${YEAR}|Um)`, ({ w, m, y }, { today }) => {
    const lastIn = (first: Day) => after(addDays(addMonths(first, 1), -8), Number(w));
    return m === undefined
      ? [lastIn(startOf('m', today))]
      : nextOf(today, y, (year) => lastIn(monthOf(year, Number(m))));
  }),

  // So long from now, or from another day; so long ago.
  rule('(?:T(?<t>\\d) )?IN N(?<n>\\d+) U(?<u>[dbwmqy])(?: FROM)?', shifted),
  rule('N(?<n>\\d+) U(?<u>[dbwmqy])(?: FROM)?', shifted),
  rule('IN N(?<n>\\d+) N(?<n2>\\d+) U(?<u>[dbwmqy])(?: FROM)?', ({ n, n2, u }, context) =>
    n === '1' ? shifted({ n: n2, u }, context) : [],
  ),
  rule(`N(?<n>\\d+) U(?<u>[dbwmqy]) AFTER ${THE}(?:T(?<t>\\d)|W(?<w>\\d))`, ({ n, u, t, w }, context) =>
    shifted(
      { n, u },
      { ...context, today: t ? addDays(context.today, Number(t)) : after(context.today, Number(w)) },
    ),
  ),
  rule('AGO N(?<n>\\d+) U(?<u>[dbwmqy])|N(?<n2>\\d+) U(?<u2>[dbwmqy]) AGO', ({ n, u, n2, u2 }, { today }) => [
    later(today, -Number(n ?? n2), u ?? u2),
  ]),

  // Weeks, months, quarters and years, their beginning, middle and end.
  rule(`(?:IN )?${THE}${SHIFT} U(?<u>[wmqy])`, (groups, context) => atEdge(groups, context)),
  rule(`(?:IN )?${THE}U(?<u>[wmqy]) ${SHIFT}`, (groups, context) => atEdge(groups, context)),
  rule(`${THE}${EDGE} ${THE}(?:${SHIFT} )?U(?<u>[wmqy])`, (groups, context) => atEdge(groups, context)),
  rule(`${THE}${EDGE} ${THE}U(?<u>[wmqy])(?: ${SHIFT})?`, (groups, context) => atEdge(groups, context)),
  rule(`${THE}${SHIFT} U(?<u>[wmqy]) ${EDGE}`, (groups, context) => atEdge(groups, context)),
  rule(`${THE}U(?<u>[wmqy]) ${EDGE}`, (groups, context) => atEdge(groups, context)),
  rule(
    `(?:IN )?${THE}(?:${SHIFT} )?Ue|${THE}Ue (?<shift2>NEXT|COMING|LAST)`,
    ({ shift, shift2 }, { today }) => {
      const which = shift ?? shift2;
      if (which === 'LAST') return [after(addDays(today, -8), 6)];
      const first = after(addDays(today, -1), 6);
      return which === 'NEXT'
        ? [inWeek(today, 7, 6), first]
        : which === 'NEXT2'
          ? [addDays(first, 7)]
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
    `(?:IN )?${THE}(?:${EDGE} )?${THE}(?:Uq N(?<q>[1-4])|[oO](?<q2>[1-4]) Uq)${YEAR}`,
    ({ edge, q, q2, y }, { today }) =>
      nextOf(today, y, (year) => edgeOf('q', monthOf(year, Number(q ?? q2) * 3), edge ?? 'END')),
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
  rule(`${THE}${EDGE} Y(?<y>\\d+)`, ({ edge, y }) => [edgeOf('y', monthOf(Number(y), 1), edge)]),

  rule('D(?<day>\\S+)', ({ day = '' }) => [padded(day)]),
  rule('W(?<w>\\d) D(?<day>\\S+)', ({ w, day = '' }) => agreeing(w, [padded(day)])),
  rule(
    `${WEEKDAY}${THE}(?:[oO]|N)(?<d>\\d{1,2}) (?:THE )?M(?<m>\\d+)(?: [YN](?<y>\\d{4}|\\d\\d))?(?: W(?<v>\\d))?`,
    dated,
  ),
  rule(`${WEEKDAY}${THE}M(?<m>\\d+) ${THE}(?:[oO]|N)(?<d>\\d{1,2})${YEAR}(?: W(?<v>\\d))?`, dated),
  rule(`Y(?<y>\\d+) M(?<m>\\d+) [ON](?<d>\\d{1,2})`, dated),
  rule(`${WEEKDAY}${THE}P(?<d>\\d+)\\.(?<m>\\d+)(?:\\.(?<y>\\d+))?(?: W(?<v>\\d))?`, dated),
  rule(`${WEEKDAY}${THE}S(?<d>\\d+)/(?<m>\\d+)(?:/(?<y>\\d+))?(?: W(?<v>\\d))?`, (groups, context) => {
    const swapped = { ...groups, d: groups.m, m: groups.d };
    const dayFirst = dated(groups, context);
    if (context.monthFirst === 'no') return dayFirst.length > 0 ? dayFirst : dated(swapped, context);
    return [...dated(swapped, context), ...dayFirst];
  }),
  rule(`${THE}(?:O(?<d>\\d{1,2})|(?<=THE )N(?<n>\\d{1,2}))`, ({ d, n }, { today }) =>
    dayOfMonth(today, Number(d ?? n)),
  ),
  rule(`W(?<w>\\d) ${THE}O(?<d>\\d{1,2})`, ({ w, d }, { today }) =>
    agreeing(w, dayOfMonth(today, Number(d))),
  ),
  rule(
    `${THE}(?:[oO]|N)(?<d>\\d{1,2}) (?:IN )?${THE}(?:(?<s>THIS|NEXT|LAST|COMING) Um|Um (?<s2>NEXT|COMING|LAST))`,
    ({ d, s, s2 }, { today }) => {
      const first = startOf('m', addMonths(startOf('m', today), shiftOf(s ?? s2)));
      return [`${first.slice(0, 8)}${d?.padStart(2, '0')}`];
    },
  ),
];

function shiftOf(shift: string | undefined): number {
  if (shift === 'NEXT' || shift === 'COMING') return 1;
  return shift === 'NEXT2' ? 2 : shift === 'LAST' ? -1 : 0;
}

function later(day: Day, count: number, unit: string | undefined): Day {
  switch (unit) {
    case 'b':
      return addWorkingDays(day, count);
    case 'w':
      return addDays(day, count * 7);
    case 'm':
      return addMonths(day, count);
    case 'q':
      return addMonths(day, count * 3);
    case 'y':
      return addMonths(day, count * 12);
    default:
      return addDays(day, count);
  }
}

function shifted({ t, n, u }: Groups, { today }: DayRuleContext): Day[] {
  return Number(n) === 0 ? [] : [later(addDays(today, Number(t ?? 0)), Number(n), u)];
}

function atEdge({ edge, shift, u }: Groups, { today }: DayRuleContext): Day[] {
  const unit = u as Period;
  const steps = shiftOf(shift);
  const base = later(startOf(unit, today), steps, unit);
  // "this week" is one that ends; "next week" one that begins.
  const day = edgeOf(unit, base, edge ?? (steps === 0 ? 'END' : 'START'));
  if (steps !== 0 || day >= today || edge === 'START' || edge === 'MID')
    return [day < today && steps === 0 ? edgeOf(unit, later(base, 1, unit), edge) : day];
  // The working week is over: its next end.
  return [edgeOf(unit, later(base, 1, unit), edge ?? 'END')];
}

/** The day in the year that is said, else the first that is not past, this year or a later one. */
function nextOf(today: Day, year: string | undefined, inYear: (year: number) => Day | undefined): Day[] {
  if (year !== undefined) return [inYear(fullYear(year))].filter((day) => day !== undefined);
  const now = Number(today.slice(0, 4));
  // A leap day comes at the latest after eight years.
  for (let next = now; next <= now + 8; next++) {
    const day = inYear(next);
    if (day !== undefined && isDay(day) && day >= today) return [day];
  }
  return [];
}

function dated({ w, v, d, m, y }: Groups, { today }: DayRuleContext): Day[] {
  const weekday = w ?? v;
  const inYear = (year: number) => padded(`${year}-${m}-${d}`);
  if (y !== undefined) return agreeing(weekday, [inYear(fullYear(y))]);
  const [next] = nextOf(today, undefined, inYear);
  if (next === undefined) return [];
  // One that was lately may be meant too, and is asked about.
  const before = inYear(Number(next.slice(0, 4)) - 1);
  const lately = isDay(before) && before < today && daysBetween(before, today) <= 60;
  return agreeing(weekday, lately ? [next, before] : [next]);
}

/** Those that are such a day of the week, where one is said. */
function agreeing(weekday: string | undefined, days: readonly Day[]): Day[] {
  return days.filter((day) => isDay(day) && (weekday === undefined || weekdayOf(day) === Number(weekday)));
}

function dayOfMonth(today: Day, date: number): Day[] {
  for (let month = 0; month < 12; month++) {
    const first = addMonths(startOf('m', today), month);
    const day = `${first.slice(0, 8)}${String(date).padStart(2, '0')}`;
    if (isDay(day) && day >= today) return [day];
  }
  return [];
}
