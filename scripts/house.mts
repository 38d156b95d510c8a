// Measures how the source is laid out, beside what it is to be: npm run house -- [--list] [--time]. The first also tells what was
// counted; the second runs the unit tests, and tells how long that takes here.

import { parseArgs } from 'node:util';
import { readDeclarations } from './lib/house/declarations.mts';
import { bundleEntries, type HouseFigure, houseFigures } from './lib/house/figures.mts';
import { readImports } from './lib/house/imports.mts';
import { sourceTexts } from './lib/house/touched.mts';
import { outsideTexts } from './lib/house/unimported.mts';
import { log, main } from './lib/log.mts';
import { inRoot, root } from './lib/paths.mts';
import { runOrFail } from './lib/run.mts';

await main(async () => {
  const { values } = parseArgs({
    options: { list: { type: 'boolean', default: false }, time: { type: 'boolean', default: false } },
  });
  const figures = houseFigures(
    readImports(root),
    readDeclarations(root),
    bundleEntries(root),
    sourceTexts(root),
    outsideTexts(root),
  );
  if (values.time) figures.push(await unitTestTime());
  const width = Math.max(...figures.map(({ label }) => label.length));
  for (const { label, found, count, goal } of figures) {
    log(`${label.padEnd(width)}  ${(count ?? String(found.length)).padEnd(8)}  to reach: ${goal}`);
    if (values.list) for (const line of found) log(`    ${line}`);
  }
  return 0;
});

/** How long `npm run test:unit` takes on this machine, bundling included. */
async function unitTestTime(): Promise<HouseFigure> {
  const start = performance.now();
  await runOrFail('The unit tests', process.execPath, [inRoot('scripts/unit.mts')]);
  const seconds = (performance.now() - start) / 1000;
  return {
    label: 'unit tests while one works, on a quiet machine',
    found: [],
    count: `${seconds.toFixed(1)} s`,
    goal: '≤ 5 s',
  };
}
