import { withoutAccents } from '../search/fold';

/** How much of the words two texts have in common makes them alike: of the same thing, said anew. */
export const ALIKE = 0.6;

/** What is read of a text, in UTF-16 units. */
const READ = 600;

/** The words of a text as they are compared: without case, accents and endings; of scripts without spaces, pairs of letters. */
export function likeWords(text: string): ReadonlySet<string> {
  const folded = withoutAccents(text.slice(0, READ)).toLowerCase();
  const found = new Set<string>();
  for (const word of folded.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (!/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(word)) {
      found.add(word.length > 3 ? word.replace(/(?:e?s|en?)$/, '').slice(0, 8) : word);
      continue;
    }
    const letters = [...word];
    letters.forEach((letter, at) => {
      found.add(letters.length === 1 ? letter : `${letter}${letters[at + 1] ?? ''}`);
    });
  }
  return found;
}

/** Returns how alike the words of two texts are, from 0 to 1: twice the words in common, of all words of both. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return (2 * common) / (one.size + other.size);
}
