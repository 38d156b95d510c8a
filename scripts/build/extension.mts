import { globSync, rmSync, watch } from 'node:fs';
import { build, context, type Plugin } from 'esbuild';
import { inRoot } from '../lib/paths.mts';
import {
  extension,
  lazyModules,
  mcpServer,
  ownBundle,
  sharedChunks,
  webview,
  webviewStyle,
} from './bundles.mts';
import { writeNotices } from './notices.mts';
import { packSample } from './sample.mts';
import { records, writeSchemas } from './schemas.mts';
import { assertNoCopies } from './sharedModules.mts';
import { shrink } from './shrink.mts';

/** Environment variable that says that all is built already, for the programs of `npm test`. */
export const isBuilt = 'LEADBOOK_IS_BUILT';

/** Makes all that the extension is when it runs: its bundles, the licences of what they
 * hold of others, the packed sample book and the JSON Schemas. */
export async function buildExtension(): Promise<void> {
  if (process.env[isBuilt]) return;
  // A bundle that goes by another name now would still be packaged.
  for (const old of globSync('dist/{,webview/}*.{js,css,map}', { cwd: inRoot() })) rmSync(inRoot(old));
  const [activated, own, others, pages, , ...chunks] = await Promise.all([
    build({ ...extension, metafile: true }),
    build({ ...ownBundle, metafile: true }),
    build({ ...lazyModules(), metafile: true }),
    build({ ...webview, metafile: true }),
    build(webviewStyle),
    ...[...sharedChunks(), ...mcpServer()].map((options) => build({ ...options, metafile: true as const })),
  ]);
  const lazy = [others.metafile, ...chunks.map(({ metafile }) => metafile)];
  for (const metafile of lazy) assertNoCopies(own.metafile, metafile);
  await shrink(globSync('dist/{,webview/}*.js', { cwd: inRoot() }).map((file) => inRoot(file)));
  writeNotices(activated.metafile, own.metafile, ...lazy, pages.metafile);
  packSample();
  await writeSchemas();
}

/** Makes the JSON Schemas whenever what they are made of is bundled. */
const schemasToo: Plugin = {
  name: 'schemas',
  setup: ({ onEnd }) => onEnd(async ({ errors }) => (errors.length === 0 ? writeSchemas() : undefined)),
};

/** Makes all, and from then on again what a changed file is part of: bundles, schemas, the packed sample. */
export async function watchExtension(): Promise<void> {
  await buildExtension();
  watch(inRoot('media/sample'), { recursive: true }, () => packSample());
  for (const options of [
    extension,
    ownBundle,
    { ...records, plugins: [schemasToo] },
    lazyModules(),
    ...sharedChunks(),
    ...mcpServer(),
    webview,
    webviewStyle,
  ]) {
    const watched = await context({ ...options, logLevel: 'info' });
    await watched.watch();
  }
}
