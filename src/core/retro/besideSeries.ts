import { comparablePath } from '../comparableText';
import { compareText } from '../compareText';
import { formatOf } from './format';
import { withoutExtension } from './pathDates';
import { folderPart, namePart } from './pathParts';
import { remembered } from './remembered';
import type { RetroRules } from './retroPath';
import { saysRetro } from './saysRetro';
import { compareMembers, membersOf, seriesKey } from './series';

/**
 * Finds the retros that a series went on from though they are named otherwise, among workspace-relative paths, the
 * newest first: a log of its folder with the same words (`retro.md` before `retro-2026-11-21.md`); and for a first one
 * whose name is a day or a number alone, in a folder for retros, all earlier ones of that folder.
 * @param isFirst no other file is named like it
 */
export function besideSeries(
  path: string,
  paths: readonly string[],
  isFirst: boolean,
  rules?: RetroRules,
): readonly string[] {
  const wentOn = pairTest(isFirst, rules);
  const found = paths.filter((other) => other !== path && wentOn(other, path));
  return membersOf(found)
    .sort((a, b) => compareText(b.day ?? '', a.day ?? ''))
    .map((member) => member.path);
}

/** The retros of a series that went on from this one though they are named otherwise, the newest first. */
export function openedSeries(path: string, paths: readonly string[], rules?: RetroRules): readonly string[] {
  const wentOn = pairTest(true, rules);
  const found = paths.filter((other) => other !== path && wentOn(path, other));
  return membersOf(found)
    .sort((a, b) => compareMembers(b, a))
    .map((member) => member.path);
}

/** Tells whether the series of a later retro may have gone on from an earlier one; what is cheap first, as it is asked of all pairs. */
function pairTest(isFirst: boolean, rules?: RetroRules): (earlier: string, later: string) => boolean {
  const isRetro = remembered((path) => saysRetro(path, rules));
  return (earlier, later) => {
    if (formatOf(earlier) === undefined || formatOf(later) === undefined) return false;
    const [before, key] = [seriesKey(earlier), seriesKey(later)];
    const [folder, name] = [folderPart(key), namePart(key)];
    if (!name.includes('#') || folderPart(before) !== folder) return false;
    const words = wordsOf(name);
    const isLog = words !== '' && wordsOf(plainName(earlier)) === words;
    const isAny = isFirst && words === '' && folder !== '' && wordsOf(namePart(before)) !== '';
    if (!isLog && !isAny) return false;
    if (!isRetro(earlier) || !isRetro(later)) return false;
    return (isLog || isRetro(`${folderPart(later)}/a.md`)) && isBefore(earlier, later);
  };
}

function isBefore(path: string, other: string): boolean {
  const [one, two] = membersOf([path, other]);
  return one?.day === undefined || two?.day === undefined || one.day < two.day;
}

/** The words of a name without its dates and numbers, one blank between them. */
function wordsOf(name: string): string {
  return name
    .split(/[\s._#-]/)
    .filter((word) => word !== '')
    .join(' ');
}

/** The name of a file without its ending, as keys have it but for its numbers. */
function plainName(path: string): string {
  return comparablePath(namePart(withoutExtension(path)));
}
