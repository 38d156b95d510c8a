/** A source of chance that gives the same each time it is made with the same seed. */
export interface Chance {
  /** A whole number from `0` up to, not including, `below`. */
  whole(below: number): number;
  /** One of several. */
  one<T>(of: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(of: number): boolean;
}

/** Mulberry32: small, quick, and good enough for text. */
export function chance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    whole,
    one: <T,>(of: readonly T[]): T => of[whole(of.length)] as T,
    percent: (of) => whole(100) < of,
  };
}
