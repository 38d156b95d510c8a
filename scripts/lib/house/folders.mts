import type { ImportGraph } from './imports.mts';

/**
 * The folders of `src` from top to bottom: each may import only what stands below it. Where folders stand side by side in
 * the picture of CONTRIBUTING, their order here is the one in which they may know of each other.
 */
export const FOLDERS = [
  'cli',
  'extension.ts',
  'compose',
  'leadbookApi.ts',
  'host/companion',
  'host/capture',
  'host/improvements',
  'host/preparation',
  'host/dashboard',
  'host/agenda',
  'host/assistant',
  'host/opportunities',
  'host/people',
  'host/diagnostics',
  'host/editor',
  'host/search',
  'host/export',
  'host/notes-import',
  'host/calendars',
  'host/book',
  'host/guard',
  'host/prompts',
  'host/retro',
  'host/commands',
  'host/pages',
  'host/store',
  'host/platform',
  'lazy',
  'webview',
  'core',
] as const;

export type Folder = (typeof FOLDERS)[number];

/** Imports that lead from one folder to another. */
export interface Arrow {
  readonly from: Folder;
  readonly to: Folder;
  /** `file → file`, for each of them. */
  readonly imports: readonly string[];
}

/**
 * The folder of a file of `src`.
 * @throws Error where the file lies in none that has a place in the order
 */
export function folderOf(file: string): Folder {
  const found = FOLDERS.find((folder) => file === `src/${folder}` || file.startsWith(`src/${folder}/`));
  if (found === undefined) throw new Error(`${file} lies in no folder of the order; see FOLDERS`);
  return found;
}

/** The arrows between folders. */
export function arrowsIn(graph: ImportGraph): Arrow[] {
  const found = new Map<string, { from: Folder; to: Folder; imports: string[] }>();
  for (const [file, targets] of graph) {
    for (const target of targets) {
      const [from, to] = [folderOf(file), folderOf(target)];
      if (from === to) continue;
      const arrow = found.get(`${from} ${to}`) ?? { from, to, imports: [] };
      arrow.imports.push(`${file} → ${target}`);
      found.set(`${from} ${to}`, arrow);
    }
  }
  return [...found.values()];
}

/** The arrows that lead upwards. */
export function upwardArrows(graph: ImportGraph): Arrow[] {
  return arrowsIn(graph).filter(({ from, to }) => FOLDERS.indexOf(to) < FOLDERS.indexOf(from));
}

/** The pairs of folders of `host` that import each other. */
export function mutualPairs(graph: ImportGraph): [Folder, Folder][] {
  const within = arrowsIn(graph).filter(({ from, to }) => from.startsWith('host/') && to.startsWith('host/'));
  const all = new Set(within.map(({ from, to }) => `${from} ${to}`));
  return within.flatMap(({ from, to }) => (from < to && all.has(`${to} ${from}`) ? [[from, to]] : []));
}
