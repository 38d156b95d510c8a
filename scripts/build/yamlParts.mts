import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

// Without their endings, below the package's `browser/dist`.
const UNUSED = [
  'stringify/\\w+',
  'schema/(core|json|yaml-1\\.1)/\\w+',
  'visit',
  'doc/(anchors|applyReviver|createNode)',
  'nodes/(addPairToJSMap|toJS)',
  'parse/cst-(scalar|stringify|visit)',
];

/**
 * Leaves out of the `yaml` package what Leadbook never runs: writing documents (they are edited in place, never written
 * anew), making nodes and JavaScript values (the parser's own nodes are read), and the tags of other schemas than
 * failsafe. A third of the package, which would weigh on each activation. The host suites run on the bundle made so; a
 * part that is needed after all throws at its first call.
 */
export const yamlParts: Plugin = {
  name: 'yaml-parts',
  setup(build) {
    const unused = new RegExp(`/yaml/browser/dist/(${UNUSED.join('|')})\\.js$`.replaceAll('/', '[\\\\/]'));
    build.onLoad({ filter: unused }, async ({ path }) => {
      const names = /^export \{ (.+) \};$/m.exec(await readFile(path, 'utf8'))?.[1];
      if (names === undefined) throw new Error(`${path} exports in another way than expected`);
      return { contents: `let ${names};\nexport { ${names} };`, loader: 'js' };
    });
  },
};
