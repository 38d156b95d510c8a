import { build } from 'esbuild';
import { chunks, extension } from './bundles.mts';
import { packSample } from './sample.mts';
import { writeSchemas } from './schemas.mts';

/** Makes all that the extension is when it runs: its bundles, the packed sample book and the JSON Schemas. */
export async function buildExtension(): Promise<void> {
  await build(extension);
  await build(chunks());
  packSample();
  await writeSchemas();
}
