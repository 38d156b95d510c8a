// Bundles the host tests: one file for each kind of workspace, the same one for every kind of host.
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { atEnd } from '../../scripts/lib/cleanup.mts';
import { inRoot } from '../../scripts/lib/paths.mts';
import { takesFile } from '../../scripts/lib/takesFile.mts';

const here = (...parts: string[]) => inRoot('test/host', ...parts);

/**
 * The bundle of the tests in `test/host/<suite>`; undefined when there are none.
 * @param part takes only files that have it, as of `takesFile`
 * @param external modules of Node, for a suite that runs in no other host
 */
export async function bundleSuite(
  suite: string,
  part = '',
  external: readonly string[] = [],
): Promise<string | undefined> {
  const folder = here(suite);
  const files = existsSync(folder)
    ? globSync(`**/*.test.ts`, { cwd: folder })
        .filter((file) => takesFile(file, part))
        .sort()
    : [];
  if (files.length === 0) return undefined;
  // In a folder of this process's own: others may run the same suite at the same time.
  const own = inRoot('out/host', String(process.pid));
  atEnd(() => rmSync(own, { recursive: true, force: true }));
  const outfile = join(own, `${suite}.js`);
  await build({
    stdin: { contents: entry(folder, files), resolveDir: here(), sourcefile: `${suite}.ts`, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2023',
    external: ['vscode', ...external],
    alias: { 'node:assert/strict': here('inside/assert.ts') },
    define: {
      'process.env.NODE_DEBUG': 'undefined',
      'process.env.LEADBOOK_DAY': JSON.stringify(process.env.LEADBOOK_DAY ?? ''),
    },
    banner: { js: 'var process = globalThis.process ?? { env: {} };' }, // the assertion library asks, workers have none
    plugins: [mochaForBrowsers],
    sourcemap: true,
    logLevel: 'warning',
  });
  return outfile;
}

/** Suites are loaded inside a function, as `describe` is there only once mocha is set up. */
function entry(folder: string, files: string[]): string {
  const loads = files.map((file) => `require(${JSON.stringify(join(folder, file))});`);
  return `import '../today.ts';
import { runTests } from './inside/run.ts';
export const run = () => runTests(() => {
  ${loads.join('\n  ')}
});`;
}

/** Mocha's browser build is no ES module, though its package says of all its files that they are. */
const mochaForBrowsers: Plugin = {
  name: 'mocha for browsers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^mocha\/mocha\.js$/ }, ({ path }) => ({ path, namespace: 'mocha' }));
    onLoad({ filter: /.*/, namespace: 'mocha' }, ({ path }) => ({
      contents: readFileSync(inRoot('node_modules', path), 'utf8'),
      loader: 'js',
    }));
  },
};
