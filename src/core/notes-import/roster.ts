import { ME } from '../book/paths';
import { comparableName } from '../comparableText';
import { withoutAccents } from '../search/fold';
import { freeSlug, isSlug } from '../slug';
import { slugOf } from '../slugOf';
import type { ImportedPerson } from './importPlan';
import { nameQuality } from './nameIn';
import { inNameOrder } from './nameOrder';
import { nameOfMail, type PersonMention } from './peopleIn';

/** The people of an import: those the book knows, and those its notes bring. */
export interface Roster {
  /** The slug of someone known by now, by slug or name; `me` for the lead. */
  find(name: string): string | undefined;
  /** Somebody known by now: 2 by their whole name or a mail, 1 by a first name that one person alone has. */
  knows(mention: PersonMention): { readonly slug: string; readonly how: 1 | 2 } | undefined;
  /** True if somebody is the lead, by name, mail or a word such as `me`. */
  isLead(mention: PersonMention): boolean;
  /** The slug of a name: the known person's, else a new one's. A better spelling of a new person's name is kept. */
  claim(name: string, mail?: string): string;
  /**
   * Whom a mention (`ada`, of `@ada`) means: by slug, name, name without spaces, or a first name that one person alone
   * has; of several the one it is `near`, whose note it is.
   */
  mentioned(handle: string, near: string): string | undefined;
  /** Those not in the book yet, in the order in which they came. */
  added(): readonly ImportedPerson[];
}

/** What notes call the lead who wrote them. */
const LEAD_WORDS = ['i', 'myself', 'ich', 'mir', 'mich', 'yo', 'manager', 'mgr', 'lead', 'you'];
/** What notes call the person whom they are about. */
const THEM_WORDS: ReadonlySet<string> = new Set([
  'them',
  'they',
  'she',
  'he',
  'her',
  'him',
  'report',
  'directreport',
  'er',
  'sie',
  'ella',
  'el',
]);

/**
 * Starts a roster.
 * @param known the people of the book
 * @param lead what the lead is called in notes, beside `me` and words such as `myself`: names and mails
 */
export function roster(known: readonly ImportedPerson[], lead: readonly string[]): Roster {
  const names = new Map<string, string>();
  const added = new Set<string>();
  const byName = new Map<string, string>();
  const byHandle = new Map<string, Set<string>>();
  const byFirst = new Map<string, Set<string>>();
  /** First names in the book, which those whom an import adds do not make unclear. */
  const byKnownFirst = new Map<string, Set<string>>();
  /** `b ray` and `bob r` of Bob Ray. */
  const byShort = new Map<string, Set<string>>();
  const leadShorts = new Set(lead.flatMap(shortsOf));
  const byMail = new Map<string, string>();
  const mailsOf = new Map<string, string[]>();
  const leads = new Set([ME, ...lead].map(comparableName));
  const leadHandles = new Set(
    [ME, ...LEAD_WORDS, ...lead, ...lead.map((one) => one.split(/[@\s]/)[0] ?? '')]
      .map(handleOf)
      .filter((handle) => handle !== ''),
  );

  const register = (slug: string, name: string): void => {
    names.set(slug, name);
    for (const key of [slug, comparableName(name), slugOf(name, '')]) {
      if (key !== '' && !byName.has(key)) byName.set(key, slug);
    }
    for (const handle of [handleOf(slug), handleOf(name)]) addTo(byHandle, handle, slug);
    for (const first of [slug.split('-')[0] ?? '', name.split(/\s+/)[0] ?? '']) {
      addTo(byFirst, handleOf(first), slug);
    }
    for (const short of shortsOf(name)) addTo(byShort, short, slug);
  };
  for (const { slug, name, emails = [] } of known) {
    register(slug, name);
    for (const [first, slugs] of byFirst) if (slugs.has(slug)) addTo(byKnownFirst, first, slug);
    for (const mail of emails) byMail.set(mail.toLowerCase(), slug);
  }

  const find = (written: string): string | undefined => {
    const name = inNameOrder(written);
    return leads.has(comparableName(name))
      ? ME
      : (byName.get(comparableName(name)) ?? byName.get(slugOf(name, '')));
  };

  const knows: Roster['knows'] = ({ name: written, mail }) => {
    const name = written === undefined ? undefined : inNameOrder(written);
    const exact =
      (mail === undefined ? undefined : byMail.get(mail)) ?? (name === undefined ? undefined : find(name));
    if (exact !== undefined) return { slug: exact, how: 2 };
    const handle = handleOf(name ?? nameOfMail(mail ?? ''));
    const first = firstNameOf(handle, name);
    const isShort = name === undefined || /[\s.]/.test(name);
    const slug =
      only(byHandle.get(handle), '') ??
      (isShort ? only(byShort.get(handle), '') : undefined) ??
      only(byKnownFirst.get(first) ?? byFirst.get(first), '');
    return slug === undefined || handle === '' ? undefined : { slug, how: 1 };
  };

  const isShortOfLead = (name: string) =>
    /[\s.]/.test(name) && leadShorts.has(handleOf(name)) && !byShort.has(handleOf(name));

  return {
    find,
    knows,
    isLead: ({ name: written, mail }) => {
      const name = written === undefined ? undefined : inNameOrder(written);
      return (
        (mail !== undefined && leads.has(comparableName(mail))) ||
        (name === undefined
          ? leadHandles.has(handleOf(mail?.split('@')[0] ?? ''))
          : leads.has(comparableName(name)) || leadHandles.has(handleOf(name)) || isShortOfLead(name))
      );
    },
    claim(written, mail) {
      const name = inNameOrder(written);
      const isOfMail = mail !== undefined && name === nameOfMail(mail);
      const found = (knows({ name, mail }) ?? (isOfMail ? knows({ name: undefined, mail }) : undefined))
        ?.slug;
      if (found !== undefined && mail !== undefined && !byMail.has(mail)) {
        byMail.set(mail, found);
        mailsOf.set(found, [...(mailsOf.get(found) ?? []), mail]);
      }
      if (found === undefined) {
        const isTaken = (slug: string) => slug === ME || names.has(slug) || !isSlug(slug);
        const slug = freeSlug(slugOf(name, 'person'), isTaken);
        added.add(slug);
        register(slug, name);
        if (mail !== undefined) {
          byMail.set(mail, slug);
          mailsOf.set(slug, [mail]);
        }
        return slug;
      }
      if (added.has(found) && nameQuality(name) > nameQuality(names.get(found) ?? '')) register(found, name);
      return found;
    },
    mentioned(written, near) {
      const handle = inNameOrder(written);
      const bare = handleOf(handle);
      if (bare === '') return undefined;
      const mail = handle.toLowerCase();
      if (leadHandles.has(bare) || leads.has(mail)) return ME;
      if (THEM_WORDS.has(bare)) return near;
      if (handle.includes('@')) return byMail.get(mail) ?? knows({ name: undefined, mail })?.slug;
      return (
        find(handle) ??
        only(byHandle.get(bare), near) ??
        only(byFirst.get(bare), near) ??
        only(byKnownFirst.get(bare), near) ??
        (/[\s.]/.test(handle) ? only(byShort.get(bare), near) : undefined)
      );
    },
    added: () =>
      [...added].map((slug) => ({ slug, name: names.get(slug) ?? slug, emails: mailsOf.get(slug) ?? [] })),
  };
}

function addTo(map: Map<string, Set<string>>, key: string, slug: string): void {
  if (key === '') return;
  const slugs = map.get(key);
  if (slugs) slugs.add(slug);
  else map.set(key, new Set([slug]));
}

/** A name with its first or its last word as a letter, as one mentions it: `bray` and `bobr` of Bob Ray. */
function shortsOf(name: string): readonly string[] {
  const words = name.split(/\s+/);
  const [first, last] = [handleOf(words[0] ?? ''), handleOf(words.at(-1) ?? '')];
  return words.length < 2 || first === '' || last === ''
    ? []
    : [`${[...first][0]}${last}`, `${first}${[...last][0]}`];
}

/** A single name is a first name; of two, only the whole is. */
function firstNameOf(handle: string, name: string | undefined): string {
  return name === undefined || !/\s/.test(name.trim()) ? handle : '';
}

function only(slugs: ReadonlySet<string> | undefined, near: string): string | undefined {
  if (!slugs) return undefined;
  if (slugs.has(near)) return near;
  const [slug] = slugs;
  return slugs.size === 1 ? slug : undefined;
}

/** A name as one would mention it: letters and digits alone, without accents. */
function handleOf(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
