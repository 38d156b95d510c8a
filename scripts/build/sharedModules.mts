import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { Refusal } from '../lib/log.mts';
import { inRoot } from '../lib/paths.mts';
import { sharedEntries } from './entries.mts';

/** Modules that bundles leave to others, by their path below `src`: of Leadbook's own bundle, and of each chunk. */
interface SharedPaths {
  readonly own: readonly string[];
  readonly chunks: ReadonlyMap<string, readonly string[]>;
}

function readShared(): SharedPaths {
  const pathsIn = (text: string) =>
    [...text.matchAll(/'([\w/-]+)'(?:: \w+)?[,\]]/g)].map((match) => match[1] ?? '');
  const parts = readFileSync(inRoot('src/compose/lazyParts.ts'), 'utf8');
  const own = pathsIn(/^export const SHARED_MODULES\b[^{]*\{[^}]*\}/m.exec(parts)?.[0] ?? '');
  const lazily = readFileSync(inRoot('src/compose/lazilyShared.ts'), 'utf8');
  const chunks = new Map(
    [...lazily.matchAll(/^ {2}(\w+): (\[[^\]]*\])/gm)].map(([, name = '', list = '']) => [
      name,
      pathsIn(list),
    ]),
  );
  if (own.length === 0 || sharedEntries.some(({ out }) => (chunks.get(out) ?? []).length === 0))
    throw new Error('src/compose lists the modules that are shared in another way than expected');
  return { own, chunks };
}

/** The package by which the core translates: all bundles that are loaded later use the one that activation has. */
const L10N = '@vscode/l10n';

/** Leaves out what translates, as the bundle that loads this one holds it. */
export const sharedL10n: Plugin = {
  name: 'shared-l10n',
  setup(build) {
    build.onResolve({ filter: /^@vscode\/l10n$/ }, () => ({
      path: L10N,
      external: true,
      sideEffects: false,
    }));
  },
};

/** Leaves out of lazily loaded modules what others have loaded by then: the parser, the schemas. */
export const sharedModules = plugin(({ own, chunks }) => [...own, ...[...chunks.values()].flat()]);

/** The same for a chunk that holds some of them. */
export const sharedBut = (chunk: string): Plugin =>
  plugin(({ own, chunks }) => [
    ...own,
    ...[...chunks].flatMap(([name, paths]) => (name === chunk ? [] : paths)),
  ]);

/** Leaves out what one chunk holds. */
export const sharedBy = (chunk: string): Plugin => plugin(({ chunks }) => chunks.get(chunk) ?? []);

function plugin(choose: (all: SharedPaths) => readonly string[]): Plugin {
  return {
    name: 'shared-modules',
    setup(build) {
      const shared = new Set(choose(readShared()));
      build.onResolve({ filter: /^\./ }, ({ path, importer }) => {
        const below = relative(inRoot('src'), resolve(dirname(importer), path)).replaceAll('\\', '/');
        const found = [below, `${below}/index`].find((one) => shared.has(one));
        return found === undefined ? undefined : { path: found, external: true, sideEffects: false };
      });
      build.onResolve({ filter: /^\w[\w/-]*$/ }, ({ path }) =>
        shared.has(path) ? { path, external: true, sideEffects: false } : undefined,
      );
    },
  };
}

/**
 * Refuses lazily loaded modules with a copy of a class that Leadbook's own bundle has too and that is asked for by `instanceof`: an object of
 * the one would be none of the other.
 */
export function assertNoCopies(own: Metafile, lazy: Metafile): void {
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
    throw new Refusal(
      `These belong into SHARED_MODULES of src/compose/lazyParts.ts, or into src/compose/lazilyShared.ts: ${[...new Set(copied)].join(', ')}`,
    );
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
