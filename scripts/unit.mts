// Bundles and runs the unit tests: the light ones, with --heavy those whose titles say @heavy, with --all both. Another argument is a
// part of the paths to take, or after `!` to leave out: npm run test:unit -- retro,days
import { globSync } from 'node:fs';
import { build } from 'esbuild';
import { unitBundle, unitTests } from './build/bundles.mts';
import { runMocha } from './lib/mochaRun.mts';
import { inRoot } from './lib/paths.mts';
import { takesFile } from './lib/takesFile.mts';

const heavy = process.argv.includes('--heavy');
const all = process.argv.includes('--all');
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const files = globSync('test/unit/**/*.test.ts', { cwd: inRoot() })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => takesFile(file, wanted));
// Those of the days, which are light ones, run beside heavy ones, of which two runs may go on at a time.
const name = ['unit-heavy', ...(wanted?.match(/\w+/g) ?? [])].join('-');
const bundle = heavy ? inRoot(`out/${name}.js`) : unitBundle;
await build(unitTests(files.sort(), bundle));
await runMocha([bundle], {
  timeout: heavy || all ? 300_000 : 60_000,
  reporter: heavy ? 'spec' : 'dot',
  ...(all ? {} : { grep: '@heavy', invert: !heavy }),
});
