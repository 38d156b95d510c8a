import { isDay } from '../day';
import { type KindName, kinds } from '../records/kinds';
import { isSlug } from '../slug';

export { BOOK_FILE, ME, NEXT } from './fixedNames';

/** What a file of a book is, derived from its path alone. */
export interface Thing {
  readonly kind: KindName;
  /** The slug of the person whose it is; absent for what is the book's own. */
  readonly person?: string;
  /** The file's name without `.private` and `.yaml`: a slug, a day, a week, `next`. */
  readonly name: string;
  /** For the lead's eyes only. */
  readonly private: boolean;
}

/** The file in which a person themselves is written, `person.yaml`, by their slug. */
export function personThing(slug: string): Thing & { readonly kind: 'person'; readonly person: string } {
  return { kind: 'person', person: slug, name: 'person', private: false };
}

const PEOPLE = 'people';
const ENDING = '.yaml';
const PRIVATE = '.private';

/** The thing at a path relative to the book's folder (`/` between names), or undefined where nothing belongs. */
export function thingAt(path: string): Thing | undefined {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const person = parts[0] === PEOPLE ? (parts[1] ?? '') : undefined;
  if (person !== undefined && !isSlug(person)) return undefined;
  const home = person === undefined ? 'book' : 'person';
  const folder = parts.slice(person === undefined ? 0 : 2).join('/');
  for (const kind of Object.keys(kinds) as KindName[]) {
    if (kinds[kind].home !== home || kinds[kind].folder !== folder) continue;
    const thing = thingOf(kind, file, person);
    if (thing) return thing;
  }
  return undefined;
}

/**
 * The things of a kind among the names in its folder.
 * @param person the slug of the person whose folder it is; absent for a kind that is the book's own
 */
export function thingsIn<K extends KindName>(
  kind: K,
  names: readonly string[],
  person?: string,
): (Thing & { kind: K })[] {
  if (person !== undefined && !isSlug(person)) return [];
  return names.map((name) => thingOf(kind, name, person)).filter((thing) => thing !== undefined);
}

function thingOf<K extends KindName>(
  kind: K,
  file: string,
  person: string | undefined,
): (Thing & { kind: K }) | undefined {
  if (!file.endsWith(ENDING)) return undefined;
  const bare = file.slice(0, -ENDING.length);
  const isPrivate = bare.endsWith(PRIVATE);
  const name = isPrivate ? bare.slice(0, -PRIVATE.length) : bare;
  if ((isPrivate && !kinds[kind].sibling) || !kinds[kind].fileName.test(name)) return undefined;
  return { kind, name, private: isPrivate, ...(person === undefined ? {} : { person }) };
}

/** The path of a thing relative to the book's folder: the inverse of `thingAt`. */
export function pathOf(thing: Thing): string {
  const file = `${thing.name}${thing.private ? '.private' : ''}.yaml`;
  return below(folderOf(thing.kind, thing.person), file);
}

/** The folder in which a kind of record lies, relative to the book's folder; `''` is the book's folder itself. */
export function folderOf(kind: KindName, person?: string): string {
  const { folder } = kinds[kind];
  return person === undefined ? folder : below(below(PEOPLE, person), folder);
}

/** True if a file of the kind tells of its home itself, a person or a book: it is called as that is, not by its file's name. */
export function isOfHome(kind: KindName): boolean {
  return kinds[kind].folder === '';
}

function below(folder: string, name: string): string {
  return folder === '' || name === '' ? folder + name : `${folder}/${name}`;
}

/** The folder of the people's folders. */
export const peopleFolder = PEOPLE;

/** The day of a dated name (`2026-11-21`, `2026-11-21-2`, `2026-11-21-own-the-train`), or undefined. */
export function dayOfName(name: string): string | undefined {
  const day = name.slice(0, 10);
  return isDay(day) && (name.length === 10 || name[10] === '-') ? day : undefined;
}
