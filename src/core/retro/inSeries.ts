import { besideSeries, openedSeries } from './besideSeries';
import { formatOf } from './format';
import { namePart } from './pathParts';
import { type RetroRules, retroPath } from './retroPath';
import { compareMembers, countedKey, type Member, membersOf, seriesKey } from './series';

/**
 * The retro before this one in its series, among workspace-relative paths: of the same folder and manner of naming but for dates
 * and numbers, the last with an earlier date, or without dates with a lower number. Where no other file is named like it, those of
 * its folder whose names begin alike are its series. Undefined for the first, and for a file with neither date nor number.
 */
export function previousRetro(
  path: string,
  paths: readonly string[],
  rules?: RetroRules,
): string | undefined {
  const { own, others } = seriesOf(path, paths, rules);
  if (!own) return undefined;
  const earlier = others.filter((member) => compareMembers(member, own) < 0);
  return earlier.sort(compareMembers).at(-1)?.path;
}

/** Where names of a series go on differently behind their numbers, these say that it is for the sake of a team. */
const teamWord =
  /(?<!\p{L})(?:teams?|squads?|crew|tribe|guild|chapter|groups?|projects?|equipos?|[eé]quipes?|gruppe|projekt|proyecto|projeto|projet)(?!\p{L})/iu;

/**
 * True if a retro is history as there is a later one of the same team: one whose path differs in nothing but dates and numbers that
 * count on, as those of sprints do. Numbers behind other words may be those of teams.
 */
export function isFollowed(path: string, paths: readonly string[], rules?: RetroRules): boolean {
  const { own, others } = seriesOf(path, paths, rules, countedKey);
  if (!own) return false;
  const isSameTeam = (other: string) =>
    countedKey(other) === countedKey(path) || ![path, other].some((one) => teamWord.test(namePart(one)));
  return others.some((member) => compareMembers(member, own) > 0 && isSameTeam(member.path));
}

/**
 * All retros before this one in its series, the newest first; then the logs and single files of the folder from which the series
 * went on (see `besideSeries`), those without a day in the order of `paths`.
 */
export function earlierRetros(path: string, paths: readonly string[], rules?: RetroRules): readonly string[] {
  const { own, others } = seriesOf(path, paths, rules);
  if (!own) return [];
  const earlier = others
    .filter((member) => compareMembers(member, own) < 0)
    .sort((a, b) => compareMembers(b, a))
    .map((member) => member.path);
  return [...earlier, ...besideSeries(path, paths, others.length === 0, rules)];
}

/** The retros into which lines of this one may have been carried: the later ones, then those of a series that went on from it. */
export function followingRetros(
  path: string,
  paths: readonly string[],
  rules?: RetroRules,
): readonly string[] {
  const { own, others } = seriesOf(path, paths, rules);
  const later = own ? others.filter((member) => compareMembers(member, own) > 0) : [];
  const named = later.sort((a, b) => compareMembers(b, a)).map((member) => member.path);
  return [...named, ...openedSeries(path, paths, rules).filter((one) => !named.includes(one))];
}

/**
 * A retro and the others of its series, in no order; nothing for a file with neither date nor number.
 * @param keyOf tells a series
 */
function seriesOf(
  path: string,
  paths: readonly string[],
  rules?: RetroRules,
  keyOf = seriesKey,
): { readonly own: Member | undefined; readonly others: readonly Member[] } {
  const isOther = (other: string) => other !== path && formatOf(other) !== undefined;
  const key = keyOf(path);
  if (!key.includes('#')) return { own: undefined, others: [] };
  const verdict = retroPath(path, rules);
  const isRetro = (other: string) => {
    const own = retroPath(other, rules);
    return own === 'yes' || own === 'forced' || (own === 'no' && verdict === 'no');
  };
  let others = paths.filter((other) => isOther(other) && keyOf(other) === key && isRetro(other));
  if (others.length === 0 && verdict !== 'no') {
    const loose = looseKey(key);
    others = paths.filter((other) => isOther(other) && looseKey(keyOf(other)) === loose && isRetro(other));
  }
  const [own, ...members] = membersOf([path, ...others]);
  return { own, others: members };
}

/** The folder, and the name up to its first number. */
function looseKey(key: string): string {
  const name = namePart(key);
  const hash = name.indexOf('#');
  return hash < 0 ? key : key.slice(0, key.length - name.length + hash + 1);
}
