import type { Relation } from '../../records/personKind';
import { fold } from '../../search/fold';

/** What people call those whom they meet, in the languages of Leadbook. */
const CALLED: Readonly<Record<Relation, string>> = {
  report:
    'direct directs report employee mitarbeiter mitarbeiterin subordinado subordinada colaborador colaboradora',
  team: 'squad group crew gruppe mannschaft equipo grupo',
  manager:
    'boss lead leader supervisor head director cto ceo chef chefin vorgesetzter vorgesetzte fuehrungskraft führungskraft jefe jefa gerente',
  peer: 'colleague coworker partner counterpart kollege kollegin companero compañero companera compañera colega par',
  mentor: 'coach advisor adviser sponsor mentorin mentora tutor consejero',
  skip: 'skip-level skiplevel skip_level indirect grandreport',
};

/** The relation that a word of everyday language means; undefined where it is none of those known. */
export function relationMeant(typed: string): Relation | undefined {
  const word = fold(typed.slice(0, 60)).trim();
  const all = Object.entries(CALLED) as [Relation, string][];
  return all.find(([, words]) => words.split(' ').some((one) => fold(one) === word))?.[0];
}
