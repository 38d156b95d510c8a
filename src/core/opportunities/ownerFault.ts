/** Owners that are many, as slugs: what all own, nobody does. English, German, Spanish, French. */
const MANY: ReadonlySet<string> = new Set(
  [
    'all all-of-us anybody anyone both developers devs each-of-us engineers everybody everyone group ourselves squad staff',
    'team teams the-devs the-developers the-engineers the-group the-squad the-team the-whole-team our-team us us-all we we-all',
    'whole-team entire-team dev-team',
    'alle das-team das-ganze-team ganzes-team jeder unser-team wir wir-alle',
    'el-equipo equipo nosotras nosotros nuestro-equipo todas todo-el-equipo todos',
    'equipe l-equipe notre-equipe nous tous tout-le-monde toute-l-equipe',
  ].flatMap((line) => line.split(' ')),
);

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
  return MANY.has(owner) ? 'many' : undefined;
}
