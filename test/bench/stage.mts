import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import {
  extension,
  lazyModules,
  ownBundle,
  sharedChunks,
  webview,
  webviewStyle,
} from '../../scripts/build/bundles.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { loadedName } from './figures.mts';

/** Stands before the bundle: takes the time that VS Code would not tell. */
const loader = `
const start = performance.now();
const extension = require('./extension.js');
const load = performance.now() - start;
exports.activate = (context) => {
  const called = performance.now();
  const api = extension.activate(context);
  const storage = context.storageUri.fsPath;
  globalThis.${loadedName} = { load, call: performance.now() - called, storage };
  return api;
};
exports.deactivate = extension.deactivate;
`;

/**
 * Puts the extension into a folder of its own: the same bundle with the loader before it, and without the events that
 * would activate it before the measuring begins.
 * @param readable keeps the names of functions, for a profile
 */
export async function stageExtension(folder: string, readable: boolean): Promise<void> {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  await build({ ...extension, outdir: join(folder, 'dist'), minify: !readable });
  for (const bundles of [ownBundle, lazyModules(), ...sharedChunks()])
    await build({ ...bundles, outdir: join(folder, 'dist'), minify: !readable });
  for (const pages of [webview, webviewStyle])
    await build({ ...pages, outdir: join(folder, 'dist/webview') });
  writeFileSync(join(folder, 'dist/loader.js'), loader);
  for (const shipped of ['media', 'syntaxes'])
    cpSync(inRoot(shipped), join(folder, shipped), { recursive: true });
  cpSync(inRoot('package.nls.json'), join(folder, 'package.nls.json'));
  const manifest: object = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, main: './dist/loader.js', browser: undefined, activationEvents: [] }),
  );
}

/** Puts an extension that does nothing among those that a server has: activating it is the floor. */
export function installEmptyExtension(extensions: string): void {
  const folder = join(extensions, 'leadbook.empty-1.0.0');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.js'), 'exports.activate = () => ({});\n');
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'empty',
      publisher: 'leadbook',
      version: '1.0.0',
      engines: { vscode: '^1.106.0' },
      main: './main.js',
      activationEvents: [],
    }),
  );
}
