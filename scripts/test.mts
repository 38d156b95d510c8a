// All tests, one stage after the other; the last line is the sum of them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heading, log, main } from './lib/log.mts';
import { inRoot, root } from './lib/paths.mts';
import { show } from './lib/run.mts';
import { add, readTestResults, type TestResults, testResultsFile } from './lib/testResults.mts';

interface Stage {
  readonly name: string;
  /** A script and its arguments, run by this Node. */
  readonly run: readonly string[];
  /** Passed and failed as a whole, instead of handing over its results. */
  readonly whole?: true;
}

const stages: readonly Stage[] = [
  { name: 'Types', whole: true, run: ['node_modules/typescript/bin/tsc'] },
  { name: 'Types of pages', whole: true, run: ['node_modules/typescript/bin/tsc', '-p', 'src/webview'] },
  {
    name: 'Lint',
    whole: true,
    run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  { name: 'Package', whole: true, run: ['scripts/package.mts'] },
  { name: 'Unit', run: ['scripts/unit.mts'] },
  { name: 'Heavy unit', run: ['scripts/unit.mts', '--heavy'] },
  { name: 'Days', whole: true, run: ['scripts/days.mts'] },
  { name: 'Days in the host', whole: true, run: ['scripts/days.mts', '--host'] },
  { name: 'Node host', run: ['test/host/node.mts'] },
  { name: 'Private text', run: ['test/host/private.mts'] },
  { name: 'Web host', run: ['test/host/web.mts'] },
  { name: 'Window', run: ['test/window/run.mts'] },
];

/** No stage takes near as long; one that does hangs. */
const limit = 30 * 60_000;

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-test-'));
  const results: [string, TestResults][] = [];
  try {
    for (const stage of stages) {
      heading(stage.name);
      results.push([stage.name, await run(stage, join(folder, `${results.length}`))]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  heading('All');
  for (const [name, { passed, failed, broken = [] }] of results) {
    log(`${name}: ${passed} passed, ${failed} failed`);
    for (const one of broken) log(`  failed: ${one}`);
  }
  const { passed, failed } = results.map(([, each]) => each).reduce(add);
  log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function run(stage: Stage, file: string): Promise<TestResults> {
  writeFileSync(file, '');
  const [script = '', ...rest] = stage.run;
  const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', inRoot(script), ...rest];
  const env = { ...process.env, [testResultsFile]: file };
  const code = await show(process.execPath, args, { cwd: root, timeout: limit, env });
  if (stage.whole) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return readTestResults(file, code);
}
