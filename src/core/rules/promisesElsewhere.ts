import { ME } from '../book/paths';
import { comparePromises, type OpenPromise } from './openPromises';

/** An open promise, and in whose one-on-ones it stands. */
export interface PromiseWith extends OpenPromise {
  readonly person: string;
}

/**
 * The promises that people made in the one-on-ones of others, or in a team's meeting, by the slug of who made them: each
 * list by due day, then the oldest first. The lead's own are not among them.
 * @param all every open promise of a book
 */
export function promisesElsewhere(all: readonly PromiseWith[]): ReadonlyMap<string, readonly PromiseWith[]> {
  const byOwner = new Map<string, PromiseWith[]>();
  for (const promise of all) {
    const { owner, person } = promise;
    if (owner === undefined || owner === ME || owner === person) continue;
    const others = byOwner.get(owner);
    if (others) others.push(promise);
    else byOwner.set(owner, [promise]);
  }
  for (const list of byOwner.values()) list.sort(comparePromises);
  return byOwner;
}
