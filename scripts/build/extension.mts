import { build } from 'esbuild';
import { extension } from './bundles.mts';
import { packSample } from './sample.mts';

/** Makes all that the extension is when it runs: its bundle and the packed sample book. */
export async function buildExtension(): Promise<void> {
  await build(extension);
  packSample();
}
