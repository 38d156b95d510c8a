// Bundles what the extension is when it runs, and holds the budget of what activation loads; with --watch again at each change.

import { extensionBundle } from './build/bundles.mts';
import { buildExtension, watchExtension } from './build/extension.mts';
import { assertBudget } from './lib/budget.mts';
import { log, main } from './lib/log.mts';

await main(async () => {
  if (process.argv.includes('--watch')) {
    await watchExtension();
    log('Watching; Ctrl+C ends it.');
    return undefined;
  }
  await buildExtension();
  assertBudget(25, extensionBundle);
  return 0;
});
