import type { IsName } from './nameLike';
import type { Heading } from './retroOutline';

/** Headings that are names of people; two words and more only where most of those beside them are, or where they are known. */
export function headingsOfPeople(headings: readonly Heading[], isName: IsName): ReadonlyMap<Heading, string> {
  const found = new Map<Heading, string>();
  const groups: Heading[][] = [];
  const take = (group: readonly Heading[] | undefined) => {
    const named = (group ?? []).flatMap((heading) => {
      const name = heading.text.replace(/(?<![\s:])[\s:]+$/, '').replace(/^[[*_]+|(?<![\]*_])[\]*_]+$/g, '');
      return isName(name) ? [[heading, name] as const] : [];
    });
    const areMost = named.length * 3 >= (group?.length ?? 0) * 2;
    for (const [heading, name] of named)
      if (areMost || !name.includes(' ') || isName.isSure?.(name)) found.set(heading, name);
  };
  for (const heading of headings) {
    while (groups.length > heading.level) take(groups.pop());
    while (groups.length < heading.level) groups.push([]);
    groups.at(-1)?.push(heading);
  }
  while (groups.length > 0) take(groups.pop());
  return found;
}
