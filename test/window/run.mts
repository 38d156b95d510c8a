// Runs the window tests in this Node process; each opens a VS Code with the packaged extension.
import { globSync } from 'node:fs';
import { runMocha } from '../../scripts/lib/mochaRun.mts';
import { inRoot } from '../../scripts/lib/paths.mts';

const files = globSync('test/window/**/*.test.{ts,mts}', { cwd: inRoot() })
  .sort()
  .map((file) => inRoot(file));
await runMocha(files, { timeout: 120_000, slow: 20_000 });
