import { build } from 'esbuild';
import { chunks, extension } from './bundles.mts';
import { writeNotices } from './notices.mts';
import { packSample } from './sample.mts';
import { writeSchemas } from './schemas.mts';
import { holdShared } from './sharedModules.mts';

/** Makes all that the extension is when it runs: its bundles, the licences of what they
 * hold of others, the packed sample book and the JSON Schemas. */
export async function buildExtension(): Promise<void> {
  const [own, others] = await Promise.all([
    build({ ...extension, metafile: true }),
    build({ ...chunks(), metafile: true }),
  ]);
  holdShared(own.metafile, others.metafile);
  writeNotices(own.metafile, others.metafile);
  packSample();
  await writeSchemas();
}
