// Bundles and runs the unit tests; an argument is a part of the paths to take: npm run test:unit -- retro
import { globSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { unitTests } from './build/bundles.mts';
import { runMocha } from './lib/mochaRun.mts';
import { inRoot } from './lib/paths.mts';

rmSync(inRoot('out/unit'), { recursive: true, force: true }); // else a test that was taken out still runs
await build(unitTests());
const wanted = process.argv[2] ?? '';
const files = globSync('out/unit/**/*.test.js', { cwd: inRoot() }).filter((file) => file.includes(wanted));
await runMocha(
  files.sort().map((file) => inRoot(file)),
  { timeout: 60_000 },
);
