import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exported } from './declarations.mts';
import type { Texts } from './touched.mts';

/** Exports that no other file of the source imports, as `name: file`. */
export interface Unimported {
  /** Those that nobody imports: they are better local, or not there. */
  readonly byNobody: readonly string[];
  /** Those that tests or scripts import. */
  readonly byTests: readonly string[];
}

/** Files whose exports are for others: VS Code calls one, other extensions know the types of the other. */
const FOR_OTHERS = ['src/extension.ts', 'src/leadbookApi.ts'];
const NAMED = /^(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{([^}]*)\}\s+from '\./gm;
/** A module that is imported as a whole: what is taken of it is a word of the text. */
const WHOLE = /^import \* as \w+ from '\.|\bimport\('\./m;

/**
 * Finds exports that no other file imports. Exported names are unique, so a name tells whose it is.
 * @param texts the files of the source
 * @param outside texts of tests and scripts
 * @param entries the entries of lazily loaded bundles, whose exports are called by name where they are loaded
 */
export function unimported(
  exported: readonly Exported[],
  texts: Texts,
  outside: Texts,
  entries: ReadonlySet<string>,
): Unimported {
  const [inside, beside] = [namersOf(texts), namersOf(outside)];
  const words = [...texts].map(([file, text]) => [file, wordsIn(text)] as const);
  const alone = exported.filter(({ name, file }) => {
    if (FOR_OTHERS.includes(file)) return false;
    if ([...(inside.get(name) ?? [])].some((other) => other !== file)) return false;
    return !entries.has(file) || !words.some(([other, all]) => other !== file && all.has(name));
  });
  const told = (isByTests: boolean) =>
    alone.filter(({ name }) => beside.has(name) === isByTests).map(({ name, file }) => `${name}: ${file}`);
  return { byNobody: told(false), byTests: told(true) };
}

/**
 * The tests and scripts, which may import what the source exports.
 * @param root the checkout
 */
export function outsideTexts(root: string): Texts {
  const files = globSync(['test/**/*.{ts,mts}', 'scripts/**/*.{ts,mts}'], { cwd: root });
  return new Map(files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]));
}

/** The files that import a name from another file, by name. */
function namersOf(texts: Texts): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, file: string) =>
    found.set(name, (found.get(name) ?? new Set<string>()).add(file));
  for (const [file, text] of texts) {
    for (const [, names = ''] of text.matchAll(NAMED))
      for (const one of names.split(','))
        add(one.replace(/^\s*(?:type\s)?\s*/, '').split(/\s/)[0] ?? '', file);
    if (WHOLE.test(text)) for (const word of wordsIn(text)) add(word, file);
  }
  return found;
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\b\w+\b/g));
}
