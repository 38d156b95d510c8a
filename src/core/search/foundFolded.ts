import { fold } from './fold';

/**
 * True if what is typed stands in one of the texts only once accents are left out and special letters are made plain: "jose" in
 * José, "lukas" in Łukasz. False if it stands there as it is, in small or capital letters.
 */
export function isFoundFolded(texts: readonly string[], typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return false;
  const folded = fold(wanted);
  return texts.some((text) => !text.toLowerCase().includes(wanted) && fold(text).includes(folded));
}
