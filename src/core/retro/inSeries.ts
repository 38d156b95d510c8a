import { besideSeries, openedSeries } from './besideSeries';
import { formatOf } from './format';
import { type RetroRules, retroPath } from './retroPath';
import { compareMembers, type Member, membersOf, seriesKey } from './series';

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

/** The retros after this one in its series, the newest first; found as `previousRetro` finds the one before. */
export function laterRetros(path: string, paths: readonly string[], rules?: RetroRules): readonly string[] {
  const { own, others } = seriesOf(path, paths, rules);
  if (!own) return [];
  const later = others.filter((member) => compareMembers(member, own) > 0);
  return later.sort((a, b) => compareMembers(b, a)).map((member) => member.path);
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
  const later = laterRetros(path, paths, rules);
  return [...later, ...openedSeries(path, paths, rules).filter((one) => !later.includes(one))];
}

/** A retro and the others of its series, in no order; nothing for a file with neither date nor number. */
function seriesOf(
  path: string,
  paths: readonly string[],
  rules?: RetroRules,
): { readonly own: Member | undefined; readonly others: readonly Member[] } {
  const isOther = (other: string) => other !== path && formatOf(other) !== undefined;
  const key = seriesKey(path);
  if (!key.includes('#')) return { own: undefined, others: [] };
  const verdict = retroPath(path, rules);
  const isRetro = (other: string) => {
    const own = retroPath(other, rules);
    return own === 'yes' || own === 'forced' || (own === 'no' && verdict === 'no');
  };
  let others = paths.filter((other) => isOther(other) && seriesKey(other) === key && isRetro(other));
  if (others.length === 0 && verdict !== 'no') {
    const loose = looseKey(key);
    others = paths.filter(
      (other) => isOther(other) && looseKey(seriesKey(other)) === loose && isRetro(other),
    );
  }
  const [own, ...members] = membersOf([path, ...others]);
  return { own, others: members };
}

/** The folder, and the name up to its first number. */
function looseKey(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  const hash = name.indexOf('#');
  return hash < 0 ? key : key.slice(0, key.length - name.length + hash + 1);
}
