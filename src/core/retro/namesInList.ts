import { areNames, type IsName, isInitials } from './nameLike';
import type { Heading, Outline } from './retroOutline';
import { isBlank } from './textLines';

/** How the items of one list may name who does each: before their words, and behind them. */
const forms: readonly RegExp[] = [
  /^[*_`]{0,3}(\p{Lu}[^*_`\n()[\]:–—→>|]{0,40}?)[*_`]{0,3}\s?(?:[–—→|>]|[-=]>|-(?=\s))\s*\S/u,
  /^[*_`]{1,3}(\p{Lu}[^*_`\n:]{0,40}?)[*_`]{1,3}\s+\p{L}/u,
  /^\((\p{Lu}[^()\n]{0,40})\):?\s+\S/u,
  /\s?(?:[–—→,:/|~]|[-=]>|\/\/|\s-|\sby)\s*[*_`]{0,3}((?:\p{Lu}|@\p{L})[^*_`\n:–—→|,()[\]]{0,40})[*_`]{0,3}[.!]?$/u,
  /\s[*_`]{1,3}(\p{Lu}[^*_`\n]{0,40})[*_`]{1,3}[.!]?$/u,
];
/** `PO: …`, `EN2: …`: what the roles of a team are called for short, at least one of which every team has. */
const shortRole = /^[*_]{0,3}(\p{Lu}{1,4}\d?)[*_]{0,3}:[*_]{0,3}\s/u;
/** `Cache the build → JP`, `… (JP)`. */
const arrowInitials = /\s(?:(?:[→⇒➡➔]\uFE0F?|[-=]>)\s?[*_]{0,3}|[([])(\p{Lu}{2,3})[*_]{0,3}[)\]]?[.!]?$/u;
const commonRole = /^(?:PO|SM|QA|PM|TL|BA|UX|FE|BE|DEV|OPS)\d?$/;
const FEWEST = 2;
const SHARE = 0.6;
/** Of an item, from its start and its end, in UTF-16 units. */
const READ = 160;

/**
 * The test of names for the items of one list: where most of them are written alike, with what looks like a name in the same place,
 * these names are sure.
 */
export function withNamesOf(items: readonly string[], isName: IsName): IsName {
  if (items.length < FEWEST) return isName;
  const sure = new Set<string>();
  for (const [at, form] of forms.entries()) {
    const found = items.flatMap((item) => {
      const name = form.exec(at < 3 ? item.slice(0, READ) : item.slice(-READ))?.[1]?.trim();
      return name !== undefined && areNames(name) ? [name] : [];
    });
    if (found.length >= FEWEST && found.length >= SHARE * items.length)
      for (const name of found) sure.add(name.toLowerCase());
  }
  const initials = items
    .flatMap((item) => arrowInitials.exec(item.slice(-READ))?.[1] ?? [])
    .filter(isInitials);
  if (initials.length >= FEWEST && initials.length >= SHARE * items.length)
    for (const name of initials) sure.add(name.toLowerCase());
  const roles = items.flatMap((item) => shortRole.exec(item.slice(0, 20))?.[1] ?? []);
  if (roles.length >= SHARE * items.length && roles.some((role) => commonRole.test(role)))
    for (const role of roles) sure.add(role.toLowerCase());
  if (sure.size === 0) return isName;
  const isSure = (text: string) => sure.has(text.trim().toLowerCase()) || isName.isSure?.(text) === true;
  const { areVoices = false } = isName;
  return Object.assign((text: string) => isName(text) || isSure(text), { isSure, areVoices });
}

/**
 * Returns the words of a line right above a list that is a label and nothing else: `Ada:`, `**Ada:**`; undefined where
 * there is no such line.
 */
export function labelAbove(read: Outline, line: number, from: number): string | undefined {
  const at = isBlank(read.lines[line - 1]) ? line - 2 : line - 1;
  if (at < from || read.quiet[at]) return undefined;
  return /^\s{0,3}[*_]{0,3}([^:*_\n]{1,60})[*_]{0,3}:[*_]{0,3}\s*$/
    .exec(read.lines[at]?.text ?? '')?.[1]
    ?.trim();
}

/** A family name and two syllables, where all beside each other are like it. */
const korean =
  /^[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용](?!.*(?:팀|화|법|점|스|라|부|처|록|별|용|트|정|획|황|통)$)[가-힣]{2}$/u;

/** Headings that are names of people; two words and more only where most of those beside them are, or where they are known. */
export function headingsOfPeople(headings: readonly Heading[], isName: IsName): ReadonlyMap<Heading, string> {
  const found = new Map<Heading, string>();
  const groups: Heading[][] = [];
  const take = (group: readonly Heading[] | undefined) => {
    const areKorean = (group?.length ?? 0) > 1 && (group ?? []).every(({ text }) => korean.test(text));
    const named = (group ?? []).flatMap((heading) => {
      const name = heading.text.replace(/(?<![\s:])[\s:]+$/, '').replace(/^[[*_]+|(?<![\]*_])[\]*_]+$/g, '');
      return isName(name) || (areKorean && korean.test(name)) ? [[heading, name] as const] : [];
    });
    const areMost = named.length * 3 >= (group?.length ?? 0) * 2;
    const areSome = named.length * 4 >= (group?.length ?? 0);
    for (const [heading, name] of named)
      if (areMost || (areSome && !name.includes(' ')) || isName.isSure?.(name)) found.set(heading, name);
  };
  for (const heading of headings) {
    while (groups.length > heading.level) take(groups.pop());
    while (groups.length < heading.level) groups.push([]);
    groups.at(-1)?.push(heading);
  }
  while (groups.length > 0) take(groups.pop());
  return found;
}
