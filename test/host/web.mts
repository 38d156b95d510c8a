// Runs the host tests inside the web-worker extension host of VS Code for the Web, on a folder in memory.

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import '../oneDay.mts';
import { buildExtension } from '../../scripts/build/extension.mts';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { log, main } from '../../scripts/lib/log.mts';
import { inRoot, root } from '../../scripts/lib/paths.mts';
import { freePort } from '../../scripts/lib/port.mts';
import { add, finish, type TestResults } from '../../scripts/lib/testResults.mts';
import { hostSettings, untrustedSettings } from '../../scripts/lib/testSettings.mts';
import { ensureCodeOss } from '../../scripts/tools/codeOss.mts';
import { bundleSuite } from './bundle.mts';
import { followTests } from './page.mts';

/** Where this folder is there, test-web takes it for a build that it downloaded before. Any commit will do. */
function stubDownload(codeOss: string, commit: string): string {
  const folder = temporaryFolder('web');
  symlinkSync(codeOss, join(folder, `vscode-web-stable-${commit}`), 'junction');
  return folder;
}

/**
 * Runs the tests of a folder.
 * @param untrusted the folder is one that VS Code does not trust by itself, as it does the one that test-web mounts: its
 *   scheme is that of remote repositories, whose files the tests provide
 */
async function runSuite(suite: string, untrusted = false): Promise<TestResults> {
  const bundle = await bundleSuite(suite, process.argv[2]);
  if (!bundle) return { passed: 0, failed: 0 };
  log(`\n  ${suite}`);
  const commit = '0'.repeat(40);
  const port = await freePort();
  const host = await open({
    browserType: 'none', // it would look for a browser of its own
    quality: 'stable',
    esm: true,
    commit,
    testRunnerDataDir: stubDownload(await ensureCodeOss(), commit),
    port,
    extensionDevelopmentPath: root,
    extensionTestsPath: bundle,
    ...(untrusted
      ? { folderUri: 'vscode-vfs://leadbook/work' }
      : { folderPath: inRoot('test/host/workspace') }),
  });
  try {
    const rewrite = (page: string) => withSettings(page, untrusted);
    return await followTests(`http://localhost:${port}/`, bundle, { unseen: true, rewrite });
  } finally {
    host.dispose();
  }
}

/** The workbench's page with the settings of tests, and where wanted with trust switched on: test-web has no option for either. */
function withSettings(page: string, untrusted: boolean): string {
  return page.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
    (_all, head, text) => {
      const configuration = JSON.parse(text.replaceAll('&quot;', '"'));
      const changed = {
        ...configuration,
        ...(untrusted ? { enableWorkspaceTrust: true } : {}),
        configurationDefaults: { ...hostSettings, ...(untrusted ? untrustedSettings : {}) },
      };
      return `${head}${JSON.stringify(changed).replaceAll('"', '&quot;')}"`;
    },
  );
}

await main(async () => {
  await buildExtension();
  const one = await runSuite('suite');
  return finish(add(one, await runSuite('restricted', true)));
});
