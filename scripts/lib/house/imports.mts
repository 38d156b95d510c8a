import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The files that each file of `src` imports, types included: paths relative to the checkout, with `/` on all systems. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const IMPORT = /^(?:import|export)\s[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

/** What a module's text imports, as it is written there: packages and paths, types included. */
export function specifiersIn(text: string): string[] {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** All files of `src`, relative to the checkout. */
export function sourceFiles(root: string): string[] {
  return globSync('src/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/**
 * Reads which file imports which.
 * @param root the checkout
 * @throws Error for a path that leads to no file
 */
export function readImports(root: string): ImportGraph {
  const files = sourceFiles(root);
  return new Map(
    files.map((file) => {
      const paths = specifiersIn(readFileSync(join(root, file), 'utf8')).filter((one) => one.startsWith('.'));
      return [file, [...new Set(paths.map((path) => resolved(root, file, path)))]];
    }),
  );
}

function resolved(root: string, file: string, specifier: string): string {
  const path = posix.join(posix.dirname(file), specifier);
  const found = [path, `${path}.ts`, `${path}/index.ts`].find(
    (one) => /\.\w+$/.test(one) && existsSync(join(root, one)),
  );
  if (found === undefined) throw new Error(`${file} imports ${specifier}, which is no file`);
  return found;
}
