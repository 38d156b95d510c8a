import { beginnings } from './stem';
import { type Term, termReader } from './terms';

/** What an opportunity says of itself. */
export interface OpportunityWords {
  readonly title?: string | undefined;
  readonly why?: string | undefined;
  readonly change?: string | undefined;
}

/**
 * What a text shares with what was asked: its own terms as it writes them, and which of the asked ones they meet. One word in
 * common is chance more often than not, unless it stands in the title; such a text shares nothing.
 */
export interface Shared {
  readonly terms: readonly string[];
  readonly asked: ReadonlySet<number>;
}

const NOTHING: Shared = { terms: [], asked: new Set() };

/** Compares texts with what an opportunity says: in time that grows with the text alone. */
export function comparer({ title, why, change }: OpportunityWords): (text: string) => Shared {
  const terms = termReader();
  const asked = terms([title, why, change].filter((text) => text !== undefined).join('\n'));
  // The title is read first, so its terms are the first of them.
  const titled = terms(title ?? '').length;
  const exact = new Map(asked.map(({ key }, index) => [key, index]));
  const shorter = new Map<string, number[]>();
  for (const [index, { key }] of asked.entries()) {
    for (const short of beginnings(key)) {
      const there = shorter.get(short);
      if (there) there.push(index);
      else shorter.set(short, [index]);
    }
  }
  const meets = ({ key }: Term): readonly number[] => [
    // An asked term that is this one or a longer form of it, then those that are a shorter form.
    ...(shorter.get(key) ?? []),
    ...beginnings(key).flatMap((short) => exact.get(short) ?? []),
  ];
  return (text) => {
    const met = terms(text).map((term) => ({ term, indices: meets(term) }));
    const there = met.filter(({ indices }) => indices.length > 0);
    const indices = new Set(there.flatMap((one) => one.indices));
    const says = there.length > 1 || [...indices].some((index) => index < titled);
    return says ? { terms: there.map(({ term }) => term.written), asked: indices } : NOTHING;
  };
}

/**
 * Returns a function that weighs an asked term by its index: the fewer hold it, the more. Always above 0, so that what
 * all share still counts a little.
 * @param holders the asked terms that each of those compared shares
 */
export function rarity(holders: readonly ReadonlySet<number>[]): (index: number) => number {
  const counts = new Map<number, number>();
  for (const index of holders.flatMap((held) => [...held])) counts.set(index, (counts.get(index) ?? 0) + 1);
  return (index) => Math.log((holders.length + 1) / (counts.get(index) ?? 1));
}

/** The sum over indices in ascending order, so that the same set gives the same number to the last bit. */
export function total(indices: Iterable<number>, weight: (index: number) => number): number {
  return [...indices].sort((a, b) => a - b).reduce((sum, index) => sum + weight(index), 0);
}
