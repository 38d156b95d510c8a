/**
 * Compares texts by their UTF-16 code units, so that their order is the same in every language.
 * @returns a negative number, 0 or a positive one, as `sort` takes it
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
