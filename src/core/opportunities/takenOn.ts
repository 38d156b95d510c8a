import type { RecordFile } from '../rules/personFacts';
import { byRevisit } from '../rules/revisitOrder';

/** How many experiments a retro may take on, and how many one person should face at once. */
export const AT_MOST = 2;

/** What was taken on in a retro. */
interface TakenOn {
  /** Those being faced, the first to look at again first. */
  readonly facing: readonly RecordFile<'opportunity'>[];
  /** One more would be the third: one of `facing` must be parked first. */
  readonly mustPark: boolean;
}

/**
 * Returns the opportunities of a retro that are still being faced, and whether one must be parked before another is
 * faced.
 * @param retro the retro's path from the workspace folder; without one nothing is limited
 */
export function takenOn(records: readonly RecordFile<'opportunity'>[], retro: string | undefined): TakenOn {
  const facing = byRevisit(
    records.filter(({ record }) => record.status === 'facing' && isSameRetro(record.retro, retro)),
  );
  return { facing, mustPark: facing.length >= AT_MOST };
}

/** True if a record names this retro: written with `\` or a leading `./` it is still the same path. */
export function isSameRetro(named: string | undefined, retro: string | undefined): boolean {
  if (named === undefined || retro === undefined) return false;
  return plainPath(named) === plainPath(retro) && plainPath(retro) !== '';
}

/** Counts the opportunities that each owner is facing, by the owner's slug; who faces none has no entry. */
export function facedBy(records: readonly RecordFile<'opportunity'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { owner, status } of records.map(({ record }) => record)) {
    if (status === 'facing' && owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return counts;
}

/** A path as it is compared and linked: `/` between names, no `./`. */
export function plainPath(path: string): string {
  return path
    .trim()
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}
