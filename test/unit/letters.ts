import * as fc from 'fast-check';

/**
 * Any code point but half ones, as a unit of `fc.string`. The same letters as `unit: 'binary'`, which first builds a
 * table of all the 1,112,064: a second of each run.
 */
export const anyLetter = fc
  .nat({ max: 0x10_ffff - 0x800 })
  .map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800));
