// All tests, in stages; the last line is the sum of them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import '../test/oneDay.mts';
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

/** One after the other: what the others need, and what must be alone. */
const first: readonly Stage[] = [
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
];

/** Behind all that waits for windows, begun in this order: each keeps one core busy, and the clock that counts is its own. */
const computing: readonly Stage[] = [
  { name: 'Freeze, retros', run: ['scripts/unit.mts', '--heavy', 'unit/freeze/freezeRetro'] },
  { name: 'Freeze', run: ['scripts/unit.mts', '--heavy', 'unit/freeze/freeze.test'] },
  { name: 'Days', whole: true, run: ['scripts/days.mts'] },
  { name: 'Heavy unit', run: ['scripts/unit.mts', '--heavy', '!unit/freeze/'] },
];

/** Two at a time: half of what an extension host takes is waiting for its window and its server. */
const hosts: readonly Stage[] = [
  { name: 'Node host', run: ['test/host/node.mts', '!promises/'] },
  { name: 'Web host', run: ['test/host/web.mts'] },
  { name: 'Promises in the Node host', run: ['test/host/node.mts', 'promises/'] },
  { name: 'Private text', run: ['test/host/private.mts'] },
  { name: 'Days in the host', whole: true, run: ['scripts/days.mts', '--host'] },
];

/** Alone: a window that draws for two keeps neither in time with the keys that are pressed in it. */
const windows: readonly Stage[] = [{ name: 'Window', run: ['test/window/run.mts'] }];

/** No stage takes near as long; one that does hangs. */
const limit = 80 * 60_000;
const places = Math.min(2, availableParallelism());

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-test-'));
  const results: StageResults[] = [];
  try {
    const oneByOne = async (stages: readonly Stage[]) => {
      for (const stage of stages) {
        heading(stage.name);
        results.push(await timed(stage, folder, log));
      }
    };
    /** Takes what waits, until nothing does. */
    const work = async (waiting: Stage[], behind = false) => {
      for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
        const { name } = stage;
        log(`${name}: begins`);
        results.push(await timed(stage, folder, (line) => log(`${name} | ${line}`), behind));
      }
    };
    await oneByOne(first);
    heading([...computing, ...hosts, ...windows].map(({ name }) => name).join(' · '));
    const [ofHosts, ofWindows, others] = [[...hosts], [...windows], [...computing]];
    const seen = Promise.all(Array.from({ length: places }, () => work(ofHosts))).then(() => work(ofWindows));
    // Where nothing is left to wait for, two compute.
    await Promise.all([work(others, true), seen.then(() => work(others, true))]);
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

async function timed(
  stage: Stage,
  folder: string,
  tell: (line: string) => void,
  behind = false,
): Promise<StageResults> {
  const start = Date.now();
  const results = await run(stage, join(folder, stage.name.replaceAll(' ', '-')), tell, behind);
  return { name: stage.name, seconds: Math.round((Date.now() - start) / 1000), ...results };
}

async function run(
  stage: Stage,
  file: string,
  tell: (line: string) => void,
  behind: boolean,
): Promise<TestResults> {
  writeFileSync(file, '');
  const [script = '', ...rest] = stage.run;
  const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', inRoot(script), ...rest];
  // Where stages run side by side, none may write what another reads.
  const env = {
    ...process.env,
    [testResultsFile]: file,
    ...(first.includes(stage) ? {} : { [isBuilt]: 'yes' }),
  };
  const code = await tellLines(process.execPath, args, { cwd: root, timeout: limit, env }, tell, behind);
  if (stage.whole) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return readTestResults(file, code);
}
