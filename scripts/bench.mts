// Measures Leadbook in a real extension host, on generated books: npm run bench -- [--small | --large] [--rounds=3] [--profile]

import { parseArgs } from 'node:util';
import { large, small } from '../test/bench/book/size.mts';
import { measure } from '../test/bench/measure.mts';
import { cleanUp } from './lib/cleanup.mts';
import { main } from './lib/log.mts';

await main(async () => {
  const { values } = parseArgs({
    options: {
      small: { type: 'boolean', default: false },
      large: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '3' },
      profile: { type: 'boolean', default: false },
    },
  });
  const options = { rounds: Math.max(1, Number(values.rounds) || 1), profile: values.profile };
  const sizes = values.small ? [small] : values.large ? [large] : [small, large];
  for (const size of sizes) {
    await measure(size, options);
    cleanUp();
  }
  return 0;
});
process.exit(); // a browser that hangs must not hold it up
