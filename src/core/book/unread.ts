import { type KindName, kinds } from '../records/kinds';
import { isSlug } from '../slug';
import { slugOf } from '../slugOf';
import { hasEnding, isTemporary, nameWithoutEnding, withoutCopyMarks } from './fileNames';
import { folderOf, pathOf, peopleFolder, thingAt } from './paths';

/**
 * Why a file or folder of a book is not read: a copy by a sync tool or an editor; another ending than `.yaml`; capitals;
 * other characters, or not the kind of name that belongs there; a private sibling of a kind that has none; no record lies
 * in such a folder; no YAML.
 */
export type UnreadReason = 'copy' | 'ending' | 'capitals' | 'name' | 'noPrivate' | 'misplaced' | 'format';

/** What is not read, by its name alone. */
export interface Unread {
  readonly reason: UnreadReason;
  /** The path under which it would be read, relative to the book; absent where the name is not all that is wrong. */
  readonly proper?: string;
  /** For `name`: names that are read in that folder, without their ending. */
  readonly examples?: readonly string[];
}

/** `read`; `other` for what is no record and meant as none; else why it is not read. */
export type Verdict = 'read' | 'other' | Unread;

/** The longest path that is looked at, in UTF-16 units. */
const LONGEST = 2_000;
const PRIVATE = /[ ._-]private$/i;

/**
 * Judges a file by its path relative to the book's folder, `/` between names. What a file holds is not asked: a private
 * one stays private whatever its name is, so a better name never takes `.private` away.
 */
export function judgeFile(path: string): Verdict {
  if (thingAt(path)) return 'read';
  // No file system has such a path, and nothing may take long over it.
  if (path.length > LONGEST) return { reason: 'name' };
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const place = placeOf(parts);
  if (isTemporary(file)) return 'other';
  if (!hasEnding(file))
    return /\.(md|markdown|txt)$/i.test(file) && place.person ? { reason: 'format' } : 'other';
  if (place.kinds.length === 0) return { reason: 'misplaced' };
  const { bare, isProper } = nameWithoutEnding(file);
  const stem = withoutCopyMarks(bare, (name) => thingNamed(place, name) !== undefined);
  const proper = properOf(place, stem);
  if (stem !== bare) return known('copy', proper);
  if (proper === undefined) return nameless(place, stem);
  if (!isProper && proper.endsWith(`${bare}.yaml`)) return { reason: 'ending', proper };
  const isCase = proper.endsWith(`${bare.toLowerCase()}.yaml`);
  return { reason: isCase ? 'capitals' : 'name', proper };
}

/** Judges a folder in the same way: that of a person, or one in which records of a kind lie. */
export function judgeFolder(path: string): Verdict {
  if (path.length > LONGEST) return { reason: 'name' };
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  if (name.startsWith('.')) return 'other';
  const inPeople = parts.length === 1 && parts[0] === peopleFolder;
  if (inPeople) {
    if (isSlug(name)) return 'read';
    const slug = slugOf(name.normalize('NFC'), '');
    const reason = slug === name.toLowerCase() ? 'capitals' : 'name';
    return slug === ''
      ? { reason, examples: ['ada-lovelace'] }
      : { reason, proper: `${peopleFolder}/${slug}` };
  }
  const home = parts.length === 0 ? 'book' : 'person';
  const person = parts.length === 2 && parts[0] === peopleFolder ? parts[1] : undefined;
  if (home === 'person' && person === undefined) return 'other';
  const folders = kindNames()
    .filter((kind) => kinds[kind].home === home)
    .map((kind) => folderOf(kind, person));
  const all = home === 'book' ? [...folders, peopleFolder] : folders;
  if (all.includes(path)) return 'read';
  const proper = all.find((folder) => folder !== '' && alike(folder) === alike(path));
  // What is in it is judged file by file.
  return proper === undefined ? 'other' : { reason: 'capitals', proper };
}

function kindNames(): readonly KindName[] {
  return Object.keys(kinds) as KindName[];
}

interface Place {
  readonly person: string | undefined;
  /** The kinds whose files lie there. */
  readonly kinds: readonly KindName[];
}

function placeOf(folders: readonly string[]): Place {
  const person = folders[0] === peopleFolder ? (folders[1] ?? '') : undefined;
  if (person !== undefined && !isSlug(person)) return { person, kinds: [] };
  const path = folders.join('/');
  const home = person === undefined ? 'book' : 'person';
  return {
    person,
    kinds: kindNames().filter((kind) => kinds[kind].home === home && folderOf(kind, person) === path),
  };
}

/** The path of the record of this name, which may end in `.private`; undefined where none can be called so. */
function thingNamed({ person, kinds: all }: Place, name: string): string | undefined {
  const isPrivate = PRIVATE.test(name);
  const bare = name.replace(PRIVATE, '');
  for (const kind of all) {
    if (!kinds[kind].fileName.test(bare) || (isPrivate && !kinds[kind].sibling)) continue;
    return pathOf({ kind, name: bare, private: isPrivate, ...(person === undefined ? {} : { person }) });
  }
  return undefined;
}

function properOf(place: Place, stem: string): string | undefined {
  const isPrivate = PRIVATE.test(stem);
  const bare = stem.replace(PRIVATE, '').normalize('NFC').trim();
  const ending = isPrivate ? '.private' : '';
  const dated = bare.replace(/^(\d{4})[ ._-]?(\d\d)[ ._-]?(\d\d)(?!\d)/, '$1-$2-$3');
  const week = dated.replace(/^(\d{4})[ ._-]?w(\d\d)$/i, '$1-W$2');
  const tries = [bare, bare.toLowerCase(), week, slugOf(dated, '')];
  for (const one of tries) {
    const found = one === '' ? undefined : thingNamed(place, one + ending);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nameless(place: Place, stem: string): Unread {
  const bare = stem.replace(PRIVATE, '');
  if (bare !== stem && properOf(place, bare) !== undefined) return { reason: 'noPrivate' };
  return { reason: 'name', examples: place.kinds.flatMap((kind) => kinds[kind].nameExamples) };
}

function known(reason: UnreadReason, proper: string | undefined): Unread {
  return proper === undefined ? { reason } : { reason, proper };
}

function alike(path: string): string {
  return path.toLowerCase().replace(/[ _-]/g, '');
}
