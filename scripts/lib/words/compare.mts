/** Texts by their keys. */
export type Texts = Readonly<Record<string, string>>;

/** What a translation has to keep as it is: places of values, icons, links to commands, code, line breaks. */
const KEPT: readonly (readonly [name: string, parts: RegExp])[] = [
  ['places', /\{\d+\}/g],
  ['icons', /\$\([\w~-]+\)/g],
  ['links', /\]\([^)]*\)/g],
  ['code', /`[^`]*`/g],
  ['line breaks', /\n/g],
  ['stars', /\*+/g],
  ['blanks at the ends', /^\s+|\s+$/g],
];

/** What a translation changed that it should have kept, in words; nothing where all is well. */
export function faultsOf(source: string, translation: string): readonly string[] {
  if (translation.trim() === '' && source.trim() !== '') return ['is empty'];
  return KEPT.flatMap(([name, parts]) => {
    // The same place may be needed twice, or a word be said twice: what counts is which there are.
    const all = (text: string) => [...new Set(text.match(parts) ?? [])].sort().join(' ');
    const [wanted, given] = [all(source), all(translation)];
    return wanted === given ? [] : [`${name}: “${given}” instead of “${wanted}”`];
  });
}

/** Keys that a translation lacks, keys of which nobody knows, and what is wrong with the others: all empty when it is complete. */
export function compared(source: Texts, translation: Texts) {
  const missing = Object.keys(source).filter((key) => !Object.hasOwn(translation, key));
  const unknown = Object.keys(translation).filter((key) => !Object.hasOwn(source, key));
  const faults = Object.entries(source).flatMap(([key, text]) => {
    const said = translation[key];
    return said === undefined ? [] : faultsOf(text, said).map((fault) => `${key}: ${fault}`);
  });
  return { missing, unknown, faults };
}

/** A translation in the order of its source, without keys of which the source does not know. */
export function inOrder(source: Texts, translation: Texts): Texts {
  const known = Object.keys(source).filter((key) => Object.hasOwn(translation, key));
  return Object.fromEntries(known.map((key) => [key, translation[key] ?? '']));
}
