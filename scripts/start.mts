// Opens the packaged extension in a real VS Code, with a copy of the sample book to play with.

import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './build/extension.mts';
import { cleanUp, temporaryFolder } from './lib/cleanup.mts';
import { hasDesktopCode, openDesktop } from './lib/desktop.mts';
import { log, main, Refusal } from './lib/log.mts';
import { openInBrowser } from './lib/openInBrowser.mts';
import { inRoot } from './lib/paths.mts';
import { startCodeServer } from './lib/startCodeServer.mts';
import { makeVsix } from './lib/vsix.mts';

// Before all else that listens to signals: here Ctrl+C is the way out, not a failure.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    cleanUp();
    log('\nClosed. The copy of the sample is gone with it.');
    process.exit(0);
  });
}

await main(async () => {
  await buildExtension();
  const vsix = await makeVsix();
  const sample = inRoot('media/sample');
  if (!existsSync(sample)) throw new Refusal('There is no sample to open: media/sample is missing.');
  const workspace = join(temporaryFolder('sample'), 'sample');
  cpSync(sample, workspace, { recursive: true });

  if (await hasDesktopCode()) {
    log(`Opening ${workspace} in VS Code; closing its window or Ctrl+C ends this.`);
    await openDesktop(vsix, workspace);
    return 0;
  }
  const { address, ended } = await startCodeServer(vsix);
  log(`\nVS Code is at ${address(workspace)}\nCtrl+C ends it.`);
  openInBrowser(address(workspace));
  await ended;
  throw new Refusal('The server ended of itself.');
});
