import { globSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';
import { inRoot } from '../lib/paths.mts';
import { extension, lazyModules, webview, webviewStyle, yamlEditing } from './bundles.mts';
import { writeNotices } from './notices.mts';
import { packSample } from './sample.mts';
import { writeSchemas } from './schemas.mts';
import { holdShared } from './sharedModules.mts';

/** Makes all that the extension is when it runs: its bundles, the licences of what they
 * hold of others, the packed sample book and the JSON Schemas. */
export async function buildExtension(): Promise<void> {
  // A bundle that goes by another name now would still be packaged.
  for (const old of globSync('dist/{,webview/}*.{js,css,map}', { cwd: inRoot() })) rmSync(inRoot(old));
  const [own, others, editing, pages] = await Promise.all([
    build({ ...extension, metafile: true }),
    build({ ...lazyModules(), metafile: true }),
    build({ ...yamlEditing(), metafile: true }),
    build({ ...webview, metafile: true }),
    build(webviewStyle),
  ]);
  holdShared(own.metafile, others.metafile);
  holdShared(own.metafile, editing.metafile);
  writeNotices(own.metafile, others.metafile, editing.metafile, pages.metafile);
  packSample();
  await writeSchemas();
}

/** Makes all, and from then on the bundles again whenever a file of theirs changes. */
export async function watchExtension(): Promise<void> {
  await buildExtension();
  for (const options of [extension, lazyModules(), yamlEditing(), webview, webviewStyle]) {
    const watched = await context({ ...options, logLevel: 'info' });
    await watched.watch();
  }
}
