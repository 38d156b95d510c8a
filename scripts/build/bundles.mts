import { readFileSync } from 'node:fs';
import type { BuildOptions } from 'esbuild';
import { inRoot } from '../lib/paths.mts';
import { lazyEntries, sharedEntries } from './entries.mts';
import { mcpParts } from './mcpParts.mts';
import { noLegends } from './noLegends.mts';
import { sharedBut, sharedBy, sharedL10n, sharedModules } from './sharedModules.mts';
import { yamlParts } from './yamlParts.mts';

/** Takes the build of the translations that runs anywhere: the other one reads files by Node. */
export const browserL10n = { '@vscode/l10n': '@vscode/l10n/dist/browser.js' };

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
/** Where the parser and the schemas go, which it loads first. */
export const recordReadingBundle = inRoot('dist/recordReading.js');
/** Where the package of the command goes, before it is packed. */
export const cliFolder = inRoot('dist/cli');
/** Where the part of `npm run retros` goes that uses the source. */
export const retrosBundle = inRoot('out/retros.cjs');

const shipped = {
  ...common,
  format: 'cjs',
  platform: 'browser',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  plugins: [yamlParts],
  alias: browserL10n,
} satisfies BuildOptions;

/** What activation loads: the same file for both hosts, as the source uses no Node API. */
export const extension: BuildOptions = {
  ...shipped,
  entryPoints: ['src/extension.ts'],
  outdir: inRoot('dist'),
  external: ['vscode'],
};

/** Leadbook itself, without the parser and the schemas, which are a chunk of their own. */
export const ownBundle: BuildOptions = {
  ...extension,
  entryPoints: ['src/compose/main.ts'],
  plugins: [yamlParts, sharedL10n, sharedBy('recordReading')],
};

/** What is heavy or rare, a file each: loaded when it is needed, so that it never weighs on activation. */
export function lazyModules(): BuildOptions {
  return {
    ...shipped,
    entryPoints: lazyEntries(inRoot()),
    entryNames: '[name]',
    outdir: inRoot('dist'),
    external: ['vscode'],
    plugins: [yamlParts, sharedL10n, sharedModules],
  };
}

/** What several of those share, a file each: all but what Leadbook's own bundle or another of them holds. */
export function sharedChunks(): readonly BuildOptions[] {
  return sharedEntries.map((entry) => ({
    ...lazyModules(),
    entryPoints: [entry],
    // The first of all waits for no other.
    plugins:
      entry.out === 'recordReading' ? [yamlParts, sharedL10n] : [yamlParts, sharedL10n, sharedBut(entry.out)],
  }));
}

/** What pages run in a browser: without pictures, and with the library that draws them. */
export const webview: BuildOptions = {
  ...common,
  entryPoints: ['src/webview/page.ts', 'src/webview/picturePage.ts'],
  entryNames: '[name]',
  outdir: inRoot('dist/webview'),
  format: 'iife',
  platform: 'browser',
  minify: true,
  charset: 'utf8',
  // What a page is saved with.
  loader: { '.css': 'text' },
  alias: {
    'd3-geo': inRoot('scripts/build/noMaps.mts'),
    'd3-scale-chromatic': inRoot('scripts/build/noSchemes.mts'),
  },
  plugins: [noLegends],
};

/** How those pages look. */
export const webviewStyle: BuildOptions = {
  ...common,
  entryPoints: ['src/webview/page.css'],
  outdir: inRoot('dist/webview'),
  minify: true,
};

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
  readonly version: string;
  readonly contributes: {
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly modelDescription: string;
      readonly inputSchema: object;
    }[];
  };
};

/** What runs in Node without VS Code; with the tools as package.json describes them. */
const inNode = {
  ...shipped,
  external: ['node:*'],
  define: {
    LEADBOOK_VERSION: JSON.stringify(manifest.version),
    LEADBOOK_TOOLS: JSON.stringify(
      manifest.contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
        name,
        modelDescription,
        inputSchema,
      })),
    ),
  },
} satisfies BuildOptions;

/** The MCP server of the extension: what starts it, and the server, which shares chunks with the extension. */
export function mcpServer(): readonly BuildOptions[] {
  return [
    { ...inNode, entryPoints: [{ in: 'src/cli/serveInExtension.ts', out: 'mcp' }], outdir: inRoot('dist') },
    {
      ...inNode,
      entryPoints: [{ in: 'src/cli/serveTools.ts', out: 'mcpServer' }],
      outdir: inRoot('dist'),
      // The SDK brings its own zod.
      plugins: [yamlParts, mcpParts, sharedL10n, sharedBut('commandSchemas')],
    },
  ];
}

/** The command of the package of its own, in one file. */
export const cliBundle: BuildOptions = {
  ...inNode,
  entryPoints: ['src/cli/leadbook.ts'],
  outfile: `${cliFolder}/leadbook.cjs`,
  sourcemap: false,
  banner: { js: '#!/usr/bin/env node' },
  plugins: [yamlParts, mcpParts],
};

/** The given unit tests (paths from the root) as one bundle: several times faster to make and to load than a file each. */
export function unitTests(files: readonly string[], outfile: string): BuildOptions {
  // The day that is handed in and the seeds of properties count from before the first test is declared.
  const contents = ['test/today.ts', 'test/unit/seeds.ts', ...files]
    .map((file) => `import ${JSON.stringify(`./${file}`)};\n`)
    .join('');
  return {
    ...common,
    stdin: { contents, resolveDir: inRoot() },
    outfile,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
  };
}

/** What `npm run retros` takes from the source. */
export const retrosScript: BuildOptions = {
  ...common,
  stdin: {
    contents: "export * from './scripts/lib/retros/look'; export * from './scripts/lib/retros/print';",
    resolveDir: inRoot(),
  },
  outfile: retrosBundle,
  format: 'cjs',
  platform: 'node',
  packages: 'external',
};
