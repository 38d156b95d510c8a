// Measures how the source is laid out, beside what it is to be: npm run house -- [--list], which also tells what was counted.

import { parseArgs } from 'node:util';
import { readDeclarations } from './lib/house/declarations.mts';
import { bundleEntries, houseFigures } from './lib/house/figures.mts';
import { readImports } from './lib/house/imports.mts';
import { log, main } from './lib/log.mts';
import { root } from './lib/paths.mts';

await main(async () => {
  const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } });
  const figures = houseFigures(readImports(root), readDeclarations(root), bundleEntries(root));
  const width = Math.max(...figures.map(({ label }) => label.length));
  for (const { label, found, count, goal } of figures) {
    log(`${label.padEnd(width)}  ${(count ?? String(found.length)).padEnd(8)}  to reach: ${goal}`);
    if (values.list) for (const line of found) log(`    ${line}`);
  }
  return 0;
});
