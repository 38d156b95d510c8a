import {
  type Disposable,
  type LogOutputChannel,
  type Memento,
  type RelativePattern,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { GuardAction } from '../../core/guard/actions';
import { Disposables } from '../platform/disposables';
import { guarded } from '../platform/guarded';
import type { SharedDiagnostics } from '../platform/sharedDiagnostics';
import type { Books, OpenBook } from '../store/books';
import { EachBook } from '../store/eachBook';
import type { Privacies } from '../store/privacies';
import type { Writer } from '../store/writer';
import { BookListing } from './bookFiles';
import { GuardDiagnostics } from './diagnostics';
import { GitEvents } from './gitEvents';
import { guardWords } from './guardWords';
import type { GuardWords, LoadedGuard } from './lazyGuard';
import { mend } from './mend';
import { chooseAction, offeredActions } from './menu';
import { GuardNotices } from './notices';
import { gitStandingOf, type Standing } from './standing';

/** How long events are gathered before git is asked, in milliseconds: a checkout is one event. */
const GATHER = 50;

/** What the guard works with. */
export interface GuardTools {
  readonly books: Books;
  readonly writer: Writer;
  readonly privacies: Privacies;
  readonly state: Memento;
  readonly log: LogOutputChannel;
  /** Shows what is told of files. */
  readonly diagnostics: SharedDiagnostics;
  /** Is called when something else is to be said of a book. */
  readonly changed: () => void;
}

/** A book that is guarded. */
interface Guarded {
  readonly open: OpenBook;
  readonly listing: BookListing;
  standing: Standing | undefined;
  words: GuardWords | undefined;
  /** Git is to be asked: something may be another answer by now. */
  isAsked: boolean;
}

/** Looks after private files: asks git what it would take whenever that may be another answer, and says so. */
export class Guard implements LoadedGuard {
  readonly #disposables = new Disposables();
  readonly #books = new Map<string, Guarded>();
  readonly #eachBook: EachBook;
  readonly #diagnostics: GuardDiagnostics;
  readonly #notices: GuardNotices;
  readonly #events: GitEvents;
  readonly #tools: GuardTools;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | undefined;
  #again = false;

  constructor(tools: GuardTools) {
    this.#tools = tools;
    this.#diagnostics = this.#disposables.add(new GuardDiagnostics(tools.diagnostics));
    this.#notices = new GuardNotices(tools.state, () => this.#soon());
    this.#events = this.#disposables.add(new GitEvents((root) => this.#soon(root)));
    this.#eachBook = this.#disposables.add(new EachBook((open, to) => this.#follow(open, to)));
    this.#disposables.add(tools.books.onDidChange(() => this.#soon()));
    this.#disposables.add(
      tools.books.onDidChangeFiles(({ book, paths }) => void this.#heard(book.root, paths)),
    );
    this.#disposables.add(tools.privacies.onDidChange((root) => this.#soon(root)));
    this.#disposables.add(window.onDidChangeWindowState(({ focused }) => focused && this.#forget()));
    this.#disposables.add(workspace.onDidGrantWorkspaceTrust(() => this.#soon()));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('git') && this.#soon()),
    );
    // Rules outside of a book count in it too; what is within it is heard of with all its files.
    this.#disposables.add(this.#watch('**/.gitignore'));
    this.#soon();
  }

  wordsOf(root: Uri): GuardWords | undefined {
    return this.#books.get(root.toString())?.words;
  }

  async show(root?: Uri): Promise<void> {
    await this.ask();
    const books = [...this.#books.values()].filter(({ open }) => {
      return root === undefined || open.book.root.toString() === root.toString();
    });
    const one = books.find(({ words }) => words) ?? books[0];
    if (one) await this.#take(one, 'more');
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #follow(open: OpenBook, to: Disposables): void {
    const { root, folder } = open.book;
    const key = root.toString();
    const one: Guarded = {
      open,
      listing: new BookListing(root),
      standing: undefined,
      words: undefined,
      isAsked: true,
    };
    this.#books.set(key, one);
    to.add({ dispose: () => this.#leave(key, one) });
    // The rules of the folders around the workspace folder.
    to.add(this.#events.watchAround(folder.uri));
  }

  #leave(key: string, one: Guarded): void {
    if (this.#books.get(key) === one) this.#books.delete(key);
    this.#diagnostics.set(one.open.book.root, []);
  }

  #watch(pattern: string | RelativePattern): Disposable {
    const watcher = workspace.createFileSystemWatcher(pattern);
    // Rules count in the folder they lie in, and below it.
    const soon = (rules: Uri) => this.#soon(Uri.joinPath(rules, '..'));
    watcher.onDidCreate(soon);
    watcher.onDidChange(soon);
    watcher.onDidDelete(soon);
    return watcher;
  }

  /** Files of a book came, went or changed. A change of what is in one is told by its repository, if by anybody. */
  async #heard(root: Uri, paths: ReadonlySet<string>): Promise<void> {
    const one = this.#books.get(root.toString());
    if (!one) return this.#soon();
    const news: string[] = [];
    for (const path of paths) {
      if (/(^|\/)\.git(ignore)?($|\/)/.test(path) || !(await one.listing.has(path))) news.push(path);
    }
    if (news.length === 0) return;
    one.listing.touch(news);
    this.#soon(root);
  }

  /** The window was somewhere else: names may have changed unseen. */
  #forget(): void {
    for (const { listing } of this.#books.values()) listing.clear();
    this.#soon();
  }

  /** @param concerned a book, or a repository around or within books; all of them where nothing is given */
  #soon(concerned?: Uri): void {
    for (const one of this.#books.values()) {
      if (!concerned || touches(one.open.book.root, concerned)) one.isAsked = true;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#askAgain().catch((error: unknown) => this.#fail(error));
    }, GATHER);
  }

  async ask(): Promise<void> {
    for (const one of this.#books.values()) one.isAsked = true;
    await this.#askAgain();
  }

  /** Asked again meanwhile, it asks once more afterwards, and resolves when the last question is answered. */
  #askAgain(): Promise<void> {
    this.#again = true;
    this.#asking ??= (async () => {
      try {
        while (this.#again) {
          this.#again = false;
          await this.#askAll();
        }
      } finally {
        this.#asking = undefined;
      }
    })();
    return this.#asking;
  }

  async #askAll(): Promise<void> {
    this.#eachBook.follow(await this.#tools.books.all());
    const git = await this.#events.git();
    let isNews = false;
    for (const one of this.#books.values()) {
      if (!one.isAsked) continue;
      one.isAsked = false;
      const { book } = one.open;
      const standing = await gitStandingOf(git, book, one.listing, this.#tools.privacies);
      if (this.#books.get(book.root.toString()) !== one) continue;
      one.standing = standing;
      const words = guardWords(standing);
      isNews ||= JSON.stringify(words) !== JSON.stringify(one.words);
      one.words = words;
      this.#diagnostics.set(book.root, standing.findings);
      this.#events.follow(standing.around?.repository.rootUri);
      const actions = await offeredActions(book.root, standing);
      // It was said when the note was made.
      if (standing.privacy === 'everything' && this.#tools.privacies.saidNotes(book.root)) continue;
      void this.#notices
        .tell(book.root, standing, actions)
        .then((action) => (action === undefined ? undefined : this.#take(one, action)))
        .catch((error: unknown) => this.#fail(error));
    }
    if (isNews) this.#tools.changed();
  }

  async #take(one: Guarded, action: GuardAction | 'more'): Promise<void> {
    await guarded(this.#tools.log, async () => {
      const { standing } = one;
      if (!standing) return;
      const { book } = one.open;
      const chosen = action === 'more' ? await chooseAction(book.root, standing, one.words) : action;
      if (chosen) await mend(this.#tools, book, standing, chosen);
      this.#soon(book.root);
    });
  }

  #fail(error: unknown): void {
    this.#tools.log.error(error instanceof Error ? error : String(error));
  }
}

/** True if one place lies in the other, or they are the same. Cases are folded, as some file systems do. */
function touches(one: Uri, other: Uri): boolean {
  const [a, b] = [`${one.path}/`.toLowerCase(), `${other.path}/`.toLowerCase()];
  return a.startsWith(b) || b.startsWith(a);
}

/** Starts it. */
export const startGuard = (tools: GuardTools): LoadedGuard => new Guard(tools);
