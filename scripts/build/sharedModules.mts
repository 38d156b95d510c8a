import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { Refusal } from '../lib/log.mts';
import { inRoot } from '../lib/paths.mts';

/** The modules that `src/compose/sharedModules.ts` hands to lazily loaded modules, by their path below `src`; `now` without those shared lazily. */
function sharedPaths(now: boolean): ReadonlySet<string> {
  const source = readFileSync(inRoot('src/compose/sharedModules.ts'), 'utf8');
  const listed = now ? /^ {2}'([\w/]+)': \w+,$/gm : /^ {2}'([\w/]+)'(?:: \w+)?,$/gm;
  const paths = [...source.matchAll(listed)].map((match) => match[1] ?? '');
  if (paths.length === 0)
    throw new Error('src/compose/sharedModules.ts lists its modules in another way than expected');
  return new Set(paths);
}

/** Leaves out of lazily loaded modules what Leadbook's own bundle has loaded by then: the parser, the schemas. */
export const sharedModules = plugin(false);

/** The same for the chunk that holds those which are shared lazily. */
export const sharedBeforeEditing = plugin(true);

function plugin(now: boolean): Plugin {
  return {
    name: 'shared-modules',
    setup(build) {
      const shared = sharedPaths(now);
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
