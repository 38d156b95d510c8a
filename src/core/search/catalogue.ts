import { folderOf, peopleFolder } from '../book/paths';
import type { Day } from '../day';
import { type KindName, kinds } from '../records/kinds';
import { recencyOf } from './rank';

/** What of a book can be listed. */
export interface Listing {
  /** The slugs of all people. */
  readonly people: () => Promise<readonly string[]>;
  /** The names in a folder, relative to the book's; none where there is no folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Lets others have a turn. */
  readonly pause: () => Promise<void>;
}

/** The files of a book by their day, while they are still being listed. */
interface Catalogue {
  /** Resolves when all is listed; asked again, nothing is listed anew. */
  readonly listed: () => Promise<void>;
  readonly isListed: () => boolean;
  /** The slugs of all people. */
  readonly people: () => Promise<readonly string[]>;
  /** The paths of a person's files, listed ahead of those of others. */
  readonly ofPerson: (slug: string) => Promise<readonly string[]>;
  /** Resolves when there is more to read, or all is listed. */
  readonly more: () => Promise<void>;
  /** A reader of its own, which gives each file once: the newest of those listed so far, with its day. */
  readonly reader: () => () => { readonly path: string; readonly day: Day } | undefined;
}

/** How many folders are listed at once. */
const WIDTH = 16;

/** Lists a book's files: what is the book's own first, then person by person. */
export function catalogue(listing: Listing): Catalogue {
  const byDay = new Map<Day, string[]>();
  let days: readonly Day[] = [];
  let isListed = false;
  let all: Promise<void> | undefined;
  let people: Promise<readonly string[]> | undefined;
  const ofPeople = new Map<string, Promise<readonly string[]>>();
  let waiting: (() => void)[] = [];
  let listings = 0;

  const resume = () => {
    for (const go of waiting) go();
    waiting = [];
  };
  const add = (folder: string, names: readonly string[]) => {
    const files = names.filter((name) => name.endsWith('.yaml'));
    const paths = files.map((name) => (folder === '' ? name : `${folder}/${name}`));
    for (const path of paths) {
      const day = recencyOf(path);
      const others = byDay.get(day);
      if (others) others.push(path);
      else byDay.set(day, [path]);
    }
    if (byDay.size !== days.length) days = [...byDay.keys()].sort().reverse();
    listings++;
    resume();
    return paths;
  };
  const listBelow = async (home: string, folders: readonly string[]) => {
    const names = await listing.list(home);
    let paths = add(home, names);
    for (const folder of folders) {
      if (!names.includes(folder)) continue;
      const path = home === '' ? folder : `${home}/${folder}`;
      // Spread as arguments, a hundred thousand overflow a worker's stack.
      paths = paths.concat(add(path, await listing.list(path)));
      await listing.pause();
    }
    return paths;
  };
  const peopleNow = () => {
    people ??= listing.people();
    return people;
  };
  const ofPerson = (slug: string) => {
    let paths = ofPeople.get(slug);
    if (!paths) {
      paths = listBelow(`${peopleFolder}/${slug}`, foldersOf('person'));
      ofPeople.set(slug, paths);
    }
    return paths;
  };
  const listAll = async () => {
    await listBelow('', foldersOf('book'));
    const slugs = [...(await peopleNow())];
    const lane = async () => {
      for (let slug = slugs.pop(); slug !== undefined; slug = slugs.pop()) await ofPerson(slug);
    };
    await Promise.all(Array.from({ length: WIDTH }, lane));
  };

  return {
    people: peopleNow,
    ofPerson,
    isListed: () => isListed,
    listed() {
      all ??= listAll().finally(() => {
        isListed = true;
        resume();
      });
      return all;
    },
    more: () => (isListed ? Promise.resolve() : new Promise((go) => waiting.push(go))),
    reader() {
      const taken = new Map<Day, number>();
      let known = 0;
      let at = 0;
      return () => {
        // What was listed since may be newer than all that is left.
        if (known !== listings) at = 0;
        known = listings;
        for (let day = days[at]; day !== undefined; day = days[++at]) {
          const count = taken.get(day) ?? 0;
          const path = byDay.get(day)?.[count];
          if (path === undefined) continue;
          taken.set(day, count + 1);
          return { path, day };
        }
        return undefined;
      };
    },
  };
}

function foldersOf(home: 'book' | 'person'): readonly string[] {
  const names = Object.keys(kinds) as KindName[];
  const own = names.filter((kind) => kinds[kind].home === home).map((kind) => folderOf(kind));
  return [...new Set(own)].filter((folder) => folder !== '');
}
