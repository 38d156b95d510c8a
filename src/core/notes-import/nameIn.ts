import { dayIn } from '../dayIn';

const ONE_ON_ONE =
  /(?<![\p{L}\p{N}])(?:1|one)[-:\s]*(?:on|to|o|[-:])[-:\s]*(?:1|one)s?(?:['’]s)?(?![\p{L}\p{N}])/giu;
/** Words of file names and headings that are no part of a name. */
const FILLERS =
  /(?<![\p{L}\p{N}])(?:notes?|meetings?|minutes|sync|catch[- ]?ups?|check[- ]?ins?|with|w\/|log|running|private|weekly|biweekly)(?![\p{L}\p{N}])/giu;
/** Folders that hold notes of many people, or notes of one by time. */
const GENERIC =
  /^(people|persons?|team|teams|reports?|directs?|direct reports|archived?|work|journal|daily|docs?|templates?|vault|obsidian|markdown|import|export|q[1-4]|readme|index|untitled|todo|\d*|[12]\d{3}[-_ ](q[1-4]|\d{1,2}|w\d{1,2})|\P{L}*)$/iu;
const MONTH_NAME =
  /^(\d{1,2}[-_ ]*)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}([-_ ]*[12]\d{3})?$/i;

/** Longer is no name, nor a name with days and fillers around it. */
const LONGEST = 500;

/** `[[Ada Lovelace|Ada]]` as the page's name. */
export function unlinked(text: string): string {
  return text.replace(/\[\[([^[\]|#]+)(?:[|#][^[\]]*)?\]\]/g, '$1').trim();
}

/**
 * The name of a person in a folder's or file's name or in a heading, without days, `1on1` and the like; undefined where
 * nothing is left that can be one.
 */
export function nameIn(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  let rest = unlinked(text).replace(/[*_`#]+/g, ' ');
  for (let found = dayIn(rest); typeof found === 'object'; found = dayIn(rest)) {
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  }
  rest = rest
    .replace(ONE_ON_ONE, ' ')
    .replace(FILLERS, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—:,.|/&+@]+|(?<![\s\-–—:,|/&+@])[\s\-–—:,|/&+@]+$/g, '');
  if (!/\p{L}/u.test(rest) || rest.length > 80 || rest.split(' ').length > 5) return undefined;
  if (GENERIC.test(rest) || isMonth(rest)) return undefined;
  return shown(rest);
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

/** How much a spelling of a name says: one with capitals and spaces is better than one made from a folder's name. */
export function nameQuality(name: string): number {
  return (/\p{Lu}/u.test(name) ? 1 : 0) + (/\s/.test(name) ? 1 : 0) + (/[^\0-\x7f]/.test(name) ? 1 : 0);
}
