import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { inRoot } from '../lib/paths.mts';

/** The modules that `src/host/shared.ts` hands to chunks, by their path below `src`. */
function sharedPaths(): ReadonlySet<string> {
  const source = readFileSync(inRoot('src/host/shared.ts'), 'utf8');
  const paths = [...source.matchAll(/^ {2}'([\w/]+)': \w+,$/gm)].map((match) => match[1] ?? '');
  if (paths.length === 0)
    throw new Error('src/host/shared.ts lists its modules in another way than expected');
  return new Set(paths);
}

/** Leaves out of the chunks what Leadbook's own bundle has loaded by then: the parser, the schemas. */
export const sharedModules: Plugin = {
  name: 'shared-modules',
  setup(build) {
    const shared = sharedPaths();
    build.onResolve({ filter: /^\./ }, ({ path, importer }) => {
      const below = relative(inRoot('src'), resolve(dirname(importer), path)).replaceAll('\\', '/');
      const found = [below, `${below}/index`].find((one) => shared.has(one));
      return found === undefined ? undefined : { path: found, external: true };
    });
  },
};
