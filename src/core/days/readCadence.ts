import { CADENCE } from '../records/fields';
import { dayLanguages } from './dayLanguages';
import type { DayLanguage } from './dayTokens';
import { tokensOf } from './tokensOf';

const UNITS: Readonly<Record<string, readonly [count: number, unit: 'day' | 'week' | 'month']>> = {
  d: [1, 'day'],
  w: [1, 'week'],
  m: [1, 'month'],
  q: [3, 'month'],
  h: [6, 'month'],
  y: [12, 'month'],
};

const UNIT = 'U(?<u>[dwmqhy])';
/** What may follow a rhythm, or stand before it: its day of the week. */
const ITS_DAY = /(?<=^(?:.* )?(?:U[dwmqhy]|R\d+[dwm])) (?:THE )?W\d$|^(?:THE )?W\d (?=EVERY|R\d)/;

const RHYTHMS: readonly RegExp[] = [
  /^R(?<n>\d+)(?<u>[dwm])$/,
  new RegExp(`^(?:EVERY |IN )*(?:EVERY )?N(?<n>\\d+) ${UNIT}$`),
  new RegExp(`^EVERY (?:THE )?${UNIT}$`),
  new RegExp(`^N1 (?:IN |EVERY )(?:THE )?(?:N1 )?${UNIT}$`),
  new RegExp(`^EVERY (?:THE )?[oON](?<n>\\d+) ${UNIT}$`),
  /^EVERY (?:THE )?[oON](?<n>\d+) W\d$/,
  /^EVERY W\d$/,
  // “First Monday of the month”.
  new RegExp(`^(?:EVERY )?(?:THE )?(?:[oO]\\d|LAST) W\\d (?:EVERY |IN |THE )*${UNIT}$`),
];
const EVERY_OTHER = new RegExp(`^(?:EVERY )?(?:THE )?OTHER (?:${UNIT}|W\\d)$`);
/** So many times in a unit: “2x a month”, “einmal die Woche”, “2/month”. */
const TIMES = new RegExp(
  `^(?:K(?<k>\\d+)(?: TIMES)?|N(?<k2>\\d+) (?:TIMES|PER)) (?:PER |EVERY |IN |THE |N1 )*(?:N(?<n>\\d+) )?${UNIT}$`,
);

/**
 * Reads how often two people meet, as people say it in English, German or Spanish: `biweekly`, `2w`, `14 Tage`,
 * `cada 2 semanas`.
 * @returns what a record holds, such as `2 weeks`: whole weeks are written as weeks; undefined where it says no rhythm
 */
export function readCadence(text: string, language: string): string | undefined {
  const trimmed = text.trim();
  if (CADENCE.test(trimmed)) return trimmed;
  for (const each of dayLanguages(language)) {
    const cadence = cadenceIn(trimmed, each);
    if (cadence !== undefined) return cadence;
  }
  return undefined;
}

function cadenceIn(text: string, language: DayLanguage): string | undefined {
  const tokens = tokensOf(text, language)?.filter((token) => !LEFT_OUT.has(token));
  if (!tokens) return undefined;
  const isPlural = tokens.includes('PL');
  const whole = tokens.filter((token) => token !== 'PL').join(' ');
  // “Mondays” say a rhythm, “Monday” a day.
  if (/^(?:THE )?W\d$/.test(whole)) return isPlural ? '1 week' : undefined;
  const said = whole.replace(ITS_DAY, '');
  if (language === 'es' && IDIOM.test(said)) return said.includes('15') ? '2 weeks' : '1 week';
  const other = EVERY_OTHER.exec(said);
  if (other) return written(2, other.groups?.u ?? 'w');
  const often = TIMES.exec(said)?.groups;
  if (often) return partOf(Number(often.k ?? often.k2), Number(often.n ?? 1), often.u ?? 'w');
  for (const rhythm of RHYTHMS) {
    const match = rhythm.exec(said);
    if (match) return written(Number(match.groups?.n ?? 1), match.groups?.u ?? 'w');
  }
  return undefined;
}

const LEFT_OUT: ReadonlySet<string> = new Set(['ON', 'H', 'RHYTHM']);
/** Spanish counts the first day too: “cada 15 días” is every two weeks, “cada ocho días” every week. */
const IDIOM = /^(?:EVERY )?N15 Ud$|^EVERY N8 Ud$/;

/** How long it is from one time to the next where something is so many times in some units; undefined where that is no whole number. */
function partOf(times: number, count: number, letter: string): string | undefined {
  if (times === 0 || count === 0) return undefined;
  const [each, unit] = UNITS[letter] ?? [1, 'week'];
  const length = count * each;
  // A month is four weeks, or thirty days; a year of it 52 weeks.
  const lengths: readonly (readonly [length: number, letter: string])[] =
    unit === 'month'
      ? [
          [length, 'm'],
          [length * 4, 'w'],
          [(length / 12) * 52, 'w'],
          [length * 30, 'd'],
        ]
      : [
          [length, unit.charAt(0)],
          [unit === 'week' ? length * 7 : length, 'd'],
        ];
  const whole = lengths.find(([of]) => of % times === 0);
  return whole && written(whole[0] / times, whole[1]);
}

function written(times: number, letter: string): string | undefined {
  const [each, unit] = UNITS[letter] ?? [1, 'week'];
  const count = times * each;
  const cadence = unit === 'day' && count % 7 === 0 ? plural(count / 7, 'week') : plural(count, unit);
  return CADENCE.test(cadence) ? cadence : undefined;
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
