import { wordsIn } from './terms';
import { isOfWishes } from './wishes';

/** What is read of a change, in UTF-16 units: an action that comes later is still one, so longer texts pass. */
const READ = 2_000;
const ALPHABET = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]+$/u;

/**
 * Whether a change names an action, as far as can be told. It names none when
 * - nothing in it is a word: `-`, `?`, `…`;
 * - it is a single word written in an alphabet: `Communication`, `TBD`;
 * - every word of it is one that wishes are made of: `be better`, `communicate more`, `improve quality`.
 * One word beyond these (`improve test coverage`), or a number, makes it an action: unsure means yes.
 */
export function namesAction(change: string): boolean {
  if (change.length > READ) return true;
  const all = wordsIn(change);
  if (all.length === 0) return false;
  if (all.length === 1 && all.every((word) => ALPHABET.test(word))) return false;
  return !all.every(isOfWishes);
}
