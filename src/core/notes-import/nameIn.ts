import { dayIn } from '../dayIn';
import { writtenDay } from './writtenDay';

const ONE_ON_ONE =
  /(?<![\p{L}\p{N}])(?:(?:1|one)[-:\s]*(?:on|to|o|zu|[ax]|[-:])[-:\s]*(?:1|one)|1 {1,2}1|eins[- ]zu[- ]eins|uno[- ]a[- ]uno|(?:einzel|zweier|mitarbeiter(?:innen)?|vier-?augen-?)gespräche?)s?(?:['’]s)?(?![\p{L}\p{N}])/giu;
/** Words of file names and headings that are no part of a name. */
const FILLERS =
  /(?<![\p{L}\p{N}])(?:notes?|meetings?|minutes|sync|catch[- ]?ups?|check[- ]?ins?|with|w\/|log|running|private|weekly|biweekly|bi-?weekly|transcript|transkript|transcripción|recording|grabación|aufzeichnung|mit|con|gespräch|jour fixe|besprechung|sitzung|reunión|encuentro|seguimiento|wöchentlich|semanal|quincenal|zweiwöchentlich|notizen|notas)(?![\p{L}\p{N}])/giu;
/** What notes call the lead beside the other's name: `Luis Manager 1 1`. */
const LEAD_ROLE =
  '(?:(?:my|the|our|team|line|people|engineering|mein[e]?|mi|el|la)[- ])?(?:manager(?:in)?|mgr|boss|team[- ]?lead|lead|leader|chef(?:in)?|vorgesetzte[rn]?|führungskraft|teamleit(?:er|erin|ung)|jef[ea]|líder|gerente|supervisora?)';
const ROLE_AROUND = new RegExp(
  `^${LEAD_ROLE}(?:\\s*[-–—:,/&+]\\s*|\\s+)|(?:\\s*[-–—:,/&+]\\s*|\\s+)${LEAD_ROLE}$`,
  'giu',
);
/** Folders that hold notes of many people, or notes of one by time. */
const GENERIC =
  /^(people|persons?|team|teams|reports?|directs?|direct reports|archived?|work|journal|daily|docs?|templates?|vault|obsidian|markdown|import|export|q[1-4]|readme|index|untitled|todo|about|profile|profil|perfil|growth|promo|archive|attachments|assets|meetings?|1s|me|manager|lead|boss|\d*|[12]\d{3}[-_ ](q[1-4]|\d{1,2}|w\d{1,2})|\P{L}*)$/iu;
const MONTH_NAME =
  /^(\d{1,2}[-_ ]*)?(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)([-_ ]*[12]\d{3})?$/i;

/** What Notion puts behind the name of each page it exports. */
const PAGE_ID = /(?:^|\s)[0-9a-f]{32}$/i;
/** Between the two of a title: `Luis / Manager`, `Dana <> Ada`, also as file names must write it. */
const PAIR = /\s*(?:<>|<->|↔|⇄|⟷)\s*|\s+[/|_x×]\s+|\s+(?:&|\+|and|und|y)\s+|(?<=\p{L})\/(?=\p{L})/iu;

/** Longer is no name, nor a name with days and fillers around it. */
const LONGEST = 500;

/** `[[people/Ada Lovelace|Ada]]` as the page's name, without its folders. */
export function unlinked(text: string): string {
  return text
    .replace(
      /\[\[([^[\]|#]+)(?:[|#][^[\]]*)?\]\]/g,
      (_, page: string) => page.split('/').at(-1)?.replace(/\.md$/i, '') ?? page,
    )
    .trim();
}

/**
 * The name of a person in a folder's or file's name or in a heading, without days, `1on1` and the like; undefined where
 * nothing is left that can be one.
 */
export function nameIn(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  let rest = unlinked(text)
    .replace(PAGE_ID, '')
    .replace(/[*_`#~]+/g, ' ');
  for (let found = dayIn(rest); typeof found === 'object'; found = dayIn(rest)) {
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  }
  const written = writtenDay(rest);
  if (written && written.weekday === undefined) rest = written.rest;
  rest = rest
    .replace(/(?<!\d)[12]\d{3}[- ]?[wq]\d{1,2}(?!\d)|(?<!\d)(?:week|kw|semana) ?\d{1,2}(?!\d)/giu, ' ')
    .replace(ONE_ON_ONE, ' ')
    .replace(FILLERS, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ');
  // `Luis (Dana)`: what stands in brackets says more of the name before it.
  const outside = rest.replace(/\([^()]*\)/g, ' ').replace(/\s+/g, ' ');
  if (/\p{L}/u.test(outside)) rest = outside;
  rest = bare(bare(rest).replace(ROLE_AROUND, ''));
  if (!/\p{L}/u.test(rest) || rest.length > 80 || rest.split(' ').length > 5) return undefined;
  if (GENERIC.test(rest) || isMonth(rest)) return undefined;
  return shown(rest);
}

/** A text without marks around it. */
function bare(text: string): string {
  return text.replace(/^[\s\-–—:,.|/&+@]+|(?<![\s\-–—:,|/&+@])[\s\-–—:,|/&+@]+$/g, '');
}

/** A path without what Notion puts behind the names of its pages. */
export function withoutPageIds(path: string): string {
  return path.replace(/[ _-][0-9a-f]{32}(?=$|[/.])/gi, '');
}

/** The names in a file's name or a heading that names both of a one-on-one: `Dana <> Ada 1:1`. */
export function peopleNamedIn(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  return unlinked(text)
    .replace(PAGE_ID, '')
    .replace(/\]\([^()\s]*\)/g, ']')
    .split(PAIR)
    .flatMap((part) => nameIn(part.replace(/[[\]"]/g, ' ')) ?? []);
}

/** True if a text says that it is of a one-on-one. */
export function saysOneOnOne(text: string): boolean {
  return text.length <= LONGEST && text.replace(/_/g, ' ').search(ONE_ON_ONE) >= 0;
}

/** True if a heading only says when: a year, a month, a quarter. */
export function isTime(text: string): boolean {
  const bare = text.trim();
  return (
    /^([12]\d{3}|q[1-4]|[12]\d{3}[-/ ]?(q[1-4]|w?\d{1,2})|q[1-4][-/ ][12]\d{3})$/i.test(bare) ||
    MONTH_NAME.test(bare)
  );
}

// `April`, `May` and `June` are names as well.
function isMonth(text: string): boolean {
  return MONTH_NAME.test(text) && !/^(april|may|june|jan|august)$/i.test(text);
}

/** `ada-lovelace` as `Ada Lovelace`; what has a capital or a space is as its owner writes it. */
function shown(name: string): string {
  if (/[\s\p{Lu}]/u.test(name)) return name;
  return name
    .split(/[-.]+/)
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
    .join(' ')
    .trim();
}

/**
 * Scores a spelling of a name from 0 to 3: a point each for a capital, a space and a letter beyond ASCII, so that a
 * written name is preferred to one made from a folder's name.
 */
export function nameQuality(name: string): number {
  return (/\p{Lu}/u.test(name) ? 1 : 0) + (/\s/.test(name) ? 1 : 0) + (/[^\0-\x7f]/.test(name) ? 1 : 0);
}
