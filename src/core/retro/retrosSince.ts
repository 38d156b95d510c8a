import type { Day } from '../day';

/** A retro of a series, as far as it tells the age of a record. */
interface SeriesRetro {
  readonly day: Day | undefined;
  /** The record was raised in its file, which may hold several retros. */
  readonly isOrigin: boolean;
}

/**
 * In how many retros of a series a record has been open, the one in which it was raised included; undefined where nothing tells.
 * @param retros those before the one that is being written, the newest first
 * @param raised the day on which it was raised
 */
export function retrosSince(retros: readonly SeriesRetro[], raised: Day | undefined): number | undefined {
  const origin = retros.findLastIndex(({ isOrigin }) => isOrigin);
  // It is raised on the day of its retro, or after that.
  const first = retros.findIndex(({ day, isOrigin }, at) =>
    origin < 0
      ? raised !== undefined && day !== undefined && day < raised
      : at === origin || (isOrigin && raised !== undefined && day !== undefined && day <= raised),
  );
  if (origin >= 0) return first + 1;
  if (first >= 0) return first;
  return raised !== undefined && retros.some(({ day }) => day !== undefined) ? retros.length : undefined;
}
