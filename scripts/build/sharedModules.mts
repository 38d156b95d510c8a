import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { Refusal } from '../lib/log.mts';
import { inRoot } from '../lib/paths.mts';

/**
 * The modules that `src/compose/sharedModules.ts` hands to lazily loaded modules, by their path below `src`.
 * @param chunk whose own modules are left out
 */
function sharedPaths(chunk?: string): ReadonlySet<string> {
  const source = readFileSync(inRoot('src/compose/sharedModules.ts'), 'utf8');
  const own = chunk === undefined ? '' : (new RegExp(`^  ${chunk}: \\[[^\\]]*`, 'm').exec(source)?.[0] ?? '');
  if (chunk !== undefined && own === '')
    throw new Error(`src/compose/sharedModules.ts lists nothing of ${chunk}`);
  const paths = [...source.replace(own, '').matchAll(/'([\w/-]+)'(?:: \w+)?[,\]]/g)].map(
    (match) => match[1] ?? '',
  );
  if (paths.length === 0)
    throw new Error('src/compose/sharedModules.ts lists its modules in another way than expected');
  return new Set(paths);
}

/** Leaves out of lazily loaded modules what others have loaded by then: the parser, the schemas. */
export const sharedModules = plugin();

/** The same for a chunk that holds some of them. */
export const sharedBut = (chunk: string): Plugin => plugin(chunk);

function plugin(chunk?: string): Plugin {
  return {
    name: 'shared-modules',
    setup(build) {
      const shared = sharedPaths(chunk);
      build.onResolve({ filter: /^\./ }, ({ path, importer }) => {
        const below = relative(inRoot('src'), resolve(dirname(importer), path)).replaceAll('\\', '/');
        const found = [below, `${below}/index`].find((one) => shared.has(one));
        return found === undefined ? undefined : { path: found, external: true };
      });
    },
  };
}

/**
 * Refuses lazily loaded modules with a copy of a class that Leadbook's own bundle has too and that is asked for by `instanceof`: an object of
 * the one would be none of the other.
 */
export function holdShared(own: Metafile, lazy: Metafile): void {
  const sources = new Map(
    Object.keys({ ...own.inputs, ...lazy.inputs })
      .filter((path) => path.startsWith('src/'))
      .map((path) => [path, readFileSync(inRoot(path), 'utf8')]),
  );
  const asked = new Set([...sources.values()].flatMap((text) => namesIn(text, /\binstanceof (\w+)/g)));
  // What is only looked at, and left out as unused, is in none of the bundles.
  const used = new Set(
    Object.values(own.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0),
    ),
  );
  const copied = Object.values(lazy.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(
      (path) =>
        used.has(path) &&
        (inputs[path]?.bytesInOutput ?? 0) > 0 &&
        namesIn(sources.get(path) ?? '', /^(?:export )?(?:abstract )?class (\w+)/gm).some((name) =>
          asked.has(name),
        ),
    ),
  );
  if (copied.length > 0)
    throw new Refusal(`These belong into src/compose/sharedModules.ts: ${[...new Set(copied)].join(', ')}`);
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
