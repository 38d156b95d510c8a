// Bundles dist/extension.js; with --tests also the unit tests into out/unit; with --watch again at each change.
import { rmSync } from 'node:fs';
import { build, context } from 'esbuild';
import { extension, extensionBundle, unitTests } from './build/bundles.mts';
import { holdBudget } from './lib/budget.mts';
import { inRoot } from './lib/paths.mts';
import { main, say } from './lib/say.mts';

await main(async () => {
  const flags = new Set(process.argv.slice(2));
  if (flags.has('--watch')) {
    const watched = await context({ ...extension, logLevel: 'info' });
    await watched.watch();
    say('Watching; Ctrl+C ends it.');
    return undefined;
  }
  await build(extension);
  holdBudget(extensionBundle, 250);
  if (flags.has('--tests')) {
    rmSync(inRoot('out/unit'), { recursive: true, force: true }); // else a test that was taken out still runs
    await build(unitTests());
  }
  return 0;
});
