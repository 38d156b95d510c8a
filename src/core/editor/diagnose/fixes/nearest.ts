import { fold } from '../../../search/fold';

/** Longest word that is compared letter by letter. */
const LONGEST = 60;

/** Returns up to three of `words` that `typed` is likely a misspelling of, the best first. */
export function nearest<T>(typed: string, words: readonly T[], spelling: (word: T) => string): readonly T[] {
  const wanted = bare(typed);
  if (wanted === '') return [];
  return words
    .map((word) => ({ word, cost: costOf(wanted, bare(spelling(word))) }))
    .filter(({ cost }) => cost < 1)
    .sort((one, other) => one.cost - other.cost)
    .slice(0, 3)
    .map(({ word }) => word);
}

function bare(text: string): string {
  return fold(text.slice(0, LONGEST))
    .replace(/[\s_@.-]+/g, ' ')
    .trim();
}

/** 0 for the same, under 1 for what can be meant, else 1. */
function costOf(typed: string, word: string): number {
  if (typed === word) return 0;
  const shorter = Math.min(typed.length, word.length);
  if (shorter >= 3 && (word.startsWith(typed) || typed.startsWith(word))) return 0.3;
  if (shorter >= 3 && word.split(' ').includes(typed)) return 0.4;
  const allowed = Math.floor(Math.max(typed.length, word.length) / 3);
  if (Math.abs(typed.length - word.length) > allowed) return 1;
  const distance = distanceOf(typed, word);
  return distance > allowed ? 1 : 0.5 + distance / 100;
}

/** Letters put in, left out, changed or swapped with their neighbour. */
function distanceOf(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = (last[column - 1] ?? 0) + Number(one[row - 1] !== other[column - 1]);
      const swaps = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1] && row > 1;
      const swap = swaps ? (before[column - 2] ?? 0) + 1 : change;
      next.push(Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, change, swap));
    }
    before = last;
    last = next;
  }
  return last[other.length] ?? 0;
}
