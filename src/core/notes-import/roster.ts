import { ME } from '../book/paths';
import { freeSlug, isSlug } from '../slug';
import { slugOf } from '../slugOf';
import type { ImportedPerson } from './importPlan';
import { nameQuality } from './nameIn';

/** The people of an import: those the book knows, and those its notes bring. */
export interface Roster {
  /** The slug of someone known by now, by slug or name; `me` for the lead. */
  find(name: string): string | undefined;
  /** The slug of a name: the known person's, else a new one's. A better spelling of a new person's name is kept. */
  claim(name: string): string;
  /**
   * Whom a mention (`ada`, of `@ada`) means: by slug, name, name without spaces, or a first name that one person alone
   * has; of several the one it is `near`, whose note it is.
   */
  mentioned(handle: string, near: string): string | undefined;
  /** Those not in the book yet, in the order in which they came. */
  added(): readonly ImportedPerson[];
}

/** Starts a roster with the people of the book and what the lead is called. */
export function roster(known: readonly ImportedPerson[], lead: readonly string[]): Roster {
  const names = new Map<string, string>();
  const added = new Set<string>();
  const byName = new Map<string, string>();
  const byHandle = new Map<string, Set<string>>();
  const byFirst = new Map<string, Set<string>>();
  const leads = new Set([ME, ...lead].map(plain));
  const leadHandles = new Set([ME, ...lead].map(handleOf).filter((handle) => handle !== ''));

  const register = (slug: string, name: string): void => {
    names.set(slug, name);
    for (const key of [slug, plain(name), slugOf(name, '')]) {
      if (key !== '' && !byName.has(key)) byName.set(key, slug);
    }
    for (const handle of [handleOf(slug), handleOf(name)]) addTo(byHandle, handle, slug);
    for (const first of [slug.split('-')[0] ?? '', name.split(/\s+/)[0] ?? '']) {
      addTo(byFirst, handleOf(first), slug);
    }
  };
  for (const { slug, name } of known) register(slug, name);

  const find = (name: string): string | undefined =>
    leads.has(plain(name)) ? ME : (byName.get(plain(name)) ?? byName.get(slugOf(name, '')));

  return {
    find,
    claim(name) {
      const found = find(name);
      if (found === undefined) {
        const isTaken = (slug: string) => slug === ME || names.has(slug) || !isSlug(slug);
        const slug = freeSlug(slugOf(name, 'person'), isTaken);
        added.add(slug);
        register(slug, name);
        return slug;
      }
      if (added.has(found) && nameQuality(name) > nameQuality(names.get(found) ?? '')) register(found, name);
      return found;
    },
    mentioned(handle, near) {
      const bare = handleOf(handle);
      if (bare === '') return undefined;
      if (leadHandles.has(bare)) return ME;
      return find(handle) ?? only(byHandle.get(bare), near) ?? only(byFirst.get(bare), near);
    },
    added: () => [...added].map((slug) => ({ slug, name: names.get(slug) ?? slug })),
  };
}

function addTo(map: Map<string, Set<string>>, key: string, slug: string): void {
  if (key === '') return;
  const slugs = map.get(key);
  if (slugs) slugs.add(slug);
  else map.set(key, new Set([slug]));
}

function only(slugs: ReadonlySet<string> | undefined, near: string): string | undefined {
  if (!slugs) return undefined;
  if (slugs.has(near)) return near;
  const [slug] = slugs;
  return slugs.size === 1 ? slug : undefined;
}

/** A name as it is compared: whatever its case and spaces. */
function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/** A name as one would mention it: letters and digits alone, without accents. */
function handleOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
