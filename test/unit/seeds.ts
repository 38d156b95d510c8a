import * as fc from 'fast-check';

/** Set by `npm run test:fuzz`, which draws it anew for each round; without it the same cases are tried each time. */
const drawn = Number(process.env.LEADBOOK_SEED ?? '0');

/**
 * The seed a property is to run with: `own`, the same each time, or in `npm run test:fuzz` another one made of it and of the
 * round's.
 */
export function seeded(own: number): number {
  return drawn === 0 ? own : (own ^ drawn) | 0;
}

// For all properties that name no seed of their own. What is told of a failure has the seed and the shrunk case.
fc.configureGlobal({ seed: seeded(20_261_128) });
