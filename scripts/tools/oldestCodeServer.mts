import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { log, Refusal } from '../lib/log.mts';
import { npm } from '../lib/npm.mts';
import { inRoot } from '../lib/paths.mts';
import { runOrFail } from '../lib/run.mts';
import { ensure, type Tool } from './cache.mts';
import type { VsCodeServer } from './codeServer.mts';

/** The VS Code that is served. */
const OLDEST = '1.106.3';
const WATCHER = '@parcel/watcher';
/** Where its VS Code looks for modules that would be compiled or fetched from elsewhere, and what stands in for them. */
const STUBS = { spdlog: '@vscode/spdlog', 'native-watchdog': 'native-watchdog' } as const;

const served = (folder: string, ...parts: string[]) =>
  join(folder, 'node_modules/code-server/lib/vscode', ...parts);
const serverMain = (folder: string) => served(folder, 'out/server-main.js');
const nodeOf = (folder: string) => join(folder, 'node_modules/node/bin/node');

/**
 * The code-server of the oldest VS Code that the manifest allows, with the Node it needs. It would take its file watcher from
 * a Git address and download ripgrep: both come from npm here.
 */
const oldest: Tool = {
  name: 'code-server-oldest',
  version: '4.106.3',
  recipe: 1,
  cost: 'about 450 MB on disk, half a minute on a fast line',
  async install(folder) {
    await npm('Fetching the oldest code-server', folder, 'ci', '--ignore-scripts');
    await npm('Fetching its Node', folder, 'rebuild', 'node');
    for (const file of ['package.json', 'npm-shrinkwrap.json']) withoutWatcher(served(folder, file));
    log('  … and the parts of VS Code it serves …');
    const parts = ['install', '--omit=dev', '--ignore-scripts'];
    await npm('Fetching the parts of VS Code that it serves', served(folder), ...parts);
    for (const [name, module] of Object.entries(STUBS)) {
      await build({
        entryPoints: [inRoot('scripts/tools/code-server/stubs', `${name}.mts`)],
        outfile: served(folder, 'node_modules', module, 'index.js'),
        allowOverwrite: true,
        format: 'cjs',
        platform: 'node',
      });
      const manifest = served(folder, 'node_modules', module, 'package.json');
      writeFileSync(manifest, JSON.stringify({ name: module, version: '1.0.0', main: 'index.js' }));
    }
    const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
    const ripgrep = served(folder, 'node_modules/@vscode/ripgrep/bin', name);
    mkdirSync(dirname(ripgrep), { recursive: true });
    const prebuilt = `node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}`;
    cpSync(join(folder, prebuilt, name), ripgrep);
  },
  async check(folder) {
    const command = [serverMain(folder), '--version'];
    const printed = await runOrFail('Starting the VS Code server', nodeOf(folder), command);
    if (!printed.includes(OLDEST)) throw new Refusal(`VS Code says it is ${printed.trim()}, not ${OLDEST}.`);
  },
};

/** Takes the file watcher out of what is installed, so that the one beside code-server is found. */
function withoutWatcher(file: string): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    dependencies?: Record<string, string>;
    packages?: Record<string, { dependencies?: Record<string, string> }>;
  };
  delete manifest.dependencies?.[WATCHER];
  delete manifest.packages?.['']?.dependencies?.[WATCHER];
  delete manifest.packages?.[`node_modules/${WATCHER}`];
  writeFileSync(file, JSON.stringify(manifest, undefined, 2));
}

/** Has the server of the oldest VS Code on this machine. */
export async function ensureOldestServer(): Promise<VsCodeServer> {
  const folder = await ensure(oldest);
  return { node: nodeOf(folder), serverMain: serverMain(folder) };
}
