import { CADENCE } from '../records/fields';
import type { DayLanguage } from './dayTokens';
import { dayLanguages } from './readDay';
import { tokensOf } from './tokensOf';

const UNITS: Readonly<Record<string, readonly [count: number, unit: 'day' | 'week' | 'month']>> = {
  d: [1, 'day'],
  w: [1, 'week'],
  m: [1, 'month'],
  q: [3, 'month'],
  y: [12, 'month'],
};

const RHYTHMS: readonly RegExp[] = [
  /^R(?<n>\d+)(?<u>[dwm])$/,
  /^(?:EVERY |IN )*(?:EVERY )?N(?<n>\d+) U(?<u>[dwmqy])$/,
  /^EVERY (?:THE )?U(?<u>[dwmqy])$/,
  /^N1 (?:IN |EVERY )(?:THE )?(?:N1 )?U(?<u>[dwmqy])$/,
  /^EVERY (?:THE )?[oO](?<n>\d+) U(?<u>[dwmqy])$/,
  /^EVERY (?:THE )?N(?<n>\d+) U(?<u>[dwmqy])$/,
  /^EVERY W\d$/,
];
const EVERY_OTHER = /^EVERY (?:THE )?OTHER (?:U(?<u>[dwmqy])|W\d)$|^EVERY [oO]2 W\d$/;

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
  const said = tokensOf(text, language)
    ?.filter((token) => token !== 'ON' && token !== 'H')
    .join(' ');
  if (said === undefined) return undefined;
  const other = EVERY_OTHER.exec(said);
  if (other) return written(2, other.groups?.u ?? 'w');
  for (const rhythm of RHYTHMS) {
    const match = rhythm.exec(said);
    if (match) return written(Number(match.groups?.n ?? 1), match.groups?.u ?? 'w');
  }
  return undefined;
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
