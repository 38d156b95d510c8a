// A book in the test's workspace, and what its rows show.
import assert from 'node:assert/strict';
import { commands, type Event, type TreeItem, TreeItemCheckboxState, type Uri } from 'vscode';
import type { Leadbook } from '../../src/compose/main';
import {
  activated,
  emptyWorkspace,
  inWorkspace,
  readText,
  textsBelow,
  watchedFolder,
  workspaceRoot,
  writeText,
} from './harness.ts';

/** What the extension exports for these tests. */
export interface Api {
  readonly books: { rescan(): Promise<void> };
  readonly tree: {
    getChildren(row?: unknown): Promise<unknown[]>;
    getTreeItem(row: unknown): Promise<TreeItem>;
    getParent(row: unknown): Promise<unknown>;
    readonly onDidChangeTreeData: Event<unknown>;
  };
}

/** Leadbook, as it is loaded in this host. */
export const leadbook = async () => ((await activated()) as { leadbook(): Promise<Leadbook> }).leadbook();

export const api = async () => ((await activated()) as { leadbook(): Promise<Api> }).leadbook();

/** Compares what is known of the books with the disk. */
export const rescan = async () => (await api()).books.rescan();

/** The page in a panel that was opened last, as the test needs it. */
export async function newestPanel<Panel>(): Promise<Panel> {
  const { open } = await (
    (await api()) as unknown as { panels(): Promise<{ readonly open: readonly Panel[] }> }
  ).panels();
  const panel = open.at(-1);
  assert.ok(panel);
  return panel;
}

/** An empty workspace with a book that git may see but for what is private, and Ada in it. */
export const freshSharedBook = () => freshBookOf('shared');

/** An empty workspace with a book, and Ada in it. */
export const freshBook = () => freshBookOf('private');

/** The same, made by commands each time, so that they can be undone. */
export async function bookByCommands(privacy = 'private'): Promise<void> {
  await emptyWorkspace();
  await rescan();
  await run('init', { privacy });
  await run('addPerson', { name: 'Ada Lovelace' });
}

/**
 * The files of fresh books by how private they are, as commands made them: to write them again takes less time. Their folders
 * stay from one to the next, so that VS Code's watcher goes on telling of what is in them.
 */
const fresh = new Map<string, Readonly<Record<string, string>>>();

async function freshBookOf(privacy: string): Promise<void> {
  const known = fresh.get(privacy);
  const texts = known ?? (await textsByCommands(privacy));
  fresh.set(privacy, texts);
  // Those that commands have made go as well: VS Code may not watch them.
  const kept = known ? FOLDERS.map((_, depth) => inWorkspace(...FOLDERS.slice(0, depth + 1)).path) : [];
  await emptyWorkspace(workspaceRoot(), new Set(kept));
  // The book before is closed first: what is read of this one must not be what was known of that.
  await rescan();
  await watchedFolder(...FOLDERS);
  for (const [path, text] of Object.entries(texts)) await writeText(workspaceRoot().with({ path }), text);
  await rescan();
}

async function textsByCommands(privacy: string): Promise<Readonly<Record<string, string>>> {
  await bookByCommands(privacy);
  return textsBelow(inWorkspace('leadbook'));
}

/** The folders in which the files of a fresh book lie, each in the one before. */
const FOLDERS = ['leadbook', 'people', 'ada-lovelace'];

/** Runs a command as another extension would, and gives the file it wrote. */
export async function run(name: string, args: object): Promise<Uri> {
  const uri = await commands.executeCommand<Uri | undefined>(`leadbook.${name}`, args);
  assert.ok(uri, `${name} gave no file`);
  return uri;
}

/** Asserts that a command rejects, and gives the code, the sentence, and the text that is nowhere else. */
export async function refusal(
  name: string,
  args: unknown,
): Promise<{ code: unknown; message: string; text: unknown }> {
  try {
    await commands.executeCommand(`leadbook.${name}`, args);
  } catch (error) {
    assert.ok(error instanceof Error);
    const { code, text } = error as { code?: unknown; text?: unknown };
    return { code, message: error.message, text };
  }
  throw new Error(`${name} did not refuse`);
}

/** The text of a file of the book. */
export const inBook = (path: string) => readText(inWorkspace('leadbook', ...path.split('/')));

/** A file of a person in the book. */
export const ofAda = (path: string) => inWorkspace('leadbook', 'people', 'ada-lovelace', ...path.split('/'));

/** The calendar day on this machine's wall. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** All rows but *Me* as nested text: `[x] label — description`, so that a whole tree is compared at once. */
export async function rows(parent?: unknown, depth = 4): Promise<string[]> {
  const { tree } = await api();
  const lines: string[] = [];
  for (const row of await tree.getChildren(parent)) {
    const item = await tree.getTreeItem(row);
    if (item.contextValue === 'me') continue;
    const box = item.checkboxState;
    const state = typeof box === 'object' ? box.state : box;
    const tick = state === undefined ? '' : state === TreeItemCheckboxState.Checked ? '[x] ' : '[ ] ';
    lines.push(`${tick}${String(item.label)}${item.description ? ` — ${String(item.description)}` : ''}`);
    if (depth > 1) lines.push(...(await rows(row, depth - 1)).map((line) => `  ${line}`));
  }
  return lines;
}

/** The row that shows this label. */
export async function find(label: string, parent?: unknown): Promise<unknown> {
  const { tree } = await api();
  for (const row of await tree.getChildren(parent)) {
    if ((await tree.getTreeItem(row)).label === label) return row;
    const below = await find(label, row);
    if (below) return below;
  }
  return undefined;
}
