// Makes the moving picture of the README out of pictures that the window tests took:
// `npm run test:window -- readme,retro`, then `npm run tour`.
import { writeFileSync } from 'node:fs';
import gifenc from 'gifenc';
import { log, main, Refusal } from './lib/log.mts';
import { inRoot } from './lib/paths.mts';
import { readShot } from './lib/shots.mts';

/** What is shown one after the other, each by the name of its picture, and for how long, in milliseconds. */
const FRAMES: readonly (readonly [name: string, delay: number])[] = [
  ['readme-who', 3000],
  ['readme-preparation', 3000],
  ['readme-one-on-one', 3000],
  ['readme-delegate', 2500],
  ['readme-weeks', 3000],
  ['retro-question', 3000],
  ['retro-who-grows', 2500],
  ['retro-outcome', 2500],
  ['improvements', 3500],
];
/** How large the file may be, in bytes: store pages load it at once. */
const MOST = 3_000_000;
const COLORS = 256;
const TARGET = 'media/pages/tour.gif';

await main(async () => {
  const gif = gifenc.GIFEncoder();
  for (const [name, delay] of FRAMES) {
    const { width, height, rgba } = readShot(name, 'readme,retro');
    const palette = gifenc.quantize(rgba, COLORS);
    gif.writeFrame(gifenc.applyPalette(rgba, palette), width, height, { palette, delay });
  }
  gif.finish();
  const bytes = gif.bytes();
  if (bytes.length > MOST) throw new Refusal(`It takes ${bytes.length} bytes, and may take ${MOST}.`);
  writeFileSync(inRoot(TARGET), bytes);
  log(`${TARGET}: ${FRAMES.length} pictures, ${(bytes.length / 1000).toFixed(0)} kB`);
  return 0;
});
