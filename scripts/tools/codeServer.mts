import { join } from 'node:path';
import { build } from 'esbuild';
import { log, Refusal } from '../lib/log.mts';
import { npm } from '../lib/npm.mts';
import { inRoot } from '../lib/paths.mts';
import { runOrFail } from '../lib/run.mts';
import { ensure, type Tool } from './cache.mts';

const inside = (folder: string, ...parts: string[]) => join(folder, 'node_modules/code-server', ...parts);

/**
 * Its own install script compiles native modules for minutes and needs a compiler and headers. All that
 * Leadbook uses of it ships prebuilt (file watcher, terminal, search) but for the log writer and the watchdog,
 * which get stubs in plain JavaScript. So nothing is compiled, and no machine lacks a header.
 */
const codeServer: Tool = {
  name: 'code-server',
  version: '4.139.1',
  recipe: 3,
  cost: 'about 600 MB on disk, half a minute on a fast line',
  async install(folder) {
    await npm('Fetching code-server', folder, 'ci', '--ignore-scripts');
    log('  … and the parts of VS Code it serves …');
    await npm(
      'Fetching the parts of VS Code that code-server serves',
      inside(folder, 'lib/vscode'),
      'install',
      '--omit=dev',
      '--ignore-scripts',
    );
    for (const name of ['spdlog', 'native-watchdog']) {
      await build({
        entryPoints: [inRoot('scripts/tools/code-server/stubs', `${name}.mts`)],
        outfile: inside(folder, 'lib/vscode/node_modules/@vscode', name, 'index.js'),
        allowOverwrite: true,
        format: 'cjs',
        platform: 'node',
      });
    }
  },
  async check(folder) {
    if (process.versions.node.split('.')[0] !== '24') {
      throw new Refusal(
        `code-server needs Node 24, this is ${process.version}. Start by an npm script: npm test, npm start.`,
      );
    }
    const printed = await runOrFail('Starting code-server', process.execPath, [entry(folder), '--version']);
    if (!printed.includes(this.version))
      throw new Refusal(`code-server says it is ${printed.trim()}, not ${this.version}.`);
    await runOrFail('Starting the VS Code server', process.execPath, [serverMain(folder), '--version']);
  },
};

const entry = (folder: string) => inside(folder, 'out/node/entry.js');
const serverMain = (folder: string) => inside(folder, 'lib/vscode/out/server-main.js');

/** The server within code-server, ready to be started: it knows the developer's options that code-server hides. */
export interface VsCodeServer {
  /** The Node that it runs on. */
  readonly node: string;
  readonly serverMain: string;
}

/** code-server, ready to be started. */
export interface CodeServer extends VsCodeServer {
  /** code-server itself: what a person would run; installs and serves packaged extensions. */
  readonly entry: string;
}

/** Has code-server on this machine. */
export async function ensureCodeServer(): Promise<CodeServer> {
  const folder = await ensure(codeServer);
  return { node: process.execPath, entry: entry(folder), serverMain: serverMain(folder) };
}
