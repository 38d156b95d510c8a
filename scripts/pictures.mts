// Makes the still pictures of the README out of pictures that the window tests took:
// `npm run test:window -- readme`, then `npm run pictures`.
import { writeFileSync } from 'node:fs';
import { encode, type IndexedColors } from 'fast-png';
import gifenc from 'gifenc';
import { log, main, Refusal } from './lib/log.mts';
import { inRoot } from './lib/paths.mts';
import { readShot } from './lib/shots.mts';

/** The pictures by the names of those that they are made of. */
const PICTURES: readonly (readonly [shot: string, target: string])[] = [
  ['readme-people', 'media/screenshot.png'],
  ...['growth', 'follow', 'me', 'improvements', 'packet'].flatMap((page) =>
    ['light', 'dark'].map((look) => [`readme-${page}-${look}`, `media/pages/${page}-${look}.png`] as const),
  ),
];
/** How large each may be, in bytes: everybody who clones the repository takes them along. */
const MOST = 90_000;
/** Enough for smooth letters in the colors of a theme. */
const COLORS = 128;

await main(async () => {
  for (const [shot, target] of PICTURES) {
    const { width, height, rgba } = readShot(shot, 'readme');
    const palette = gifenc.quantize(rgba, COLORS);
    const data = gifenc.applyPalette(rgba, palette);
    const colors = palette.map(([red = 0, green = 0, blue = 0]): [number, number, number] => [
      red,
      green,
      blue,
    ]);
    const png = encode(
      { width, height, data, depth: 8, channels: 1, palette: colors as IndexedColors },
      { zlib: { level: 9 } },
    );
    if (png.length > MOST) throw new Refusal(`${target} takes ${png.length} bytes, and may take ${MOST}.`);
    writeFileSync(inRoot(target), png);
    log(`${target}: ${width} × ${height}, ${(png.length / 1000).toFixed(0)} kB`);
  }
  return 0;
});
