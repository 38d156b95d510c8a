import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inRoot } from '../../scripts/lib/paths.mts';
import { freePort } from '../../scripts/lib/port.mts';
import { startServer, stopServer } from '../../scripts/lib/server.mts';
import { testSettings } from '../../scripts/lib/testSettings.mts';
import { ensureCodeServer } from '../../scripts/tools/codeServer.mts';
import { followTests } from '../host/page.mts';
import { type Orders, orders, type Result } from './figures.mts';
import { installEmptyExtension, stageExtension } from './stage.mts';

/** A VS Code that is started as often as one likes, each time with what it stored the last time. */
export interface Host {
  /**
   * Starts it and measures, for as long as that takes: it is given up only once nothing was heard of it for a while.
   * What it had measured by then is what is returned.
   */
  start(given: Omit<Orders, 'result'>): Promise<Result>;
  /** Forgets what was stored of all workspaces. */
  forget(): void;
}

/**
 * Makes ready a VS Code with Leadbook in it.
 * @param home an empty folder for all that it writes
 * @param workspace the folder it opens
 * @param readable keeps the names of functions, for a profile
 * @param measuring the file of `inside` that measures
 */
export async function prepareHost(
  home: string,
  workspace: string,
  readable: boolean,
  measuring: 'run' | 'foam' = 'run',
): Promise<Host> {
  const user = join(home, 'server/data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(testSettings));
  installEmptyExtension(extensionsOf(home));
  const staged = join(home, 'leadbook');
  await stageExtension(staged, readable);
  const bundle = await bundleMeasuring(measuring);
  const { serverMain } = await ensureCodeServer();
  // What is stored of a workspace is found by its address, so the port is the same at each start.
  const port = await freePort();
  const remote = `vscode-remote://localhost:${port}`;
  const payload = [
    ['extensionDevelopmentPath', `${remote}${staged}`],
    ['extensionTestsPath', `${remote}${bundle}`],
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload), folder: workspace });
  // biome-ignore format: one option a line reads worse
  const args = [
    serverMain, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token',
    '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust',
    '--enable-smoke-test-driver', '--server-data-dir', join(home, 'server'),
  ];
  return {
    async start(given) {
      const result = join(home, 'result.json');
      rmSync(result, { force: true });
      const all: Orders = { ...given, result };
      const server = await startServer(args, /Web UI available/, { [orders]: JSON.stringify(all) });
      try {
        const { failed } = await followTests(`http://localhost:${port}/?${query}`, bundle);
        const read = existsSync(result) ? (JSON.parse(readFileSync(result, 'utf8')) as Result) : nothing;
        return { ...read, complete: read.complete && failed === 0 };
      } finally {
        stopServer(server);
      }
    },
    forget: () => rmSync(join(user, 'workspaceStorage'), { recursive: true, force: true }),
  };
}

/** What a host hands over that was given up before it had measured anything. */
const nothing: Result = { vscode: '', node: '', figures: {}, complete: false };

/** Where a server has the extensions that are installed, below its home. */
export function extensionsOf(home: string): string {
  return join(home, 'server/extensions');
}

async function bundleMeasuring(name: string): Promise<string> {
  const outfile = inRoot(`out/bench/${name}.js`);
  await build({
    entryPoints: [inRoot(`test/bench/inside/${name}.ts`)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2023',
    external: ['vscode'],
    sourcemap: true,
    logLevel: 'warning',
  });
  return outfile;
}
