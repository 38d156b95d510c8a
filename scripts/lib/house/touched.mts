import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sourceFiles } from './imports.mts';

/** Something that is defined in one file and listed in another, with the other files that name it. */
export interface Touched {
  readonly name: string;
  /** Where it is defined. */
  readonly file: string;
  /** Files of `src` that name it besides that one and its list. */
  readonly others: readonly string[];
}

/** The texts of files by their paths. */
export type Texts = ReadonlyMap<string, string>;

/** What is defined somewhere, and how other files may name it. */
interface Defined {
  readonly name: string;
  readonly file: string;
  readonly naming: RegExp;
}

const COMMAND_LIST = 'src/compose/commandList.ts';
const KIND_LIST = 'src/core/records/kinds.ts';
const RULE_LISTS = [
  'src/core/editor/diagnose/recordRules.ts',
  'src/core/opportunities/opportunityRules.ts',
  'src/core/retro/actionRules.ts',
];
/** The files in which a line lists a command, a kind, a rule or a page: each of those is a file of its own, however short. */
export const LISTS: readonly string[] = [
  COMMAND_LIST,
  'src/compose/readyCommands.ts',
  KIND_LIST,
  ...RULE_LISTS,
  'src/compose/bookPages.ts',
];

/**
 * All files of `src`, as `touched…` read them.
 * @param root the checkout
 */
export function sourceTexts(root: string): Texts {
  return new Map(sourceFiles(root).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The public commands: who imports one, or names its id. */
export function touchedByCommands(texts: Texts): Touched[] {
  const defined = definedBy(
    texts,
    /export const (\w+) =[^;]*?\bdefineCommand\(\{\s*name: '(\w+)'/g,
    ([, constant = '', name = ''], file) => ({
      name,
      file,
      naming: new RegExp(
        `import (?:\\{[^}]*\\b)?${constant}\\b[^']*'[^']*/${basename(file, '.ts')}'|'leadbook\\.${name}'|commandId\\('${name}'|\\bcommand: '${name}'`,
      ),
    }),
  );
  return touched(texts, defined, [COMMAND_LIST]);
}

/** The kinds of records: who names one in quotes, as is or as the kind of a record, or reads its line of the table. */
export function touchedByKinds(texts: Texts): Touched[] {
  const table = /export const kinds = \{([^}]*)\}/.exec(texts.get(KIND_LIST) ?? '')?.[1] ?? '';
  const names = table.split(',').map((name) => name.trim());
  const defined = definedBy(texts, /export const (\w+) = recordKind\(/g, ([, name = ''], file) => ({
    name,
    file,
    naming: new RegExp(`'${name}'|\\bkinds\\.${name}\\b|/${basename(file, '.ts')}'`),
  }));
  return touched(
    texts,
    defined.filter(({ name }) => names.includes(name)),
    [KIND_LIST],
  );
}

/** The diagnostics of rules: who names the code of one in quotes. Those made of the codes of a reader are left out. */
export function touchedByDiagnostics(texts: Texts): Touched[] {
  const defined = definedBy(
    texts,
    /(?:\b(?:rule|recordRule|problemRule)(?:<[^(]*>)?\(\{\s*code: |\bactionRule\(\s*)'(\w+)'/g,
    ([, name = ''], file) => ({ name, file, naming: new RegExp(`'${name}'`) }),
  );
  return touched(texts, defined, RULE_LISTS);
}

/** The fewest, which is what a new one takes, the middle, and the most with the name of it. */
export function spread(all: readonly Touched[]): string {
  const sorted = [...all].sort((a, b) => a.others.length - b.others.length);
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${least?.others.length} · ${middle?.others.length} · ${most?.others.length} (${most?.name})`;
}

function definedBy(
  texts: Texts,
  pattern: RegExp,
  as: (match: RegExpExecArray, file: string) => Defined,
): Defined[] {
  return [...texts].flatMap(([file, text]) => [...text.matchAll(pattern)].map((match) => as(match, file)));
}

function touched(texts: Texts, defined: readonly Defined[], lists: readonly string[]): Touched[] {
  return defined.map(({ name, file, naming }) => ({
    name,
    file,
    others: [...texts].flatMap(([path, text]) =>
      path !== file && !lists.includes(path) && naming.test(text) ? [path] : [],
    ),
  }));
}
