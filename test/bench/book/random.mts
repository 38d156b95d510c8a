import { seededRandom } from '../../seededRandom.ts';

/** A source of chance that gives the same each time it is made with the same seed. */
export interface Chance {
  /** A whole number from `0` up to, not including, `below`. */
  whole(below: number): number;
  /** One of several. */
  one<T>(of: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(of: number): boolean;
}

/** Choices that are the same each time for the same seed. */
export function chance(seed: number): Chance {
  const next = seededRandom(seed);
  const whole = (below: number) => Math.floor(next() * below);
  return {
    whole,
    one: <T,>(of: readonly T[]): T => of[whole(of.length)] as T,
    percent: (of) => whole(100) < of,
  };
}
