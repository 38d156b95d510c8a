// Packages dist/leadbook.vsix, as the Marketplace and a person by hand install it.
import { build } from 'esbuild';
import { extension, extensionBundle } from './build/bundles.mts';
import { holdBudget } from './lib/budget.mts';
import { main } from './lib/say.mts';
import { makeVsix } from './lib/vsix.mts';

await main(async () => {
  await build(extension);
  holdBudget(extensionBundle, 250);
  holdBudget(await makeVsix(), 400);
  return 0;
});
