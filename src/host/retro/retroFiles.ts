import {
  EventEmitter,
  FileType,
  type GlobPattern,
  RelativePattern,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { type RetroRules, retroPath } from '../../core/retro/retroPath';
import { background } from '../platform/background';
import { readSetting } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { workspacePath } from '../platform/workspaceLinks';
import { filesBelow } from '../store/filesBelow';
import { rulesFor } from './retroDetector';

/** Whatever the language, the word begins so; VS Code's globs know case on Linux. */
const NAMED = '[rR][eE][tT][rR][oO]';
const PATTERN = `{**/*${NAMED}*,**/*${NAMED}*/**}`;
/** Folders in which no team keeps its retros, and which would take long. */
const FOREIGN: ReadonlySet<string> = new Set(['node_modules', 'bower_components', 'site-packages', '.git']);
/** How many files are taken in at most. */
const MOST = 2000;
/** Schemes of folders that VS Code's search goes through as one expects. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote']);
/** How many folders are read at most where there is no search: each may be asked for over the network. */
const MOST_FOLDERS = 2000;

/** The files of a workspace folder whose path says that they are retros. Looked for once, and again when any came or went. */
export class RetroFiles {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new Disposables();
  #included = new Disposables();
  readonly #found = new Map<string, Promise<readonly Uri[]>>();
  /** Fires when a retro was added, changed or removed, or when another setting says what one is. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#disposables.add(this.#changed);
    this.#watch(this.#disposables, PATTERN);
    // A folder that comes or goes is one event, and what is in it often none.
    const folders = this.#disposables.add(workspace.createFileSystemWatcher('**', false, true));
    this.#disposables.add(folders.onDidCreate((uri) => background(this.#came(uri))));
    this.#disposables.add(folders.onDidDelete((uri) => background(this.#went(uri))));
    this.#watchIncluded();
    this.#disposables.add(workspace.onDidChangeWorkspaceFolders(() => this.#watchIncluded()));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('leadbook')) return;
        this.#watchIncluded();
        this.forget();
      }),
    );
  }

  /** In no order. */
  in(folder: WorkspaceFolder): Promise<readonly Uri[]> {
    const key = folder.uri.toString();
    let found = this.#found.get(key);
    if (!found) {
      found = find(folder);
      this.#found.set(key, found);
      found.catch(() => this.#found.delete(key));
    }
    return found;
  }

  /** Looks again the next time: watchers miss events. */
  forget(): void {
    this.#found.clear();
    this.#changed.fire();
  }

  dispose(): void {
    this.#included.dispose();
    this.#disposables.dispose();
  }

  /** What the user includes may be called anything. */
  #watchIncluded(): void {
    this.#included.dispose();
    this.#included = new Disposables();
    for (const folder of workspace.workspaceFolders ?? [])
      for (const pattern of included(folder))
        this.#watch(this.#included, new RelativePattern(folder, pattern));
  }

  #watch(disposables: Disposables, pattern: GlobPattern): void {
    const watcher = disposables.add(workspace.createFileSystemWatcher(pattern));
    disposables.add(watcher.onDidCreate(() => this.forget()));
    disposables.add(watcher.onDidDelete(() => this.forget()));
    disposables.add(watcher.onDidChange((uri) => background(this.#heardOf(uri))));
  }

  async #came(uri: Uri): Promise<void> {
    // What is not known yet is looked for anyway; most names with an ending are no folders.
    if (this.#found.size === 0 || /\.\w+$/.test(uri.path)) return;
    const made = await Promise.resolve(workspace.fs.stat(uri)).catch(() => undefined);
    if (made?.type === FileType.Directory) this.forget();
  }

  async #went({ path }: Uri): Promise<void> {
    const known = await Promise.all([...this.#found.values()].map((found) => found.catch(() => [])));
    if (known.flat().some((uri) => uri.path.startsWith(`${path}/`))) this.forget();
  }

  /** One that went and came again at once is told of as changed; where it was looked for in between, it is missing. */
  async #heardOf(uri: Uri): Promise<void> {
    const folder = workspace.getWorkspaceFolder(uri);
    const found = folder && this.#found.get(folder.uri.toString());
    const known = await found?.catch(() => undefined);
    const key = uri.toString();
    if (folder && known && isRetro(uri, rulesFor(folder)) && !known.some((one) => one.toString() === key))
      this.forget();
    else this.#changed.fire();
  }
}

async function find(folder: WorkspaceFolder): Promise<readonly Uri[]> {
  const rules = rulesFor(folder);
  // The search of folders that are on no disk may find nothing.
  const found = await (SEARCHED.has(folder.uri.scheme)
    ? search(folder)
    : filesBelow(folder.uri, FOREIGN, MOST_FOLDERS));
  const files = new Map(found.map((uri) => [uri.toString(), uri]));
  return [...files.values()].filter((uri) => isRetro(uri, rules)).slice(0, MOST);
}

async function search(folder: WorkspaceFolder): Promise<readonly Uri[]> {
  const found = await Promise.all(
    [PATTERN, ...included(folder)].map((pattern) =>
      workspace.findFiles(new RelativePattern(folder, pattern), `**/{${[...FOREIGN]}}/**`, MOST),
    ),
  );
  return found.flat();
}

function isRetro(uri: Uri, rules: RetroRules): boolean {
  const verdict = retroPath(workspacePath(uri), rules);
  return verdict === 'yes' || verdict === 'forced';
}

function included(folder: WorkspaceFolder): readonly string[] {
  return readSetting('retro.include', folder.uri).filter((one) => typeof one === 'string' && one !== '');
}
