// Runs the host tests inside the Node extension host of VS Code's own server, on real files.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../scripts/build/extension.mts';
import { calmSettings } from '../../scripts/lib/calm.mts';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { root } from '../../scripts/lib/paths.mts';
import { freePort } from '../../scripts/lib/port.mts';
import { main, say } from '../../scripts/lib/say.mts';
import { startServer, stopServer } from '../../scripts/lib/server.mts';
import { add, finish, type Tally } from '../../scripts/lib/tally.mts';
import { ensureCodeServer } from '../../scripts/tools/codeServer.mts';
import { bundleSuite } from './bundle.mts';
import { makeRepositories } from './git/repositories.mts';
import { followTests } from './page.mts';
import { copyWorkspace } from './workspaces.mts';

/** What a suite needs that runs in this host alone. */
interface NodeSuite {
  /** Modules of Node that its tests use. */
  readonly external: readonly string[];
  /** Makes what its copy of the workspace needs. */
  readonly prepare?: (folder: string) => void;
}

async function runSuite(suite: string, workspace: string, own?: NodeSuite): Promise<Tally> {
  const bundle = await bundleSuite(suite, process.argv[2], own?.external);
  if (!bundle) return { passed: 0, failed: 0 };
  say(`\n  ${suite} in ${workspace}`);
  const home = temporaryFolder('node');
  const copy = copyWorkspace(workspace, join(home, 'work'));
  own?.prepare?.(join(home, 'work'));
  const data = join(home, 'data');
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify(calmSettings));

  const { serverMain } = await ensureCodeServer();
  const port = await freePort();
  // biome-ignore format: one option a line reads worse
  const server = await startServer([
    serverMain, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token',
    '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust',
    '--enable-smoke-test-driver', '--server-data-dir', data,
  ], /Web UI available/);
  try {
    // The same text in the page's address and in these: VS Code compares them.
    const remote = `vscode-remote://localhost:${port}`;
    const payload = [
      ['extensionDevelopmentPath', `${remote}${root}`],
      ['extensionTestsPath', `${remote}${bundle}`],
      ['skipWelcome', 'true'],
    ];
    const query = new URLSearchParams({ payload: JSON.stringify(payload) });
    query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', copy);
    return await followTests(`http://localhost:${port}/?${query}`, bundle);
  } finally {
    stopServer(server);
  }
}

await main(async () => {
  await buildExtension();
  const one = await runSuite('suite', 'workspace');
  const several = await runSuite('multiroot', 'multiroot.code-workspace');
  const git = await runSuite('git', 'git.code-workspace', {
    external: ['node:child_process', 'node:fs', 'node:path'],
    prepare: makeRepositories,
  });
  const disk = await runSuite('disk', 'workspace', { external: ['node:child_process'] });
  return finish([one, several, git, disk].reduce(add));
});
