import { withoutAccents } from '../search/fold';
import { formatOf } from './format';
import type { PathTest } from './glob';

/**
 * What a path says about a file. `forced`: the user's own rule includes it. `yes`: its name or a folder says retro.
 * `no`: nothing in the path says so, only its content can. `never`: whatever it holds, it is no retro.
 */
export type PathVerdict = 'forced' | 'yes' | 'no' | 'never';

/** The user's own rules, which win over everything (`exclude` over `include`), and the folders of books. */
export interface RetroRules {
  readonly include?: PathTest;
  readonly exclude?: PathTest;
  /** Folders whose files are Leadbook's own records: a goal named `run-the-retro.yaml` is no retro. */
  readonly books?: readonly string[];
}

/** "Retro" and "retrospective" in the languages whose headings are known, common slips with them; run together with what is beside. */
const retroWord =
  /^(?:sprint|iteration|team|project)?(?:kpt|retros?|re?s?tros?p[ei](?:[ck]t|tt?iv|[ck]cj)\p{L}{0,6}|retr[eo]perspec\p{L}{0,6}|ретро\p{L}{0,9})(?:sprint|iteration|team|week|notes?|meeting)?s?$/u;
/** Of languages that part no words. */
const unparted = new RegExp(
  withoutAccents('회고|振り返り|ふりかえり|レトロスペクティブ|复盘|復盤|回顾|回顧'),
  'u',
);

/** Beside these, camel case parts the words of a name: `retroSprint2.md`, `TeamRetro.md`. */
const besideRetro = new Set([
  ...['sprint', 'sprints', 'iteration', 'iteracion', 'iteracao', 'week', 'woche', 'semana', 'semaine'],
  ...['team', 'equipo', 'equipe', 'meeting', 'notes'],
]);

/** Folders of code and output that are not the team's own writing. */
const foreignFolders = new Set([
  ...['node_modules', 'bower_components', 'jspm_packages', 'site-packages', '__pycache__', 'venv'],
  ...['vendor', 'vendors', 'vendored', 'third_party', 'third-party', 'thirdparty'],
  ...['dist', 'build', 'builds', 'out', 'output', 'target', 'bin', 'obj', '_site', '_build', 'coverage'],
]);

/** What a folder's last word must not be: texts in it are for machines, or to be filled in. */
const patternWords = new Set([
  ...['template', 'templates', 'plantilla', 'plantillas', 'vorlage', 'vorlagen'],
  ...[
    'prompt',
    'prompts',
    'skill',
    'skills',
    'command',
    'commands',
    'agent',
    'agents',
    'subagent',
    'subagents',
  ],
]);

/** Whole names, without separators, of files that are about retros but are none. */
const otherFiles = new Set([
  ...[
    'readme',
    'summary',
    'index',
    'contents',
    'tableofcontents',
    'toc',
    'owners',
    'codeowners',
    'actionitems',
  ],
  ...['changelog', 'contributing', 'license', 'skill', 'agents', 'claude'],
]);

/**
 * Judges a file by its workspace-relative path with '/' separators, before anything is read. Case is ignored. Words stand
 * between whatever is not a letter; camel case alone does not part them, so that `RetroArch.md` is no retro.
 */
export function retroPath(path: string, rules: RetroRules = {}): PathVerdict {
  if (rules.exclude?.(path)) return 'never';
  if (rules.include?.(path)) return 'forced';
  if (formatOf(path) === undefined) return 'never';
  const folders = path.split('/').filter((part) => part !== '' && part !== '.');
  const name = folders.pop() ?? '';
  if (name.startsWith('.') || folders.some(isNeverFolder)) return 'never';
  if (rules.books?.some((book) => path.startsWith(`${book}/`))) return 'never';

  const stem = name.slice(0, name.lastIndexOf('.'));
  // `README.es.md` is a readme as well.
  const called = words(stem.split('.', 1)[0] ?? '').join('');
  const inCamel = words(stem.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const inName = inCamel.some((word) => besideRetro.has(word)) ? inCamel : words(stem);
  if (otherFiles.has(called) || inName.some((word) => word.startsWith('template'))) return 'never';

  const named = inName.some(isRetroWord);
  return named || folders.some((folder) => isRetroWord(lastWord(folder))) ? 'yes' : 'no';
}

function isRetroWord(word: string): boolean {
  return retroWord.test(word) || unparted.test(word);
}

function isNeverFolder(folder: string): boolean {
  if (folder.startsWith('.') && folder !== '..') return true;
  return foreignFolders.has(folder.toLowerCase()) || patternWords.has(lastWord(folder));
}

function lastWord(name: string): string {
  return words(name).at(-1) ?? '';
}

/** Lower-case words without accents, however the file system has composed them. */
function words(name: string): string[] {
  const plain = withoutAccents(name).toLowerCase();
  return plain.split(/[^\p{L}]+/u).filter((word) => word !== '');
}
