import { join } from 'node:path';
import type { Node, SourceFile } from 'typescript/unstable/ast';
import {
  isClassDeclaration,
  isEnumDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isInterfaceDeclaration,
  isTypeAliasDeclaration,
  isVariableStatement,
} from 'typescript/unstable/ast/is';
import { API } from 'typescript/unstable/sync';
import { type Contexts, contextsOf } from './contexts.mts';
import { sourceFiles } from './imports.mts';
import { untoldThrows } from './throws.mts';

/** A name that a file of `src` declares and exports. */
export interface Exported {
  readonly name: string;
  /** Relative to the checkout. */
  readonly file: string;
  readonly documented: boolean;
}

/** What the source declares. */
export interface Declarations {
  readonly files: readonly { readonly path: string; readonly lines: number }[];
  readonly exported: readonly Exported[];
  readonly contexts: Contexts;
  /** Those that throw, or call what throws, and do not say so by `@throws`; see `untoldThrows`. */
  readonly untoldThrows: readonly string[];
}

/**
 * Reads what each file of `src` declares, by TypeScript's own parser.
 * @param root the checkout
 */
export function readDeclarations(root: string): Declarations {
  const { file, close } = openFiles(root);
  try {
    const sources = sourceFiles(root).map((path) => ({ path, ...file(path) }));
    return {
      files: sources.map(({ path, source }) => ({ path, lines: source.text.trimEnd().split('\n').length })),
      exported: sources.flatMap(({ path, source }) => exportedBy(path, source)),
      contexts: contextsOf(sources),
      untoldThrows: untoldThrows(sources),
    };
  } finally {
    close();
  }
}

function openFiles(root: string) {
  const api = new API({ cwd: root });
  // Pages in a browser have types of their own.
  const openProjects = [join(root, 'tsconfig.json'), join(root, 'src/webview/tsconfig.json')];
  const projects = api.updateSnapshot({ openProjects }).getProjects();
  return {
    file: (path: string) => {
      for (const { program, checker } of projects) {
        const source = program.getSourceFile(join(root, path));
        if (source) return { source, checker };
      }
      throw new Error(`${path} belongs to no tsconfig.json`);
    },
    close: () => api.close(),
  };
}

/** Overloads of a function count once; names that are passed on from another file do not count. */
function exportedBy(file: string, source: SourceFile): Exported[] {
  const found = new Map<string, boolean>();
  for (const statement of source.statements) {
    if (!/^export\b/.test(statement.getText(source))) continue;
    const documented = (statement.jsDoc?.length ?? 0) > 0;
    for (const name of namesOf(statement)) found.set(name, documented || found.get(name) === true);
  }
  return [...found].map(([name, documented]) => ({ name, file, documented }));
}

function namesOf(statement: Node): string[] {
  if (isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      isIdentifier(name) ? [name.text] : [],
    );
  const named =
    isFunctionDeclaration(statement) ||
    isClassDeclaration(statement) ||
    isInterfaceDeclaration(statement) ||
    isTypeAliasDeclaration(statement) ||
    isEnumDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}
