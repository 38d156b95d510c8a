// Runs the window tests in this Node process; each opens a VS Code with the packaged extension. With an argument only the
// files whose path holds it; long ones, named `*.long.mts`, run by `npm run test:window -- long` alone.
import { globSync } from 'node:fs';
import { runMocha } from '../../scripts/lib/mochaRun.mts';
import { inRoot } from '../../scripts/lib/paths.mts';

const kind = process.argv[2] === 'long' ? 'long' : 'test';
const files = globSync(`test/window/**/*.${kind}.{ts,mts}`, { cwd: inRoot() })
  .filter((file) => file.includes(process.argv[2] ?? ''))
  .sort()
  .map((file) => inRoot(file));
await runMocha(files, { timeout: 120_000, slow: 20_000, retries: 1 });
