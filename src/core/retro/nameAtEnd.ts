import { bareName } from './bareName';
import { type IsName, isInitials } from './nameLike';

/** `… -> Ada`, `…: Ada`, `… **Ada**`, `… by Ada`: only where such a name is known. */
const sureTails: readonly RegExp[] = [
  /(?:\s?(?:[–—→,:/|~]|[-=]>|\/\/)|\s-|\s(?:by|von|por|par|da|door))\s*([*_`]{0,3}(?!\s)[^*_`\n:–—→|()[\]]{1,60}[*_`]{0,3})[.!]?$/u,
  /[\s.]([*_`]{1,3}[^*_`\n]{1,60}[*_`]{1,3})[.!]?$/u,
];
/** `… [Ada](https://…)`, behind a dash or in parentheses, or with `@`. */
const linkedName = /(?:\s(?:[–—-]{1,2}\s)?|\s\()(\[(@?[^\][\n]{1,60})\]\([^()\s]{1,200}\)\)?)$/u;
const arrowName = /\s(?:[→⇒➡➔]\uFE0F?|[-=]>)\s{0,4}([*_]{0,3})(\p{L}[\p{L}\p{M} .'’&,/+-]{0,60}?)\1[.!]?$/u;
/** A person's sign before the name. */
const signedName = /\s(👤\s?([^👤\n]{1,60}))$/u;

/** The name at the end of an action's words, and how many units it takes there with what marks it. */
interface NameAtEnd {
  readonly size: number;
  readonly owner: string;
}

/**
 * Finds the owner that the end of an action's words names: by a link, by a sign, or where the name is known; undefined
 * where it names nobody.
 */
export function nameAtEnd(words: string, isName: IsName): NameAtEnd | undefined {
  return linkedEnd(words, isName) ?? arrowEnd(words, isName) ?? sureEnd(words, isName);
}

/** `Rotate the keys → **JP**`: a name in bold. Others may be what something turns into, where nobody is known. */
function arrowEnd(words: string, isName: IsName): NameAtEnd | undefined {
  const [whole = '', emphasis = '', name = ''] = arrowName.exec(words) ?? [];
  const before = words.slice(0, words.length - whole.length);
  return emphasis.length > 1 && before.trim() !== '' && (isName(name) || isInitials(name))
    ? { size: whole.trimStart().length, owner: name }
    : undefined;
}

function linkedEnd(words: string, isName: IsName): NameAtEnd | undefined {
  const [whole = '', link = '', linked = ''] = linkedName.exec(words) ?? [];
  const isMeant = linked.startsWith('@') || (/^\s?[(–—-]/u.test(whole.trimStart()) && isName(linked));
  if (linked !== '' && (isMeant || isName.isSure?.(linked)))
    return { size: link.endsWith('))') ? link.length + 1 : link.length, owner: linked };
  const [, signed = '', name = ''] = signedName.exec(words) ?? [];
  return name !== '' && isName(name) ? { size: signed.length, owner: name.trim() } : undefined;
}

function sureEnd(words: string, { isSure }: IsName): NameAtEnd | undefined {
  if (!isSure) return undefined;
  for (const form of sureTails) {
    const [whole = '', marked = ''] = form.exec(words) ?? [];
    const owner = bareName(marked);
    if (owner !== '' && whole.length < words.length && isSure(owner))
      return { size: whole.trimStart().length, owner };
  }
  return undefined;
}
