import { fold } from '../search/fold';
import { knownMeasure } from './measureWords';

/** How a measure went: towards what one wants, away from it, nowhere, or that cannot be told. */
type GainDirection = 'better' | 'worse' | 'same' | 'unknown';

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|milliseconds?)\b/, 0.001],
  [/^(?:s|secs?|seconds?|sekunden?|segundos?|secondes?)\b/, 1],
  [/^(?:m|mins?|minutes?|minuten?|minutos?)\b/, 60],
  [/^(?:h|hrs?|hours?|stunden?|horas?|heures?)\b/, 3600],
  [/^(?:d|days?|tage?n?|dias?|jours?)\b/, 86_400],
  [/^(?:w|wks?|weeks?|wochen?|semanas?|semaines?)\b/, 604_800],
  [/^(?:months?|monate?|mes|meses|mois)\b/, 2_629_800],
  [/^(?:years?|jahre?|anos?|ans?|annees?)\b/, 31_557_600],
];
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * Compares two values of a measure by their numbers and by what is wanted of such a measure. `unknown` where the
 * measure is, and where the two values are not counted alike: `40 a week` and `9 a day`.
 */
export function gainDirection(measure: string, before: string, after: string): GainDirection {
  const known = knownMeasure(measure);
  if (!known) return 'unknown';
  const [was, is] = [amountIn(before), amountIn(after)];
  if (!was || !is) return fold(before) === fold(after) ? 'same' : 'unknown';
  if (was.unit !== is.unit || !areAlike(was.rest, is.rest)) return 'unknown';
  if (was.value === is.value) return 'same';
  return is.value < was.value === (known.wants === 'less') ? 'better' : 'worse';
}

/** True if what stands behind two numbers says the same, or one of them leaves out what the other is counted by. */
function areAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((rest) => rest.replace(/s$/, ''))
    .sort((a, b) => a.length - b.length);
  return (
    short === long || (short === '' && /^(?:a|an|per|each|every|in|pro|je|im|por|par|al|a la)[ ]/.test(long))
  );
}

/** True if a text begins with a number, in digits or in English words. */
export function beginsWithNumber(text: string): boolean {
  return amountIn(text) !== undefined;
}

/** A number, in seconds for times, what it counts, and what else is said of it. */
interface Amount {
  readonly value: number;
  readonly unit: '' | 'time' | 'share';
  readonly rest: string;
}

/** The number that a text begins with; undefined where it begins with none. */
function amountIn(text: string): Amount | undefined {
  const words = fold(text).replace(
    /^(?:about|around|ca\.?|circa|roughly|up to|at most|at least|over|under|almost|etwa|rund|unos|unas|[~≈<>≤≥])\s*/u,
    '',
  );
  const word = /^\p{L}+/u.exec(words)?.[0] ?? '';
  const digits = /^-?\d+(?:[.,]\d+)*/.exec(words)?.[0];
  const spelt = WORDS.indexOf(word);
  if (digits === undefined && spelt < 0) return undefined;
  const value = digits === undefined ? spelt : numberOf(digits);
  const rest = words.slice((digits ?? word).length).trim();
  const of = /^(?:of|\/|out of|von|de|sur|su|van)\s*(\d+)(.*)$/s.exec(rest);
  if (of && Number(of[1]) > 0)
    return { value: value / Number(of[1]), unit: 'share', rest: (of[2] ?? '').trim() };
  if (rest.startsWith('%')) return { value: value / 100, unit: 'share', rest: rest.slice(1).trim() };
  const unit = UNITS.find(([name]) => name.test(rest));
  return unit
    ? { value: value * unit[1], unit: 'time', rest: rest.replace(unit[0], '').trim() }
    : { value, unit: '', rest };
}

/** `1,200` is a thousand and more, `1,5` is one and a half. */
function numberOf(digits: string): number {
  if (/^-?\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  return Number.parseFloat(digits.replace(',', '.'));
}
