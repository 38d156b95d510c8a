import { posix } from 'node:path';
import { lazyEntries, sharedEntries } from '../../build/entries.mts';
import { circlesIn } from './circles.mts';
import { isContext } from './contexts.mts';
import type { Declarations, Exported } from './declarations.mts';
import { mutualPairs, upwardArrows } from './folders.mts';
import type { ImportGraph } from './imports.mts';
import {
  LISTS,
  spread,
  type Texts,
  type Touched,
  touchedByCommands,
  touchedByDiagnostics,
  touchedByKinds,
} from './touched.mts';
import { unimported } from './unimported.mts';

/** A measure of how the source is laid out. */
export interface HouseFigure {
  readonly label: string;
  /** What is counted, a line each: as many as the figure says, unless `count` tells another. */
  readonly found: readonly string[];
  readonly count?: string;
  /** What it is to be. */
  readonly goal: string;
}

/** Files of the same name that each folder may have. */
const COMMON_NAMES = ['index', 'register'];
const TINY = 25;
const LONG = 250;
/** Files that are lists of words, of whatever length. */
const DATA = ['src/core/days/dayTokens.ts', 'src/core/retro/besidePhrases.ts', 'src/core/retro/phrases.ts'];

/**
 * All measures, in the order in which they are printed.
 * @param entries the entries of lazily loaded bundles; see `bundleEntries`
 * @param texts the files of the source; see `sourceTexts`
 * @param outside tests and scripts; see `outsideTexts`
 */
export function houseFigures(
  graph: ImportGraph,
  declarations: Declarations,
  entries: ReadonlySet<string>,
  texts: Texts,
  outside: Texts,
): HouseFigure[] {
  const { contexts, exported, files, untoldThrows } = declarations;
  const largest = (ofContexts: boolean) => {
    const found = contexts.all.find((one) => isContext(one) === ofContexts);
    return `${found?.members ?? 0} (${found?.name})`;
  };
  const circles = circlesIn(graph);
  const undocumented = exported.filter(({ documented }) => !documented);
  const alone = unimported(exported, texts, outside, entries);
  const share = ((100 * (exported.length - undocumented.length)) / exported.length).toFixed(1);
  return [
    {
      label: 'circles of imports, types included',
      found: circles.map((circle) => `${circle.length} files: ${circle.join(', ')}`),
      goal: '0',
    },
    {
      label: 'pairs of host folders that import each other',
      found: mutualPairs(graph).map((pair) => pair.join(' ↔ ')),
      goal: '0',
    },
    {
      label: 'arrows between folders that lead upwards',
      found: upwardArrows(graph).map(({ from, to, imports }) => `${from} → ${to}: ${imports.join(', ')}`),
      goal: '0',
    },
    touchedFigure('a command', touchedByCommands(texts)),
    touchedFigure('a kind of record', touchedByKinds(texts)),
    touchedFigure('a diagnostic', touchedByDiagnostics(texts)),
    {
      label:
        'members of the largest context · of the largest other bag · who takes one whole and uses a part',
      found: [...contexts.all.map(({ name, members }) => `${name}: ${members}`), ...contexts.wholeForPart],
      count: `${largest(true)} · ${largest(false)} · ${contexts.wholeForPart.length}`,
      goal: '≤ 5 · ≤ 12, of all commands · 0',
    },
    {
      label: 'exported names that more than one file declares',
      found: sharedNames(exported).map(({ name, files }) => `${name}: ${files.join(', ')}`),
      goal: '0',
    },
    {
      label: 'file names used twice or more',
      found: sharedFileNames(files.map(({ path }) => path)),
      goal: `only ${COMMON_NAMES.join(', ')}`,
    },
    {
      label: `files under ${TINY} lines with one importer, entries of bundles left out`,
      found: tinyFiles(graph, files, entries),
      goal: '≤ 8',
    },
    {
      label: `files above ${LONG} lines that are not data`,
      found: longFiles(files),
      goal: '0',
    },
    {
      label: 'exports without a doc comment',
      found: undocumented.map(({ name, file }) => `${name}: ${file}`),
      count: `${undocumented.length} of ${exported.length} (${share} % have one)`,
      goal: '0',
    },
    {
      label: 'exports that no other file imports · that only tests and scripts do',
      found: [...alone.byNobody, ...alone.byTests.map((one) => `${one}, by tests or scripts`)],
      count: `${alone.byNobody.length} · ${alone.byTests.length}`,
      goal: '0 · few',
    },
    { label: 'exports that throw, or call what throws, without @throws', found: untoldThrows, goal: '0' },
  ];
}

function touchedFigure(what: string, all: readonly Touched[]): HouseFigure {
  const most = [...all].sort((a, b) => b.others.length - a.others.length);
  return {
    label: `files that name ${what}, beside its own and its list: fewest · middle · most`,
    found: most.map(({ name, file, others }) => `${name} (${file}): ${others.length}, ${others.join(', ')}`),
    count: spread(all),
    goal: 'a new one 0: 1 file + 1 line',
  };
}

/** Names that more than one file declares and exports, with these files. */
export function sharedNames(exported: readonly Exported[]): { name: string; files: string[] }[] {
  return [...groupBy(exported, ({ name }) => name)].flatMap(([name, all]) =>
    all.length > 1 ? [{ name, files: all.map(({ file }) => file) }] : [],
  );
}

/** File names that are used twice or more, each with its folders; those that every folder may have are left out. */
export function sharedFileNames(paths: readonly string[]): string[] {
  return [...groupBy(paths, (path) => posix.basename(path, '.ts'))].flatMap(([name, all]) =>
    all.length > 1 && !COMMON_NAMES.includes(name) ? [`${name}: ${all.map(posix.dirname).join(', ')}`] : [],
  );
}

/**
 * Small files that only one other file imports, which could as well stand in it. A command, a kind, a rule or a page stands by itself:
 * its list is no place for it.
 * @param entries files that are left out: the build makes a bundle of each, so none can stand in its importer
 */
export function tinyFiles(
  graph: ImportGraph,
  files: Declarations['files'],
  entries: ReadonlySet<string>,
): string[] {
  const imports = [...graph].flatMap(([from, to]) => to.map((path) => ({ from, path })));
  const importers = groupBy(imports, ({ path }) => path);
  return files.flatMap(({ path, lines }) => {
    const [only, ...others] = importers.get(path) ?? [];
    const couldStandThere = only && others.length === 0 && !entries.has(path) && !LISTS.includes(only.from);
    return lines < TINY && couldStandThere ? [`${path}, ${lines} lines`] : [];
  });
}

/** Files that are too long to be about one thing; lists of words may have any length. */
export function longFiles(files: Declarations['files']): string[] {
  return files.flatMap(({ path, lines }) =>
    lines > LONG && !DATA.includes(path) ? [`${path}, ${lines} lines`] : [],
  );
}

/** The entries of all bundles that are loaded lazily: apart from the loader, which only knows their types, nothing imports them. */
export function bundleEntries(root: string): ReadonlySet<string> {
  return new Set([...lazyEntries(root), ...sharedEntries].map(({ in: path }) => path));
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
