// All tests, one stage after the other; the last line is the sum of them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, root } from './lib/paths.mts';
import { show } from './lib/run.mts';
import { heading, main, say } from './lib/say.mts';
import { add, readTally, type Tally, tallyFile } from './lib/tally.mts';

interface Stage {
  readonly name: string;
  /** A script and its arguments, run by this Node. */
  readonly run: readonly string[];
  /** Passed and failed as a whole, instead of handing over a tally. */
  readonly whole?: true;
}

const stages: readonly Stage[] = [
  { name: 'Types', whole: true, run: ['node_modules/typescript/bin/tsc'] },
  {
    name: 'Lint',
    whole: true,
    run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  { name: 'Package', whole: true, run: ['scripts/package.mts'] },
  { name: 'Unit', run: ['scripts/unit.mts'] },
  { name: 'Heavy unit', run: ['scripts/unit.mts', '--heavy'] },
  { name: 'Node host', run: ['test/host/node.mts'] },
  { name: 'Web host', run: ['test/host/web.mts'] },
  { name: 'Window', run: ['test/window/run.mts'] },
];

/** No stage takes near as long; one that does hangs. */
const limit = 10 * 60_000;

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadbook-test-'));
  const results: [string, Tally][] = [];
  try {
    for (const stage of stages) {
      heading(stage.name);
      results.push([stage.name, await run(stage, join(folder, `${results.length}`))]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  heading('All');
  for (const [name, { passed, failed }] of results) say(`${name}: ${passed} passed, ${failed} failed`);
  const { passed, failed } = results.map(([, tally]) => tally).reduce(add);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

async function run(stage: Stage, file: string): Promise<Tally> {
  writeFileSync(file, '');
  const [script = '', ...rest] = stage.run;
  const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', inRoot(script), ...rest];
  const env = { ...process.env, [tallyFile]: file };
  const code = await show(process.execPath, args, { cwd: root, timeout: limit, env });
  if (stage.whole) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const tally = readTally(file) ?? { passed: 0, failed: 0 };
  // Died, or could not even start: that is a failure though no test tells of it.
  return code !== 0 && tally.failed === 0 ? add(tally, { passed: 0, failed: 1 }) : tally;
}
