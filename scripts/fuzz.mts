// Runs the unit tests, the heavy ones too, over and over with new seeds until one fails or the rounds are done:
// npm run test:fuzz -- [ROUNDS] [PART OF PATHS] [SEED OF A FAILED ROUND]
import { randomInt } from 'node:crypto';
import { heading, log, main } from './lib/log.mts';
import { inRoot, root } from './lib/paths.mts';
import { show } from './lib/run.mts';

/** No round takes near as long. */
const limit = 30 * 60_000;

await main(async () => {
  const [rounds = '5', part = '', given] = process.argv.slice(2);
  for (let round = 1; round <= Number(rounds); round += 1) {
    const seed = given ?? String(randomInt(1, 2 ** 31));
    heading(`Round ${round}, seed ${seed}`);
    const env = { ...process.env, LEADBOOK_SEED: seed };
    const args = [inRoot('scripts/unit.mts'), '--all', part];
    const code = await show(process.execPath, args, { cwd: root, timeout: limit, env });
    if (code === 0) continue;
    log(`\nFailed with seed ${seed}; the case is above. Again: npm run test:fuzz -- 1 '${part}' ${seed}`);
    return code;
  }
  log('\nNo failure.');
  return 0;
});
