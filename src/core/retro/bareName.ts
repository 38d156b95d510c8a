/** What stands before a name where somebody is only thought of: `Proposed: Ana`, `Owner: Ana`. */
const before =
  /^(?:proposed|suggested|tentative|volunteer|owner|lead|driver|responsible|assigned to|assignee|vorschlag|vorgeschlagen|verantwortlich|propuest[oa]|sugerid[oa]|encargad[oa]|responsable|propos[ée]e?|respons[áa]vel|propost[oa]|responsabile|voorstel|voorgesteld|eigenaar|förslag|ansvarig|forslag|ansvarlig|propozycja)\s?:\s+(?=[\p{L}@])/iu;

/** A name, or several, without brackets, emphasis, code marks, the address it is linked to, and the role behind it. */
export function bareName(text: string): string {
  if (/^[\p{L}\p{M} ]{0,80}$/u.test(text)) return text.trim();
  const names = text
    .slice(0, 400)
    .replace(/\[([^\][]{1,80})\](?:\([^()]{0,300}\))?/g, '$1')
    .replace(/\s*<br ?\/?>\s*/gi, ', ')
    .replace(/[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .trim()
    .replace(/^[^\p{L}\p{N}@([{<]+/u, '')
    .replace(/^\(([^()]*)\)\.?$/, '$1')
    .replace(before, '');
  const alone = names.replace(/\s?\([^()]{1,60}\)/g, '');
  return (/\p{L}/u.test(alone) ? alone : names).replace(/(?<!\s)\s+$|(?<=\p{L}{2}\s?)[.,;?]\s*$/u, '');
}
