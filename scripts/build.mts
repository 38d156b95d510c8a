// Bundles what the extension is when it runs, and holds the budget of what activation loads; with --watch again at each change.

import { extensionBundle } from './build/bundles.mts';
import { buildExtension, watchExtension } from './build/extension.mts';
import { holdBudget } from './lib/budget.mts';
import { main, say } from './lib/say.mts';

await main(async () => {
  if (process.argv.includes('--watch')) {
    await watchExtension();
    say('Watching; Ctrl+C ends it.');
    return undefined;
  }
  await buildExtension();
  holdBudget(extensionBundle, 25);
  return 0;
});
