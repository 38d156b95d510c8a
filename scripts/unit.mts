// Bundles and runs the unit tests: for while one works those that take a moment; with a part of the paths to take, or after `!` to leave
// out, those whose titles say @slow as well; with --heavy what says @slow or @heavy, with --all each: npm run test:unit -- retro,days
import { globSync } from 'node:fs';
import { build } from 'esbuild';
import { unitTests } from './build/bundles.mts';
import { runMocha } from './lib/mochaRun.mts';
import { inRoot } from './lib/paths.mts';
import { takesFile } from './lib/takesFile.mts';

const options = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const files = globSync('test/unit/**/*.test.ts', { cwd: inRoot() })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => takesFile(file, wanted))
  .sort();

/** Which titles are taken, or, with `invert`, left out. */
function titles() {
  if (options.has('--all')) return {};
  if (options.has('--heavy')) return { grep: '/@heavy|@slow/' };
  // Whoever names files wants all that they say in seconds.
  return { grep: wanted || options.has('--slow') ? '@heavy' : '/@heavy|@slow/', invert: true };
}

// Several runs may go on at a time, none of which may write what another reads.
const name = ['unit', ...[...options, wanted ?? ''].flatMap((word) => word.match(/\w+/g) ?? [])].join('-');
const bundle = inRoot(`out/${name}.js`);
await build(unitTests(files, bundle));
await runMocha([bundle], {
  // Nothing takes as long, behind all else as well; what does hangs.
  timeout: options.has('--heavy') || options.has('--all') ? 3_000_000 : 60_000,
  reporter: options.has('--heavy') ? 'spec' : 'dot',
  ...titles(),
});
