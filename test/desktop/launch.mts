// Runs one suite in a desktop VS Code; started by run.mts, which reads what this prints.
// usage: launch.mts VERSION BUNDLE WORKSPACE HOME
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { cacheFolder, root } from '../../scripts/lib/paths.mts';

const [version = '', bundle = '', workspace = '', home = ''] = process.argv.slice(2);
process.exitCode = await runTests({
  version,
  cachePath: join(cacheFolder(), 'desktop'),
  extensionDevelopmentPath: root,
  extensionTestsPath: bundle,
  launchArgs: [
    workspace,
    '--disable-workspace-trust',
    '--disable-gpu',
    '--skip-welcome',
    '--skip-release-notes',
    // Not the checkout's `.vscode-test`: macOS takes no socket path of over 103 characters.
    `--user-data-dir=${join(home, 'data')}`,
    `--extensions-dir=${join(home, 'extensions')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
