import { env, l10n } from 'vscode';
import type { Day } from '../../core/day';
import type { Localizer } from '../../core/pages/pageFrame';
import { dayInWords, distance, dueInWords, shortDay } from '../platform/dateFormat';

/** How pages speak on a day. */
export function localizer(today: Day): Localizer {
  return {
    t: (message, ...values) => l10n.t(message, ...values),
    distance: (day) => distance(day, today),
    dayInWords,
    shortDay: (day) => shortDay(day, today),
    due: (day) => dueInWords(day, today),
    percent: (share) => new Intl.NumberFormat(env.language, { style: 'percent' }).format(share),
  };
}
