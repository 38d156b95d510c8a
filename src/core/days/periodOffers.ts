import { addDays, type Day, isDay } from '../day';
import { endOf, startOf } from './dayPeriods';

/** A stretch of days to choose; without `to` it lasts until today. */
export interface PeriodOffer {
  readonly code: 'thisQuarter' | 'lastQuarter' | 'sinceLastPacket';
  readonly from: Day;
  readonly to?: Day;
}

/**
 * Stretches of time to choose from.
 * @param lastPacket the day until which the last review packet went, where there is one
 */
export function periodOffers(today: Day, lastPacket: Day | undefined): readonly PeriodOffer[] {
  const from = startOf('q', today);
  const before = addDays(from, -1);
  return [
    ...(lastPacket === undefined ? [] : [{ code: 'sinceLastPacket', from: lastPacket } as const]),
    { code: 'thisQuarter', from },
    { code: 'lastQuarter', from: startOf('q', before), to: endOf('q', before) },
  ];
}

/**
 * The day until which the newest packet of a person went, by the names of the files that were exported:
 * `ada-lovelace-2026-07-01-2026-09-30.md`.
 */
export function lastPacketDay(files: readonly string[], person: string): Day | undefined {
  const days = files.flatMap((file) => {
    if (!file.startsWith(`${person}-`)) return [];
    const match = /^-(?:\d{4}-\d{2}-\d{2}-)?(\d{4}-\d{2}-\d{2})(?:-\d+)?\.md$/.exec(
      file.slice(person.length),
    );
    return match?.[1] !== undefined && isDay(match[1]) ? [match[1]] : [];
  });
  return days.sort().at(-1);
}
