import { type Disposable, EventEmitter, extensions, type Uri, workspace } from 'vscode';
import type { Day } from '../../core/day';
import type { FoundWork } from '../../core/pages/workBlocks';
import { textsIn } from '../../core/records/textsIn';
import { mailsOf } from '../../core/work/commitShare';
import { workGroups } from '../../core/work/workGroups';
import { background } from '../platform/background';
import { readSetting, settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { type GitApi, openGit } from '../platform/git';
import { readWork } from './readWork';

/** What was found of somebody, and what it depends on. */
interface Kept {
  readonly key: string;
  work: FoundWork;
}

/**
 * What people committed and reviewed, from the repositories that VS Code has open. Nobody waits for git: where it has to be
 * asked it says so, and `onDidChange` fires once the answer is there.
 */
export class TheirWork {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new Disposables();
  readonly #repositories = new Map<string, Disposable>();
  readonly #kept = new Map<string, Kept>();
  #git: GitApi | undefined;
  #coming: Disposable | undefined;
  #heads = '';
  /** Fires when something else is to be said of anybody. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#disposables.add(this.#changed);
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingId('work'))) this.#changed.fire();
      }),
    );
  }

  /**
   * What is known by now of somebody's work; nothing is asked for before the setting is on.
   * @param book the folder of the book
   * @param person their slug
   * @param since the day from which on
   */
  async of(book: Uri, person: string, emails: readonly string[] | undefined, since: Day): Promise<FoundWork> {
    if (!readSetting('work')) return { found: 'off' };
    const mails = mailsOf(textsIn(emails));
    if (mails.size === 0) return { found: 'noEmails' };
    const git = await this.#open();
    if (!git) return { found: 'noGit' };
    if (git.state === 'uninitialized') return { found: 'looking' };
    if (git.repositories.length === 0) return { found: 'noRepositories' };
    const whose = `${book} ${person}`;
    const key = [since, ...mails, headsOf(git)].join('\n');
    const known = this.#kept.get(whose);
    if (known?.key === key) return known.work;
    const kept: Kept = { key, work: { found: 'looking' } };
    this.#kept.set(whose, kept);
    background(this.#look(git, book, mails, since, kept));
    return kept.work;
  }

  dispose(): void {
    this.#disposables.dispose();
    for (const listening of this.#repositories.values()) listening.dispose();
  }

  async #look(git: GitApi, book: Uri, mails: ReadonlySet<string>, since: Day, kept: Kept): Promise<void> {
    const { repositories, more, unread } = await readWork(git, book, mails, since);
    kept.work =
      repositories.length === 0 && unread.length > 0
        ? { found: 'failed' }
        : { found: 'work', groups: workGroups(repositories), more, unread };
    this.#changed.fire();
  }

  /** VS Code's git as it is now, listened to. */
  async #open(): Promise<GitApi | undefined> {
    const git = await openGit();
    if (this.#git) return git;
    if (!git) {
      // It comes with trust, and when it is switched on.
      this.#coming ??= this.#disposables.add(extensions.onDidChange(() => this.#changed.fire()));
      return undefined;
    }
    this.#git = git;
    const tell = () => this.#tell(git);
    this.#disposables.add(git.onDidChangeState(tell));
    this.#disposables.add(git.onDidOpenRepository(tell));
    this.#disposables.add(git.onDidCloseRepository(tell));
    this.#listen(git);
    this.#heads = headsOf(git);
    return git;
  }

  /** Says so where there are other repositories or commits than before; most of what git tells is of files. */
  #tell(git: GitApi): void {
    this.#listen(git);
    const heads = headsOf(git);
    if (heads === this.#heads) return;
    this.#heads = heads;
    this.#changed.fire();
  }

  #listen(git: GitApi): void {
    const open = new Set(git.repositories.map(({ rootUri }) => rootUri.toString()));
    for (const [root, listening] of this.#repositories) {
      if (open.has(root)) continue;
      listening.dispose();
      this.#repositories.delete(root);
    }
    for (const { rootUri, state } of git.repositories) {
      const root = rootUri.toString();
      if (!this.#repositories.has(root))
        this.#repositories.set(
          root,
          state.onDidChange(() => this.#tell(git)),
        );
    }
  }
}

/** Which commits and remotes the repositories have, to compare by. */
function headsOf({ state, repositories }: GitApi): string {
  return JSON.stringify([
    state,
    ...repositories.map(({ rootUri, state: { HEAD, remotes } }) => [
      rootUri.toString(),
      HEAD?.commit,
      ...remotes.map(({ fetchUrl }) => fetchUrl),
    ]),
  ]);
}
