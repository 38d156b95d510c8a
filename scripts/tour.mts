// Makes the moving picture of the README out of pictures that the window tests took:
// `npm run test:window -- week,retro`, then `npm run tour`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { decode } from 'fast-png';
import gifenc from 'gifenc';
import { log, main, Refusal } from './lib/log.mts';
import { inRoot } from './lib/paths.mts';

/** What is shown one after the other, each by the name of its picture, and for how long, in milliseconds. */
const FRAMES: readonly (readonly [name: string, delay: number])[] = [
  ['week-people', 3000],
  ['week-preparation', 3000],
  ['week-one-on-one', 3000],
  ['week-delegate', 2500],
  ['week-me', 3000],
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
    const path = inRoot(`out/shots/${name}.png`);
    if (!existsSync(path))
      throw new Refusal(`There is no ${path}. Run “npm run test:window -- week,retro” first.`);
    const { width, height, data, channels } = decode(readFileSync(path));
    const rgba = new Uint8Array(width * height * 4).fill(255);
    for (let at = 0; at < width * height; at++)
      for (let channel = 0; channel < channels; channel++)
        rgba[at * 4 + channel] = Number(data[at * channels + channel]);
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
