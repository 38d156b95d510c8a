import type { DayLanguage } from './dayTokens';

/** The longest text that is read as a day, in UTF-16 units: what is longer is a sentence. */
export const LONGEST_DAY = 60;

// Apart from the words: what reads with a library needs the languages alone.
const LANGUAGES: readonly DayLanguage[] = ['en', 'de', 'es'];

/** All languages in which days are read, the person's own first. */
export function dayLanguages(language: string): readonly DayLanguage[] {
  const own = language.slice(0, 2).toLowerCase();
  return [...LANGUAGES].sort((a, b) => Number(b === own) - Number(a === own));
}
