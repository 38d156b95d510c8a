// Bundles: dist/extension.js (both hosts). With --tests also the unit tests into out/unit.
import { globSync } from 'node:fs';
import { build } from 'esbuild';

const common = { bundle: true, sourcemap: true, target: 'es2023', logLevel: 'warning' } as const;

await build({
  ...common,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  format: 'cjs',
  platform: 'browser',
  external: ['vscode'],
  mainFields: ['module', 'main'],
  minify: true,
});

if (process.argv.includes('--tests')) {
  await build({
    ...common,
    entryPoints: globSync('test/unit/**/*.test.ts'),
    outdir: 'out/unit',
    outbase: 'test/unit',
    format: 'cjs',
    platform: 'node',
    packages: 'external',
  });
}
