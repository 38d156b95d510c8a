/** `Nair, Priya`, `van der Berg, Anna (External)`: a family name, a comma, first names. */
const FAMILY_FIRST =
  /^\s*(\p{L}[\p{L}\p{M}'’´`ʼ.-]{0,40}(?: [\p{L}\p{M}'’´`ʼ.-]{1,40}){0,3}),\s*(\p{L}[\p{L}\p{M}'’´`ʼ.-]{0,40}(?: [\p{L}\p{M}'’´`ʼ.-]{1,40}){0,2})(?:\s*[([][^()[\]]{0,60}[)\]])?\s*$/u;
/** What stands behind a comma and is no first name: `Ada Lovelace, PhD`. */
const DEGREE = /^(?:jr|sr|ph\.?d|m\.?d|mba|m\.?sc|b\.?sc|cpa|esq|ii|iii|iv)\.?$/iu;

/** A name with the first name first: `Nair, Priya` as `Priya Nair`; any other text as it is. */
export function inNameOrder(name: string): string {
  if (name.length > 200) return name;
  const [, family = '', first = ''] = FAMILY_FIRST.exec(name) ?? [];
  if (family === '') return name;
  return DEGREE.test(first) ? family : `${first} ${family}`;
}
