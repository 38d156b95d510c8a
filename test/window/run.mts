// Runs the window tests in this Node process; each opens a VS Code with the packaged extension. With an argument only the
// files whose path holds one of its parts, such as `week,retro`; with --shard=1/2 every other file, so that two can share the work.
import { globSync } from 'node:fs';
import { runMocha } from '../../scripts/lib/mochaRun.mts';
import { inRoot } from '../../scripts/lib/paths.mts';

const shard = /^--shard=(\d+)\/(\d+)$/.exec(process.argv.find((argument) => argument.startsWith('--')) ?? '');
const [, part = '1', of = '1'] = shard ?? [];
const parts = (process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '').split(',');
const files = globSync('test/window/**/*.test.{ts,mts}', { cwd: inRoot() })
  .filter((file) => parts.some((part) => file.includes(part)))
  .sort()
  .filter((_, index) => index % Number(of) === Number(part) - 1)
  .map((file) => inRoot(file));
await runMocha(files, { timeout: 120_000, slow: 20_000, retries: 2 });
