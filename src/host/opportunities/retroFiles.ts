import { EventEmitter, RelativePattern, type Uri, type WorkspaceFolder, workspace } from 'vscode';
import { retroPath } from '../../core/retro/retroPath';
import { Disposables } from '../disposables';
import { workspacePath } from '../link';
import { rulesFor } from '../retro/attention';

/** Whatever the language, the word begins so; VS Code's globs know case on Linux. */
const NAMED = '[rR][eE][tT][rR][oO]';
const PATTERN = `{**/*${NAMED}*,**/*${NAMED}*/**}`;
/** How many files are taken in at most. */
const MOST = 2000;

/** The files of a workspace folder whose path says that they are retros. Looked for once, and again when any came or went. */
export class RetroFiles {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new Disposables();
  readonly #found = new Map<string, Promise<readonly Uri[]>>();
  /** Fires when a retro was added, changed or removed, or when another setting says what one is. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#disposables.add(this.#changed);
    const watcher = this.#disposables.add(workspace.createFileSystemWatcher(PATTERN));
    this.#disposables.add(watcher.onDidCreate(() => this.#forget()));
    this.#disposables.add(watcher.onDidDelete(() => this.#forget()));
    this.#disposables.add(watcher.onDidChange(() => this.#changed.fire()));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('leadbook')) this.#forget();
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

  dispose(): void {
    this.#disposables.dispose();
  }

  #forget(): void {
    this.#found.clear();
    this.#changed.fire();
  }
}

async function find(folder: WorkspaceFolder): Promise<readonly Uri[]> {
  const rules = rulesFor(folder);
  const named = await workspace.findFiles(new RelativePattern(folder, PATTERN), undefined, MOST);
  return named.filter((uri) => retroPath(workspacePath(uri), rules) === 'yes');
}
