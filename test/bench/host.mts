import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { calmSettings } from '../../scripts/lib/calm.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { freePort } from '../../scripts/lib/port.mts';
import { Refusal } from '../../scripts/lib/say.mts';
import { startServer, stopServer } from '../../scripts/lib/server.mts';
import { ensureCodeServer } from '../../scripts/tools/codeServer.mts';
import { followTests } from '../host/page.mts';
import { type Orders, orders, type Result } from './figures.mts';
import { installEmptyExtension, stageExtension } from './stage.mts';

/** No start takes near as long; one that does hangs, most often for want of a browser. */
const LIMIT = 5 * 60_000;

/** A VS Code that is started as often as one likes, each time with what it stored the last time. */
export interface Host {
  start(given: Omit<Orders, 'result'>): Promise<Result>;
  /** Forgets what was stored of all workspaces. */
  forget(): void;
}

/**
 * Makes ready a VS Code with Leadbook in it.
 * @param home an empty folder for all that it writes
 * @param workspace the folder it opens
 */
export async function prepareHost(home: string, workspace: string, readable: boolean): Promise<Host> {
  const user = join(home, 'server/data/User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(calmSettings));
  installEmptyExtension(join(home, 'server/extensions'));
  const staged = join(home, 'leadbook');
  await stageExtension(staged, readable);
  const bundle = await bundleMeasuring();
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
        const measured = followTests(`http://localhost:${port}/?${query}`, bundle);
        const tally = await Promise.race([measured, late()]);
        if (tally === undefined || tally.failed > 0)
          throw new Refusal('The measuring did not come to its end.');
        return JSON.parse(readFileSync(result, 'utf8'));
      } finally {
        stopServer(server);
      }
    },
    forget: () => rmSync(join(user, 'workspaceStorage'), { recursive: true, force: true }),
  };
}

function late(): Promise<undefined> {
  return new Promise((done) => {
    setTimeout(() => done(undefined), LIMIT).unref();
  });
}

async function bundleMeasuring(): Promise<string> {
  const outfile = inRoot('out/bench/run.js');
  await build({
    entryPoints: [inRoot('test/bench/inside/run.ts')],
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
