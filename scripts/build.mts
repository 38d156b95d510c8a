// Bundles what the extension is when it runs, and holds the budget of what activation loads; with --watch again at each change.

import { context } from 'esbuild';
import { extension, extensionBundle } from './build/bundles.mts';
import { buildExtension } from './build/extension.mts';
import { holdBudget } from './lib/budget.mts';
import { main, say } from './lib/say.mts';

await main(async () => {
  if (process.argv.includes('--watch')) {
    const watched = await context({ ...extension, logLevel: 'info' });
    await watched.watch();
    say('Watching; Ctrl+C ends it.');
    return undefined;
  }
  await buildExtension();
  holdBudget(extensionBundle, 25);
  return 0;
});
