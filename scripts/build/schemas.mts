import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';
import type { jsonSchemaOf } from '../../src/core/records/jsonSchema.ts';
import type { KindName, kinds } from '../../src/core/records/kinds.ts';
import { inRoot } from '../lib/paths.mts';
import { browserL10n } from './bundles.mts';

interface Records {
  readonly jsonSchemaOf: typeof jsonSchemaOf;
  readonly kinds: typeof kinds;
}

/**
 * Writes the JSON Schemas that package.json names for other YAML extensions: dist/schemas/<kind>.json, and
 * <kind>.private.json where a private sibling need not have every key.
 */
export async function writeSchemas(): Promise<void> {
  const folder = inRoot('dist/schemas');
  rmSync(folder, { recursive: true, force: true }); // else that of a kind that is gone would be shipped
  mkdirSync(folder, { recursive: true });
  const { jsonSchemaOf: schemaOf, kinds: all } = await loadRecords();
  for (const [kind, { sibling }] of Object.entries(all) as [KindName, { sibling: boolean }][]) {
    writeFileSync(`${folder}/${kind}.json`, JSON.stringify(schemaOf(kind)));
    if (sibling) writeFileSync(`${folder}/${kind}.private.json`, JSON.stringify(schemaOf(kind, true)));
  }
}

/** What schemas are made of. The source leaves out the endings of what it imports, which only the bundler can follow. */
export const records = {
  stdin: {
    contents: `export { jsonSchemaOf } from './jsonSchema'; export { kinds } from './kinds';`,
    resolveDir: inRoot('src/core/records'),
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  alias: browserL10n,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Loads the kinds of records, and how schemas are made of them. */
export async function loadRecords(): Promise<Records> {
  const { outputFiles } = await build(records);
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)) as Records;
}
