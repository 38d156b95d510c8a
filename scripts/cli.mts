// Packages the command `leadbook`, an MCP server and a check for CI, as npm installs it: dist/leadbook-cli-<version>.tgz

import { packCli } from './build/cliPackage.mts';
import { assertBudget } from './lib/budget.mts';
import { main } from './lib/log.mts';

await main(async () => {
  assertBudget(150, await packCli());
  return 0;
});
