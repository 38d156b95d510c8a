// Runs the host tests inside the web-worker extension host of VS Code for the Web, on a folder in memory.

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { buildExtension } from '../../scripts/build/extension.mts';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { inRoot, root } from '../../scripts/lib/paths.mts';
import { freePort } from '../../scripts/lib/port.mts';
import { main, Refusal } from '../../scripts/lib/say.mts';
import { finish } from '../../scripts/lib/tally.mts';
import { ensureCodeOss } from '../../scripts/tools/codeOss.mts';
import { bundleSuite } from './bundle.mts';
import { followTests } from './page.mts';

/** Where this folder is there, test-web takes it for a build that it downloaded before. Any commit will do. */
function standInDownload(codeOss: string, commit: string): string {
  const folder = temporaryFolder('web');
  symlinkSync(codeOss, join(folder, `vscode-web-stable-${commit}`), 'junction');
  return folder;
}

await main(async () => {
  await buildExtension();
  const bundle = await bundleSuite('suite', process.argv[2]);
  if (!bundle) throw new Refusal('There are no tests in test/host/suite.');
  const commit = '0'.repeat(40);
  const port = await freePort();
  const host = await open({
    browserType: 'none', // it would look for a browser of its own
    quality: 'stable',
    esm: true,
    commit,
    testRunnerDataDir: standInDownload(await ensureCodeOss(), commit),
    port,
    extensionDevelopmentPath: root,
    extensionTestsPath: bundle,
    folderPath: inRoot('test/host/workspace'),
  });
  try {
    return finish(await followTests(`http://localhost:${port}/`, bundle));
  } finally {
    host.dispose();
  }
});
