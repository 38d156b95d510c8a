// Packages dist/leadbook.vsix, as the Marketplace and a person by hand install it, with its bill of materials and checksums.

import { extensionBundle, mainBundle, recordReadingBundle } from './build/bundles.mts';
import { buildExtension } from './build/extension.mts';
import { assertBudget } from './lib/budget.mts';
import { main } from './lib/log.mts';
import { sbomFile, writeChecksums, writeSbom } from './lib/release.mts';
import { makeVsix } from './lib/vsix.mts';

await main(async () => {
  await buildExtension();
  const vsix = await makeVsix();
  await writeSbom();
  writeChecksums(vsix, sbomFile);
  assertBudget(900, vsix);
  assertBudget(25, extensionBundle);
  assertBudget(250, mainBundle, recordReadingBundle);
  return 0;
});
