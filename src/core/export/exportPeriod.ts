import { type Day, isDay } from '../day';

/** A stretch of days, both ends in it; an absent end is open. */
export interface ExportPeriod {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** True if a day lies in the period. What has no day is in every period: leaving it out would hide it for good. */
export function isIn(period: ExportPeriod, day: string | undefined): boolean {
  if (day === undefined || !isDay(day)) return true;
  return !isBefore(period, day) && !isAfter(period, day);
}

/** True if a day lies before the period. */
function isBefore({ from }: ExportPeriod, day: string | undefined): boolean {
  return from !== undefined && day !== undefined && day < from;
}

/** True if a day lies after the period. */
export function isAfter({ to }: ExportPeriod, day: string | undefined): boolean {
  return to !== undefined && day !== undefined && day > to;
}
