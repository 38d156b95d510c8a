import { ME } from '../../book/paths';
import { ownerFault } from '../../opportunities/ownerFault';
import { isSameValue } from '../../records/sameValue';
import { isSlug } from '../../slug';
import type { DiagnosedFile } from './diagnosedFile';
import type { Diagnostic, DiagnosticCode } from './diagnostic';

const NONE: ReadonlySet<string> = new Set();
/** Statuses in which it is told of an opportunity that nobody, or everybody, owns it. */
const TOLD: ReadonlySet<string> = new Set(['raised', 'facing']);

/**
 * People, goals, opportunities, templates and values that the book does not have, and teams that are to own something. What is no name at all is told as a flaw; a team that owns an
 * opportunity is told by `opportunityProblems`.
 */
export function referenceDiagnostics(site: DiagnosedFile): Diagnostic[] {
  const { people, goals, opportunities, values, templates } = site.context;
  const slugs = new Set([ME, ...people.map(({ slug }) => slug)]);
  const teams = new Set(people.flatMap(({ slug, team }) => (team ? [slug] : [])));
  const names = new Set(opportunities.map(({ name }) => name));
  const owner = site.valueAt(['owner']) ?? site.context.person;
  const theirs = new Set(goals.filter(({ person }) => person === owner).map(({ slug }) => slug));
  const anyones = new Set(goals.map(({ slug }) => slug));
  return site.found.flatMap(({ path, entry, shape }) => {
    const name = entry.value.data;
    if (typeof name !== 'string' || name === '') return [];
    const unknown = (code: DiagnosticCode, known: ReadonlySet<string>): Diagnostic[] =>
      known.has(name) ? [] : [site.atValue(code, 'warning', path)];
    if (shape?.type === 'person' && isSlug(name)) {
      if (path.at(-1) === 'owner' && teams.has(name)) return [site.atValue('teamOwner', 'warning', path)];
      const isTold = site.context.kind === 'opportunity' && TOLD.has(site.valueAt(['status']) ?? '');
      return isTold && ownerFault(name, slugs) !== undefined ? [] : unknown('unknownPerson', slugs);
    }
    // An owner whom nobody knows has no goals to choose from.
    if (shape?.type === 'goal' && isSlug(name))
      return unknown('unknownGoal', owner !== undefined && slugs.has(owner) ? theirs : anyones);
    if (shape?.type === 'value' && values && !values.some((one) => isSameValue(one, name)))
      return unknown('unknownValue', NONE);
    if (shape?.type === 'template' && templates) return unknown('unknownTemplate', new Set(templates));
    return shape?.type === 'opportunity' ? unknown('unknownOpportunity', names) : [];
  });
}
