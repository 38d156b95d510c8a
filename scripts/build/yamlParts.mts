import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Leaves out of the `yaml` package what Leadbook never runs: writing documents (they are edited in place, never written
 * anew) and the tags of other schemas than failsafe. A quarter of the package, which would weigh on each activation. The
 * host suites run on the bundle made so; a part that is needed after all throws at its first call.
 */
export const yamlParts: Plugin = {
  name: 'yaml-parts',
  setup(build) {
    const unused =
      /[\\/]yaml[\\/]browser[\\/]dist[\\/](stringify|schema[\\/](core|json|yaml-1\.1))[\\/]\w+\.js$/;
    build.onLoad({ filter: unused }, async ({ path }) => {
      const names = /^export \{ (.+) \};$/m.exec(await readFile(path, 'utf8'))?.[1];
      if (names === undefined) throw new Error(`${path} exports in another way than expected`);
      return { contents: `let ${names};\nexport { ${names} };`, loader: 'js' };
    });
  },
};
