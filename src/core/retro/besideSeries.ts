import { formatOf } from './format';
import { withoutExtension } from './pathDates';
import { type RetroRules, retroPath } from './retroPath';
import { compareMembers, membersOf, seriesKey } from './series';

/**
 * What a series of retros went on from though it is named otherwise, among workspace-relative paths, the newest first: a log of its
 * folder with the same words (`retro.md` before `retro-2026-11-21.md`); and for a first one whose name is a day or a number alone,
 * in a folder for retros, all earlier ones of that folder.
 * @param isFirst no other file is named like it
 */
export function besideSeries(
  path: string,
  paths: readonly string[],
  isFirst: boolean,
  rules?: RetroRules,
): readonly string[] {
  const test = goesOn(path, rules);
  if (!test) return [];
  const found = paths.filter((other) => other !== path && test(other, isFirst) && isBefore(other, path));
  return membersOf(found)
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
    .map((member) => member.path);
}

/** The retros of a series that went on from this one though they are named otherwise, the newest first. */
export function openedSeries(path: string, paths: readonly string[], rules?: RetroRules): readonly string[] {
  const folder = folderOf(seriesKey(path));
  const found = paths.filter(
    (other) =>
      other !== path &&
      folderOf(seriesKey(other)) === folder &&
      goesOn(other, rules)?.(path, true) === true &&
      isBefore(path, other),
  );
  return membersOf(found)
    .sort((a, b) => compareMembers(b, a))
    .map((member) => member.path);
}

/** Tells whether a retro may have gone on from another; undefined for one that is in no series. */
function goesOn(
  path: string,
  rules?: RetroRules,
): ((other: string, isFirst: boolean) => boolean) | undefined {
  const key = seriesKey(path);
  const [folder, name] = [folderOf(key), nameOf(key)];
  if (!name.includes('#') || !isRetro(path, rules)) return undefined;
  const words = wordsOf(name);
  const isBare = words === '' && folder !== '' && isRetro(`${folderOf(path)}/a.md`, rules);
  return (other, isFirst) => {
    const isAny = isFirst && isBare;
    const isLog = words !== '' && wordsOf(plainName(other)) === words;
    // Told first, as the keys of thousands of files take a while.
    if (!isLog && !isAny) return false;
    const others = seriesKey(other);
    if (folderOf(others) !== folder || formatOf(other) === undefined || !isRetro(other, rules)) return false;
    return isLog || wordsOf(nameOf(others)) !== '';
  };
}

function isBefore(path: string, other: string): boolean {
  const [one, two] = membersOf([path, other]);
  return one?.day === undefined || two?.day === undefined || one.day < two.day;
}

function isRetro(path: string, rules?: RetroRules): boolean {
  return ['yes', 'forced'].includes(retroPath(path, rules));
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
  return nameOf(withoutExtension(path)).normalize('NFC').toLowerCase();
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
