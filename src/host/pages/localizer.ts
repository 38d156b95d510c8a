import { env } from 'vscode';
import type { Day } from '../../core/day';
import type { Localizer } from '../../core/pages/pageFrame';
import { dayInWords, distance, dueInWords, shortDay } from '../platform/dateFormat';

/** Makes the functions by which pages write days and shares on a day, in the language of VS Code. */
export function localizer(today: Day): Localizer {
  return {
    distance: (day) => distance(day, today),
    dayInWords,
    shortDay: (day) => shortDay(day, today),
    due: (day) => dueInWords(day, today),
    percent: (share) => new Intl.NumberFormat(env.language, { style: 'percent' }).format(share),
  };
}
