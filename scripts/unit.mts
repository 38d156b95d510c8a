// Runs the unit tests that `build.mts --tests` bundled.
import { globSync } from 'node:fs';
import { runMocha } from './lib/mochaRun.mts';
import { inRoot } from './lib/paths.mts';

await runMocha(
  globSync('out/unit/**/*.test.js', { cwd: inRoot() })
    .sort()
    .map((file) => inRoot(file)),
  { timeout: 10_000 },
);
