import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** What is left out, by the ends of paths of files; their exports become functions that give nothing. */
const UNUSED = [
  // Checks what clients answer to questions; none is asked.
  '@modelcontextprotocol/sdk/dist/esm/validation/ajv-provider.js',
  // Runs tools as tasks that are asked for later; none does.
  '@modelcontextprotocol/sdk/dist/esm/experimental/tasks/server.js',
  // Follows data that leads back to itself, as no JSON does.
  'zod/v4/core/memoizer.js',
  // Make JSON Schemas; those of the tools are in package.json.
  'zod/v4/core/json-schema-processors.js',
  'zod/v4/core/to-json-schema.js',
];
/** Fifty languages of messages that nobody sees. */
const LOCALES = 'zod/v4/locales/index.js';

/** Leaves out of the MCP library what the server never runs: two thirds of it. */
export const mcpParts: Plugin = {
  name: 'mcp-parts',
  setup(build) {
    build.onLoad({ filter: filterOf(UNUSED) }, ({ path }) => {
      const names = [
        ...readFileSync(path, 'utf8').matchAll(/^export (?:const|let|function|class) (\w+)/gm),
      ].map((match) => match[1]);
      if (names.length === 0) throw new Error(`${path} exports in another way than expected`);
      return { contents: names.map((name) => `export function ${name}() {}`).join('\n'), loader: 'js' };
    });
    build.onLoad({ filter: filterOf([LOCALES]) }, () => ({
      contents: `export { default as en } from './en.js';`,
      loader: 'js',
    }));
  },
};

function filterOf(paths: readonly string[]): RegExp {
  const ends = paths.map((path) => path.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'));
  return new RegExp(`[\\\\/](${ends.join('|')})$`);
}
