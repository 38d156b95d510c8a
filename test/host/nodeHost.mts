import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../oneDay.mts';
import { buildExtension } from '../../scripts/build/extension.mts';
import { temporaryFolder } from '../../scripts/lib/cleanup.mts';
import { log } from '../../scripts/lib/log.mts';
import { root } from '../../scripts/lib/paths.mts';
import { freePort } from '../../scripts/lib/port.mts';
import { startServer, stopServer } from '../../scripts/lib/server.mts';
import { add, finish, type TestResults } from '../../scripts/lib/testResults.mts';
import { hostSettings, untrustedSettings } from '../../scripts/lib/testSettings.mts';
import type { VsCodeServer } from '../../scripts/tools/codeServer.mts';
import { bundleSuite } from './bundle.mts';
import { makeRepositories } from './git/repositories.mts';
import { followTests } from './page.mts';
import { copyWorkspace } from './workspaces.mts';

/** How a suite is run. */
interface Opened {
  /** Modules of Node that its tests use, as they run in this host alone. */
  readonly external?: readonly string[];
  /** Makes what its copy of the workspace needs. */
  readonly prepare?: (folder: string) => void;
  /** The folder is not trusted, and nobody is asked whether it is. */
  readonly untrusted?: true;
  /** The folder is opened by a symbolic link that leads to it. */
  readonly linked?: true;
}

/**
 * Runs the host tests inside the Node extension host of VS Code's own server, on real files.
 * @param ensure has that server on this machine
 */
export async function runNodeHost(ensure: () => Promise<VsCodeServer>): Promise<number> {
  await buildExtension();
  const run = async (suite: string, workspace: string, opened?: Opened) =>
    runSuite(await ensure(), suite, workspace, opened);
  const one = await run('suite', 'workspace');
  const several = await run('multiroot', 'multiroot.code-workspace');
  const git = await run('git', 'git.code-workspace', {
    external: ['node:child_process', 'node:fs', 'node:path'],
    prepare: makeRepositories,
  });
  const disk = await run('disk', 'workspace', {
    external: ['node:child_process', 'node:fs', 'node:path', '@modelcontextprotocol/sdk/*'],
  });
  const linked = await run('linked', 'workspace', { linked: true });
  const restricted = await run('restricted', 'workspace', { untrusted: true });
  return finish([one, several, git, disk, linked, restricted].reduce(add));
}

async function runSuite(
  { node, serverMain }: VsCodeServer,
  suite: string,
  workspace: string,
  opened: Opened = {},
): Promise<TestResults> {
  const bundle = await bundleSuite(suite, process.argv[2], opened.external);
  if (!bundle) return { passed: 0, failed: 0 };
  log(`\n  ${suite} in ${workspace}`);
  const home = temporaryFolder('node');
  const copy = copyWorkspace(workspace, join(home, 'work'));
  opened.prepare?.(join(home, 'work'));
  const folder = opened.linked ? join(home, 'link') : copy;
  if (opened.linked) {
    symlinkSync(copy, folder, 'junction');
    // What leads out of the folder, for the tests to run into.
    mkdirSync(join(home, 'outside'));
    mkdirSync(join(copy, '.vscode'), { recursive: true });
    symlinkSync(join(home, 'outside'), join(copy, '.vscode/outside'), 'junction');
  }
  const data = join(home, 'data');
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(
    join(data, 'data/User/settings.json'),
    JSON.stringify({ ...hostSettings, ...(opened.untrusted ? untrustedSettings : {}) }),
  );

  const port = await freePort();
  // biome-ignore format: one option a line reads worse
  const server = await startServer([
    serverMain, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token',
    '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-websocket-compression',
    ...(opened.untrusted ? [] : ['--disable-workspace-trust']),
    '--enable-smoke-test-driver', '--server-data-dir', data,
  ], /Web UI available/, {}, node);
  try {
    // The same text in the page's address and in these: VS Code compares them.
    const remote = `vscode-remote://localhost:${port}`;
    const payload = [
      ['extensionDevelopmentPath', `${remote}${root}`],
      ['extensionTestsPath', `${remote}${bundle}`],
      ['skipWelcome', 'true'],
    ];
    const query = new URLSearchParams({ payload: JSON.stringify(payload) });
    query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
    return await followTests(`http://localhost:${port}/?${query}`, bundle, { unseen: true });
  } finally {
    stopServer(server);
  }
}
