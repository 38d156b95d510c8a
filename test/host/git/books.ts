// What the tests of the git suite share: the books, what git itself says of them, and what Leadbook says.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Diagnostic, DiagnosticSeverity, languages, type TreeItem, Uri, workspace } from 'vscode';
import type { Privacy } from '../../../src/core/book/gitignore.ts';
import { isPrivatePath } from '../../../src/core/book/privacy.ts';
import { activated, eventually } from '../harness.ts';
import { CASES, IDENTITY, type Situation } from './situations.ts';

interface Api {
  readonly books: { all(): Promise<readonly unknown[]>; rescan(): Promise<void> };
  readonly guard: { ask(): Promise<void> };
  readonly tree: {
    getChildren(row?: unknown): Promise<unknown[]>;
    getTreeItem(row: unknown): Promise<TreeItem>;
  };
}
export type Case = (typeof CASES)[number];

export const api = async () => ((await activated()) as { leadbook(): Promise<Api> }).leadbook();
export const folderOf = ({ name }: Pick<Case, 'name'>) => {
  const folder = workspace.workspaceFolders?.find((one) => one.name === name);
  assert.ok(folder, name);
  return folder.uri.fsPath;
};
export const bookOf = (one: Case) => join(folderOf(one), 'leadbook');

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...IDENTITY },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** What git itself has, or would take, of what is private in a book: relative to the book. */
export function reachedByGit(one: Case, repository = bookOf(one)): string[] {
  const below = repository.slice(bookOf(one).length + 1);
  const list = (...args: string[]) =>
    git(repository, 'ls-files', '-z', ...args)
      .split('\0')
      .filter(Boolean);
  const paths = [...list('--cached'), ...list('--others', '--exclude-standard')];
  return [...new Set(paths.map((path) => (below ? `${below}/${path}` : path)))]
    .filter((path) => !path.endsWith('/') && isPrivatePath(path, one.privacy))
    .sort();
}

/** The files of a book that have an error, relative to it. */
export function alarmed(one: Case): string[] {
  const root = Uri.file(bookOf(one)).path;
  return languages
    .getDiagnostics()
    .filter(([uri, found]) => uri.path.startsWith(`${root}/`) && found.some(isGuards))
    .map(([uri]) => uri.path.slice(root.length + 1))
    .sort();
}

function isGuards({ code, source, severity }: Diagnostic): boolean {
  return source === 'Leadbook' && code === 'privateInGit' && severity === DiagnosticSeverity.Error;
}

/** The row that speaks of git in a book, and what it says; undefined where there is none. */
export async function item(one: Case): Promise<TreeItem | undefined> {
  const { tree } = await api();
  for (const book of await tree.getChildren()) {
    if ((await tree.getTreeItem(book)).label !== one.name) continue;
    const items = await Promise.all((await tree.getChildren(book)).map((below) => tree.getTreeItem(below)));
    return items.find(({ contextValue }) => contextValue === 'guard');
  }
  return undefined;
}

export const row = async (one: Case) => (await item(one))?.label?.toString();

/** Waits until Leadbook tells what git itself says. */
export async function told(one: Case): Promise<void> {
  const wanted = reachedByGit(one);
  await eventually(
    `${one.name}: ${wanted}`,
    () => {
      const seen = alarmed(one);
      return seen.join() === wanted.join() || Promise.reject(new Error(`alarmed: ${seen}`));
    },
    { events: [languages.onDidChangeDiagnostics] },
  );
}

export const caseOf = (situation: Situation, privacy: Privacy) => {
  const found = CASES.find((one) => one.situation === situation && one.privacy === privacy);
  assert.ok(found);
  return found;
};

export const tooltip = async (one: Case) => (await item(one))?.tooltip?.toString();
