/**
 * The MCP server as the extension brings it: started with VS Code's own runtime, it shares the parser and the schemas with
 * the extension's bundles beside it, which no VS Code loads for it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { lazilyShared, sharedChunks } from '../compose/lazilyShared';

type Server = typeof import('./serveTools');

// Messages of the core: with no translations they are English, as agents read them.
const shared = new Map<string, unknown>([['@vscode/l10n', l10n]]);

/** Runs a bundle of the extension as the extension does, and gives its exports. */
function load(name: string): unknown {
  const file = join(__dirname, `${name}.js`);
  const module: { exports: unknown } = { exports: {} };
  const run = new Function('module', 'exports', 'require', readFileSync(file, 'utf8'));
  run(module, module.exports, find);
  return module.exports;
}

function find(id: string): unknown {
  if (shared.has(id)) return shared.get(id);
  const chunk = sharedChunks.find((name) => (lazilyShared[name] as readonly string[]).includes(id));
  if (chunk === undefined) return require(id);
  for (const [path, module] of Object.entries(load(chunk) as object)) shared.set(path, module);
  return shared.get(id);
}

const { serve } = load('mcpServer') as Server;
serve(process.argv.slice(2));
