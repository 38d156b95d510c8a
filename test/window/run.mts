// Runs the window tests in this Node process; each opens a VS Code with the packaged extension. With an argument only the
// files whose path holds one of its parts, such as `week,retro`; with a second one, `1/2`, the first of two shares of them.
import { globSync, statSync } from 'node:fs';
import { runMocha } from '../../scripts/lib/mochaRun.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { shareOf } from '../../scripts/lib/shares.mts';
import { takesFile } from '../../scripts/lib/takesFile.mts';

const files = globSync('test/window/**/*.test.{ts,mts}', { cwd: inRoot() })
  .filter((file) => takesFile(file, process.argv[2]))
  .sort()
  .map((file) => inRoot(file));
await runMocha(
  shareOf(files, (file) => statSync(file).size, process.argv[3]),
  { timeout: 120_000, slow: 20_000, retries: 2 },
);
