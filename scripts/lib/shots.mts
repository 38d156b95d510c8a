import { existsSync, readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { Refusal } from './log.mts';
import { inRoot } from './paths.mts';

/** A picture as its pixels, four bytes each: red, green, blue, opaque. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/**
 * Reads a picture that the window tests took.
 * @param name that of the picture, without ending
 * @param tests the tests that take it, such as `week,retro`
 * @throws {Refusal} where it was not taken
 */
export function readShot(name: string, tests: string): Shot {
  const path = inRoot(`out/shots/${name}.png`);
  if (!existsSync(path))
    throw new Refusal(`There is no ${path}. Run “npm run test:window -- ${tests}” first.`);
  const { width, height, data, channels } = decode(readFileSync(path));
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++)
    for (let channel = 0; channel < channels; channel++)
      rgba[at * 4 + channel] = Number(data[at * channels + channel]);
  return { width, height, rgba };
}
