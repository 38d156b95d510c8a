import type { Day } from '../day';
import { LONGEST_DAY } from './dayLanguages';
import type { DayLanguage } from './dayTokens';
import { type DayContext, readDay } from './readDay';

/** A sentence, and the day it was promised for. */
export interface TextWithDue {
  readonly text: string;
  readonly due: Day | undefined;
}

/** The one word of each language that makes what follows a due day. */
const TRIGGERS: Readonly<Record<string, DayLanguage>> = { by: 'en', bis: 'de', para: 'es' };
const TRIGGER = /(?<=[\s,;:(–—])(by|bis|para)\s/giu;
/** Numbers that are no less likely something else: `by 4.12`, a version; `by 2-3`, a range, in any language. */
const NUMBER_ALONE = /^\d+[.]\d+$/;
const RANGE = /^\d+-\d+$/;

/**
 * Takes a day off the end of a sentence where `by`, `bis` or `para` stands before it: `Send the doc by fri`. Everything
 * else stays text: a day in the middle, another word before it, a day that can be read in two ways, a length (`by two weeks`).
 */
export function dueAtEnd(sentence: string, context: DayContext): TextWithDue {
  const whole = { text: sentence.trim(), due: undefined };
  const skipped = Math.max(0, whole.text.length - LONGEST_DAY - 6);
  const tail = whole.text.slice(skipped);
  for (const match of [...tail.matchAll(TRIGGER)].reverse()) {
    const said = tail.slice(match.index + match[0].length).replace(/[!)]+$/u, '');
    const language = TRIGGERS[(match[1] ?? '').toLowerCase()];
    if (language === undefined || (language !== 'de' && NUMBER_ALONE.test(said.trim()))) continue;
    if (RANGE.test(said.trim())) continue;
    const { days, unclear, isLength } = readDay(said, context, [language]);
    const before = whole.text.slice(0, skipped + match.index).replace(/[\s,;:(–—-]+$/u, '');
    // `ask Dag (Jo, by Fri)`: what the day closed stays closed.
    const isOpen = tail.endsWith(')') && before.lastIndexOf('(') > before.lastIndexOf(')');
    const text = isOpen ? `${before})` : before;
    if (days[0] !== undefined && !unclear && !isLength && text !== '') return { text, due: days[0] };
  }
  return whole;
}
