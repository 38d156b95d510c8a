// All tests: what must be alone one stage after the other, then the others on two cores at once; the last line is the sum of them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isBuilt } from './build/extension.mts';
import { heading, log, main } from './lib/log.mts';
import { inRoot, root } from './lib/paths.mts';
import { tellLines } from './lib/run.mts';
import { add, readTestResults, type TestResults, testResultsFile } from './lib/testResults.mts';

interface Stage {
  readonly name: string;
  /** A script and its arguments, run by this Node. */
  readonly run: readonly string[];
  /** Passed and failed as a whole, instead of handing over its results. */
  readonly whole?: true;
}

const tsc = 'node_modules/typescript/bin/tsc';

/** One after the other: what the others need, and what measures the machine. */
const alone: readonly Stage[] = [
  { name: 'Tools', whole: true, run: ['scripts/tools.mts'] },
  { name: 'Types', whole: true, run: [tsc] },
  { name: 'Types of pages', whole: true, run: [tsc, '-p', 'src/webview'] },
  {
    name: 'Lint',
    whole: true,
    run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  { name: 'Package', whole: true, run: ['scripts/package.mts'] },
  { name: 'Unit', run: ['scripts/unit.mts'] },
  { name: 'Freeze', run: ['scripts/unit.mts', '--heavy', 'unit/freeze/'] },
];

/** Side by side, begun in this order: windows mostly wait. What takes longest comes first. */
const sideBySide: readonly Stage[] = [
  { name: 'Node host', run: ['test/host/node.mts'] },
  { name: 'Window 1 of 2', run: ['test/window/run.mts', '--shard=1/2'] },
  { name: 'Window 2 of 2', run: ['test/window/run.mts', '--shard=2/2'] },
  { name: 'Web host', run: ['test/host/web.mts'] },
  { name: 'Days', whole: true, run: ['scripts/days.mts'] },
  { name: 'Heavy unit', run: ['scripts/unit.mts', '--heavy', '!unit/freeze/'] },
  { name: 'Days in the host', whole: true, run: ['scripts/days.mts', '--host'] },
  { name: 'Private text', run: ['test/host/private.mts'] },
];

/** No stage takes near as long; one that does hangs. */
const limit = 30 * 60_000;
/** A window and its server keep one core busy at times. */
const places = Math.min(2, availableParallelism());

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-test-'));
  const results: StageResults[] = [];
  try {
    for (const stage of alone) {
      heading(stage.name);
      results.push(await timed(stage, folder, log));
    }
    heading('Side by side');
    const waiting = [...sideBySide];
    const work = async () => {
      for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
        const { name } = stage;
        log(`${name}: begins`);
        results.push(await timed(stage, folder, (line) => log(`${name} | ${line}`)));
      }
    };
    await Promise.all(Array.from({ length: places }, work));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  heading('All');
  for (const { name, seconds, passed, failed, broken = [] } of results) {
    log(`${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
    for (const one of broken) log(`  failed: ${one}`);
  }
  const { passed, failed } = results.reduce<TestResults>(add, { passed: 0, failed: 0 });
  log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** What came out of a stage, and how long it took. */
interface StageResults extends TestResults {
  readonly name: string;
  readonly seconds: number;
}

async function timed(stage: Stage, folder: string, tell: (line: string) => void): Promise<StageResults> {
  const start = Date.now();
  const results = await run(stage, join(folder, stage.name.replaceAll(' ', '-')), tell);
  return { name: stage.name, seconds: Math.round((Date.now() - start) / 1000), ...results };
}

async function run(stage: Stage, file: string, tell: (line: string) => void): Promise<TestResults> {
  writeFileSync(file, '');
  const [script = '', ...rest] = stage.run;
  const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', inRoot(script), ...rest];
  // Where stages run side by side, none may write what another reads.
  const env = {
    ...process.env,
    [testResultsFile]: file,
    ...(alone.includes(stage) ? {} : { [isBuilt]: 'yes' }),
  };
  const code = await tellLines(process.execPath, args, { cwd: root, timeout: limit, env }, tell);
  if (stage.whole) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return readTestResults(file, code);
}
