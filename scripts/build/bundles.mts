import { globSync } from 'node:fs';
import { basename } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { inRoot } from '../lib/paths.mts';
import { sharedBeforeEditing, sharedModules } from './sharedModules.mts';
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
/** Where Leadbook itself goes: loaded when it is first needed. */
export const mainBundle = inRoot('dist/main.js');
/** Where the unit tests go. */
export const unitBundle = inRoot('out/unit.js');

const shipped = {
  ...common,
  format: 'cjs',
  platform: 'browser',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  plugins: [yamlParts],
} satisfies BuildOptions;

/** The extension: the same files for both hosts, as the source uses no Node API. */
export const extension: BuildOptions = {
  ...shipped,
  entryPoints: ['src/extension.ts', 'src/compose/main.ts'],
  entryNames: '[name]',
  outdir: inRoot('dist'),
  external: ['vscode'],
};

/** What is heavy or rare, a file each: loaded when it is needed, so that it never weighs on activation. */
export function lazyModules(): BuildOptions {
  return {
    ...shipped,
    entryPoints: [
      ...[
        'diagnostics',
        'allCommands',
        'recordEditing',
        'gitGuard',
        'notesFields',
        'rowEditing',
        'bookPages',
      ].map((name) => ({ in: `src/compose/${name}.ts`, out: name })),
      ...globSync('src/lazy/*.ts', { cwd: inRoot() }).map((path) => ({
        in: path,
        out: basename(path, 'Module.ts'),
      })),
    ],
    entryNames: '[name]',
    outdir: inRoot('dist'),
    external: ['vscode'],
    plugins: [yamlParts, sharedModules],
  };
}

/** What edits YAML: shared with the modules that do. */
export function yamlEditing(): BuildOptions {
  return {
    ...lazyModules(),
    entryPoints: ['src/compose/yamlEditing.ts'],
    plugins: [yamlParts, sharedBeforeEditing],
  };
}

/** The given unit tests (paths from the root) as one bundle: several times faster to make and to load than a file each. */
export function unitTests(files: readonly string[]): BuildOptions {
  // The day that is handed in and the seeds of properties count from before the first test is declared.
  const contents = ['test/today.ts', 'test/unit/seeds.ts', ...files]
    .map((file) => `import ${JSON.stringify(`./${file}`)};\n`)
    .join('');
  return {
    ...common,
    stdin: { contents, resolveDir: inRoot() },
    outfile: unitBundle,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
  };
}
