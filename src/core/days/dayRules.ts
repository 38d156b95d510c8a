import { addDays, addMonths, daysBetween } from '../day';
import { weekdayAfterDay as after, inWeek, paddedDay as padded } from './dayMath';
import { startOf } from './dayPeriods';
import {
  agreeing,
  type DayRule,
  dated,
  dayOfMonth,
  later,
  dayRule as rule,
  SHIFT,
  shifted,
  shiftOf,
  THE,
  YEAR,
} from './dayRuleParts';
import { PERIOD_RULES } from './periodRules';

const WEEKDAY = '(?:THE )?(?:THIS |NEXT |COMING )?(?:W(?<w>\\d) )?';
const UNIT = '[dbwmqhy]';

/** Sentences of tokens, each whole, and the days they mean, the likeliest first; the first that fits counts. */
export const DAY_RULES: readonly DayRule[] = [
  rule('T(?<n>-?\\d)', ({ n }, { today }) => [addDays(today, Number(n))]),
  rule(
    `(?:IN |THE |OUR )*(?:X|(?:NEXT|COMING) MEET(?: MEET)?|MEET(?: MEET)? (?:NEXT|COMING))`,
    (_, { today, nextOneOnOne: next }) =>
      next === undefined ? [] : [addDays(today, Math.max(0, daysBetween(today, next)))],
  ),
  rule(`${THE}(?:NEXT U(?<u>[bd])|U(?<v>[bd]) (?:NEXT|COMING))`, ({ u, v }, { today }) => [
    later(today, 1, u ?? v),
  ]),

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
  rule(`${THE}(?:NEXT2 W(?<w>\\d)|W(?<v>\\d) NEXT2)`, ({ w, v }, { today }) => [
    inWeek(today, 14, Number(w ?? v)),
  ]),
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
  // “Friday week”, “a week on Friday”, “a week tomorrow”, “el viernes en ocho”.
  rule(
    `${THE}(?:W(?<w>\\d)|T(?<t>\\d)) (?:Uw|IN N8)|N(?<n>\\d+) Uw ${THE}(?:W(?<w2>\\d)|T(?<t2>\\d))`,
    ({ w, t, n, w2, t2 }, { today }) => {
      const [weekday, days] = [w ?? w2, Number(t ?? t2)];
      const base = weekday === undefined ? addDays(today, days) : after(today, Number(weekday));
      return [addDays(base, 7 * Number(n ?? 1))];
    },
  ),

  // So long from now, or from another day; so long ago.
  rule(`(?:T(?<t>\\d) )?IN N(?<n>\\d+) U(?<u>${UNIT})(?: FROM)?`, shifted),
  rule(`N(?<n>\\d+) U(?<u>${UNIT})(?: FROM)?`, shifted),
  rule(`IN N(?<n>\\d+) N(?<n2>\\d+) U(?<u>${UNIT})(?: FROM)?`, ({ n, n2, u }, context) =>
    n === '1' ? shifted({ n: n2, u }, context) : [],
  ),
  rule(`N(?<n>\\d+) U(?<u>${UNIT}) AFTER ${THE}(?:T(?<t>\\d)|W(?<w>\\d))`, ({ n, u, t, w }, context) =>
    shifted(
      { n, u },
      { ...context, today: t ? addDays(context.today, Number(t)) : after(context.today, Number(w)) },
    ),
  ),
  rule(`AGO N(?<n>\\d+) U(?<u>${UNIT})|N(?<n2>\\d+) U(?<u2>${UNIT}) AGO`, ({ n, u, n2, u2 }, { today }) => [
    later(today, -Number(n ?? n2), u ?? u2),
  ]),

  ...PERIOD_RULES,

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
  rule(`${THE}[oO](?<d>\\d{1,2}) (?:IN )?THE Um`, ({ d }, { today }) => dayOfMonth(today, Number(d))),
  rule('Ud N(?<d>\\d{1,2})', ({ d }, { today, language }) =>
    language === 'es' ? dayOfMonth(today, Number(d)) : [],
  ),
  rule(`${THE}W(?<w>\\d) ${THE}[ON](?<d>\\d{1,2})`, ({ w, d }, { today }) =>
    agreeing(w, dayOfMonth(today, Number(d))),
  ),
  rule(
    `${THE}(?:[oO]|N)(?<d>\\d{1,2}) (?:IN )?${THE}(?:(?<s>THIS|NEXT|LAST|COMING) Um|Um (?<s2>NEXT|COMING|LAST))|(?:IN )?${THE}(?<s3>THIS|NEXT|COMING) Um ${THE}[oO](?<d2>\\d{1,2})`,
    ({ d, d2, s, s2, s3 }, { today }) => {
      const first = startOf('m', addMonths(startOf('m', today), shiftOf(s ?? s2 ?? s3)));
      return [`${first.slice(0, 8)}${(d ?? d2)?.padStart(2, '0')}`];
    },
  ),
];
