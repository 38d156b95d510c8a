// Runs the window tests in this Node process; each opens a VS Code with the packaged extension. With an argument only the
// files whose path holds one of its parts, such as `week,retro`. A file in which something failed is run once more from its
// beginning by a second process, for in most of them each test goes on where the one before it ended.
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import '../oneDay.mts';
import '../today.ts';
import { runMocha } from '../../scripts/lib/mochaRun.mts';
import { inRoot, root } from '../../scripts/lib/paths.mts';
import { show } from '../../scripts/lib/run.mts';
import { takesFile } from '../../scripts/lib/takesFile.mts';
import { readTestResults, type TestResults, testResultsFile } from '../../scripts/lib/testResults.mts';

const isSecond = 'LEADBOOK_SECOND_RUN';

const files = globSync('test/window/**/*.test.{ts,mts}', { cwd: inRoot() })
  .filter((file) => takesFile(file, process.argv[2]))
  .sort()
  .map((file) => inRoot(file));
await runMocha(
  files,
  { timeout: 180_000, slow: 20_000, retries: 2 },
  process.env[isSecond] ? undefined : runAgain,
);

async function runAgain(broken: readonly string[]): Promise<TestResults> {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-again-'));
  const results = join(folder, 'results');
  writeFileSync(results, '');
  try {
    const parts = broken.map((file) => relative(root, file)).join();
    const env = { ...process.env, [testResultsFile]: results, [isSecond]: 'yes' };
    const code = await show(process.execPath, [...process.execArgv, inRoot('test/window/run.mts'), parts], {
      cwd: root,
      env,
    });
    return readTestResults(results, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
