import { type Disposable, extensions, RelativePattern, Uri, workspace } from 'vscode';
import { background } from '../platform/background';
import { Disposables } from '../platform/disposables';
import { type GitApi, openGit } from '../platform/git';
import { commonGitFolder, gitFolder } from './repositoryFolder';

/** Tells when git may answer otherwise than before: its repositories, what they tell, and rules outside of the books. */
export class GitEvents {
  readonly #disposables = new Disposables();
  readonly #tell: (root?: Uri) => void;
  readonly #repositories = new Map<string, Disposable>();
  readonly #followed = new Set<string>();
  #git: GitApi | undefined;

  /** @param tell gets the root of the repository that told something; nothing where all may be concerned */
  constructor(tell: (root?: Uri) => void) {
    this.#tell = tell;
    // It comes and goes: with trust, with its setting, when it is switched off.
    this.#disposables.add(extensions.onDidChange(() => tell()));
  }

  /** VS Code's git as it is now, listened to; undefined where there is none. */
  async git(): Promise<GitApi | undefined> {
    const git = await openGit();
    if (!git || this.#git) return git;
    this.#git = git;
    this.#disposables.add(git.onDidChangeState(() => this.#tell()));
    this.#disposables.add(
      git.onDidOpenRepository(({ rootUri }) => {
        this.#listen();
        this.#tell(rootUri);
      }),
    );
    this.#disposables.add(
      git.onDidCloseRepository(({ rootUri }) => {
        this.#repositories.get(rootUri.toString())?.dispose();
        this.#repositories.delete(rootUri.toString());
        this.#tell(rootUri);
      }),
    );
    this.#listen();
    return git;
  }

  /**
   * Watches what a repository excludes, shared by all its worktrees, and its index: what is staged is heard of at once, and
   * not after VS Code's git has rested and looked.
   */
  follow(root: Uri | undefined): void {
    if (!root || this.#followed.has(root.toString())) return;
    this.#followed.add(root.toString());
    background(
      Promise.all([commonGitFolder(root), gitFolder(root)]).then(
        ([common, own]) => {
          this.#disposables.add(this.#watch(Uri.joinPath(common, 'info'), 'exclude', root));
          this.#disposables.add(this.#watch(own, 'index', root));
        },
        // A repository without a `.git` of its own has no place to watch; focus asks again.
        () => {},
      ),
    );
  }

  /** Watches the `.gitignore` of each folder around one: their rules count below them. */
  watchAround(folder: Uri): Disposable {
    const disposables = new Disposables();
    if (folder.scheme !== 'file') return disposables;
    for (let above = Uri.joinPath(folder, '..'), below = folder; above.path !== below.path; ) {
      disposables.add(this.#watch(above, '.gitignore', above));
      [below, above] = [above, Uri.joinPath(above, '..')];
    }
    return disposables;
  }

  dispose(): void {
    for (const one of this.#repositories.values()) one.dispose();
    this.#disposables.dispose();
  }

  #listen(): void {
    for (const { rootUri, state } of this.#git?.repositories ?? []) {
      const key = rootUri.toString();
      if (!this.#repositories.has(key))
        this.#repositories.set(
          key,
          state.onDidChange(() => this.#tell(rootUri)),
        );
    }
  }

  #watch(folder: Uri, name: string, concerned?: Uri): Disposable {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, name));
    watcher.onDidCreate(() => this.#tell(concerned));
    watcher.onDidChange(() => this.#tell(concerned));
    watcher.onDidDelete(() => this.#tell(concerned));
    return watcher;
  }
}
