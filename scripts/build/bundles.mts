import { globSync } from 'node:fs';
import type { BuildOptions } from 'esbuild';
import { inRoot } from '../lib/paths.mts';
import { yamlParts } from './yamlParts.mts';

const common = {
  bundle: true,
  sourcemap: true,
  target: 'es2023',
  logLevel: 'warning',
  absWorkingDir: inRoot(),
} satisfies BuildOptions;

/** Where the bundle that activation loads goes. */
export const extensionBundle = inRoot('dist/extension.js');

/** The extension: one file for both hosts, as the source uses no Node API. */
export const extension: BuildOptions = {
  ...common,
  entryPoints: ['src/extension.ts'],
  outfile: extensionBundle,
  format: 'cjs',
  platform: 'browser',
  external: ['vscode'],
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  plugins: [yamlParts],
};

/** The unit tests, a file each. */
export function unitTests(): BuildOptions {
  return {
    ...common,
    entryPoints: globSync('test/unit/**/*.test.ts', { cwd: inRoot() }),
    outdir: 'out/unit',
    outbase: 'test/unit',
    format: 'cjs',
    platform: 'node',
    packages: 'external',
  };
}
