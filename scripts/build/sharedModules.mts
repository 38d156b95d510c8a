import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { inRoot } from '../lib/paths.mts';
import { Refusal } from '../lib/say.mts';

/** The modules that `src/compose/sharedModules.ts` hands to chunks, by their path below `src`. */
function sharedPaths(): ReadonlySet<string> {
  const source = readFileSync(inRoot('src/compose/sharedModules.ts'), 'utf8');
  const paths = [...source.matchAll(/^ {2}'([\w/]+)': \w+,$/gm)].map((match) => match[1] ?? '');
  if (paths.length === 0)
    throw new Error('src/compose/sharedModules.ts lists its modules in another way than expected');
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

/**
 * Refuses chunks with a copy of a class that Leadbook's own bundle has too and that is asked for by `instanceof`: an object of
 * the one would be none of the other.
 */
export function holdShared(own: Metafile, chunks: Metafile): void {
  const sources = new Map(
    Object.keys({ ...own.inputs, ...chunks.inputs })
      .filter((path) => path.startsWith('src/'))
      .map((path) => [path, readFileSync(inRoot(path), 'utf8')]),
  );
  const asked = new Set([...sources.values()].flatMap((text) => namesIn(text, /\binstanceof (\w+)/g)));
  const copied = Object.values(chunks.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(
      (path) =>
        path in own.inputs &&
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
