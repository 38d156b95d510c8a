import { isTeamWritten } from '../teamWords';

/** Words that stand where no owner is named yet. */
const NOBODY: ReadonlySet<string> = new Set(
  'n-a na nadie niemand no-one nobody none open personne somebody someone tba tbc tbd todo unassigned unknown x'.split(
    ' ',
  ),
);

/**
 * What is wrong with an owner: `none` if nobody is named, `many` if it is a team or everyone.
 * @param people the slugs of people: somebody who really is called so is an owner
 */
export function ownerFault(
  owner: string | undefined,
  people: ReadonlySet<string>,
): 'none' | 'many' | undefined {
  if (owner === undefined || owner.trim() === '') return 'none';
  if (people.has(owner)) return undefined;
  if (NOBODY.has(owner)) return 'none';
  return isTeamWritten(owner) ? 'many' : undefined;
}
