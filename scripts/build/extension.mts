import { build, context } from 'esbuild';
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

/** Makes all, and from then on the bundles again whenever a file of theirs changes. */
export async function watchExtension(): Promise<void> {
  await buildExtension();
  for (const options of [extension, chunks()]) {
    const watched = await context({ ...options, logLevel: 'info' });
    await watched.watch();
  }
}
