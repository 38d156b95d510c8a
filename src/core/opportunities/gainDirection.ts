import { fold } from '../search/fold';

/** How a measure went: towards what one wants, away from it, nowhere, or that cannot be told. */
export type GainDirection = 'better' | 'worse' | 'same' | 'unknown';

// Folded, and of each the beginning: `incident` stands for incidents too.
const LESS_IS_BETTER =
  /(?<!\p{L})(?:lead time|cycle time|time|duration|delay|wait|latency|minutes|hours|days|weeks|errors?|bugs?|defects?|incidents?|outages?|failures?|fail|flak|rework|rollbacks?|cost|spend|debt|churn|overtime|alerts?|pages|complaints?|escalations?|tickets?|interruptions?|meetings?|handoffs?|backlog|turnover|attrition|dauer|zeit|wartezeit|fehler|vorfall|vorfalle|ausfall|ausfalle|kosten|uberstunden|beschwerden|eskalation|tiempo|duracion|espera|fallos?|errores|incidentes?|costes?|costos?|quejas|temps|duree|attente|erreurs?|pannes?|couts?|tempo|erros?|falhas?)/u;
const MORE_IS_BETTER =
  /(?<!\p{L})(?:coverage|uptime|availability|throughput|velocity|satisfaction|nps|score|adoption|usage|retention|revenue|sales|conversion|signups?|participation|attendance|confidence|releases|deploys?|deployments?|deployment frequency|success|pass rate|reviewers|volunteers|abdeckung|verfugbarkeit|zufriedenheit|durchsatz|umsatz|beteiligung|cobertura|disponibilidad|satisfaccion|participacion|ventas|couverture|disponibilite|participation)/u;
const LESS_SAID =
  /(?<!\p{L})(?:without|free|reduction|reduced|saved|savings|gespart|ahorrad|prevented|avoided)/u;

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

/** How a measure went from one value to another, by their numbers and by what is wanted of such a measure. */
export function gainDirection(measure: string | undefined, before: string, after: string): GainDirection {
  const [was, is] = [amountIn(before), amountIn(after)];
  if (!was || !is) return fold(before) === fold(after) ? 'same' : 'unknown';
  if (was.unit !== is.unit && was.unit !== '' && is.unit !== '') return 'unknown';
  if (was.value === is.value) return 'same';
  const words = fold(measure ?? '');
  const isTime = was.unit === 'time' && is.unit === 'time';
  const [less, more] = [LESS_IS_BETTER.test(words) || (isTime && words !== ''), MORE_IS_BETTER.test(words)];
  // "Releases without incidents" wants more, "time saved" too.
  if (LESS_SAID.test(words)) return is.value > was.value ? 'better' : 'worse';
  if (less === more) return 'unknown';
  return is.value < was.value === less ? 'better' : 'worse';
}

/** True if a text begins with a number, in digits or in English words. */
export function beginsWithNumber(text: string): boolean {
  return amountIn(text) !== undefined;
}

/** The number that a text begins with, in seconds for times; undefined where it begins with none. */
function amountIn(text: string): { readonly value: number; readonly unit: string } | undefined {
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
  const of = /^(?:of|\/|out of|von|de)\s*(\d+)/.exec(rest)?.[1];
  if (of !== undefined && Number(of) > 0) return { value: value / Number(of), unit: 'share' };
  if (rest.startsWith('%')) return { value: value / 100, unit: 'share' };
  const unit = UNITS.find(([name]) => name.test(rest));
  return unit ? { value: value * unit[1], unit: 'time' } : { value, unit: '' };
}

/** `1,200` is a thousand and more, `1,5` is one and a half. */
function numberOf(digits: string): number {
  if (/^-?\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  return Number.parseFloat(digits.replace(',', '.'));
}
