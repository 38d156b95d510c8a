import { build } from 'esbuild';
import { chunks, extension } from './bundles.mts';
import { packSample } from './sample.mts';

/** Makes all that the extension is when it runs: its bundles and the packed sample book. */
export async function buildExtension(): Promise<void> {
  await build(extension);
  await build(chunks());
  packSample();
}
