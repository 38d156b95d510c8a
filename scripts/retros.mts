// Prints what Leadbook makes of the text files of a folder: what it would ask about, which actions it reads, where an
// answer would go, and the totals: npm run retros -- FOLDER. Nothing is written there.

import { globSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { retrosBundle, retrosScript } from './build/bundles.mts';
import { main, Refusal } from './lib/log.mts';

type Looking = typeof import('./lib/retros/look') & typeof import('./lib/retros/print');

await main(async () => {
  const folder = process.argv[2];
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal('Name the folder to read: npm run retros -- FOLDER');
  await build(retrosScript);
  const { lookAt, printLook, printTotals } = createRequire(import.meta.url)(retrosBundle) as Looking;
  const paths = globSync('**/*.*', { cwd: folder, exclude: ['**/node_modules/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile());
  const looks = paths.sort().flatMap((path) => lookAt(path, readFileSync(join(folder, path), 'utf8')) ?? []);
  for (const look of looks) if (look.isNamed || look.attention !== 'silent') printLook(look);
  printTotals(looks);
  return 0;
});
