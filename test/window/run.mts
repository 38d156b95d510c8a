// Runs the window tests in this Node process; each opens a VS Code with the packaged extension. With an argument only the
// files whose path holds one of its parts, such as `week,retro`.
import { globSync } from 'node:fs';
import { runMocha } from '../../scripts/lib/mochaRun.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { takesFile } from '../../scripts/lib/takesFile.mts';

const files = globSync('test/window/**/*.test.{ts,mts}', { cwd: inRoot() })
  .filter((file) => takesFile(file, process.argv[2]))
  .sort()
  .map((file) => inRoot(file));
await runMocha(files, { timeout: 180_000, slow: 20_000, retries: 2 });
