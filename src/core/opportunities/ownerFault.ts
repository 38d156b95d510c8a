import { isBlankText } from '../isBlankText';
import { isNobodyWritten, isTeamWritten } from '../teamWords';

/**
 * Tells what is wrong with an owner: `none` if nobody is named, `many` if it is a team or everyone, undefined if
 * nothing is.
 * @param people the slugs of people: somebody who really is called so is an owner
 */
export function ownerFault(
  owner: string | undefined,
  people: ReadonlySet<string>,
): 'none' | 'many' | undefined {
  if (owner === undefined || isBlankText(owner)) return 'none';
  if (people.has(owner)) return undefined;
  if (isNobodyWritten(owner)) return 'none';
  return isTeamWritten(owner) ? 'many' : undefined;
}
