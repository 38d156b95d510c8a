import { bareName } from './bareName';
import type { IsName } from './nameLike';

/** `… -> Ada`, `…: Ada`, `… **Ada**`, `… by Ada`: only where such a name is known. */
const sureTails: readonly RegExp[] = [
  /(?:\s?(?:[–—→,:/|~]|[-=]>|\/\/)|\s-|\s(?:by|von|por|par|da|door))\s*([*_`]{0,3}(?!\s)[^*_`\n:–—→|()[\]]{1,60}[*_`]{0,3})[.!]?$/u,
  /[\s.]([*_`]{1,3}[^*_`\n]{1,60}[*_`]{1,3})[.!]?$/u,
];
/** `… [Ada](https://…)`, behind a dash or in parentheses, or with `@`. */
const linkedName = /(?:\s(?:[–—-]{1,2}\s)?|\s\()(\[(@?[^\][\n]{1,60})\]\([^()\s]{1,200}\)\)?)$/u;
/** A person's sign before the name. */
const signedName = /\s(👤\s?([^👤\n]{1,60}))$/u;

/** The name at the end of an action's words, and how many units it takes there with what marks it. */
interface NameAtEnd {
  readonly size: number;
  readonly owner: string;
}

/** Who the end of an action's words names: by a link, by a sign, or where the name is known. */
export function nameAtEnd(words: string, isName: IsName): NameAtEnd | undefined {
  return linkedEnd(words, isName) ?? sureEnd(words, isName);
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
