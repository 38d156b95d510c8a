/**
 * Compares texts by their UTF-16 code units, so that their order is the same in every language.
 * @returns a negative number, 0 or a positive one, as `sort` takes it
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

let collator: Intl.Collator | undefined;

/**
 * Compares what people look for in a list, such as names, in the order of their language: `Émile` stands before `Zoë`.
 * @returns a negative number, 0 or a positive one, as `sort` takes it
 */
export function compareLabels(a: string, b: string): number {
  // `localeCompare` would look its language up for each of ten thousand comparisons.
  collator ??= new Intl.Collator();
  return collator.compare(a, b);
}
