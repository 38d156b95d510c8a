import { type Disposable, type RelativePattern, Uri, window, workspace } from 'vscode';
import type { GuardAction } from '../../core/guard/actions';
import { background } from '../platform/background';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import type { GitApi } from '../platform/git';
import { guarded } from '../platform/guarded';
import type { OpenBook } from '../store/books';
import { EachBook } from '../store/eachBook';
import { BookListing } from './bookFiles';
import { GuardDiagnostics } from './diagnostics';
import { GitEvents } from './gitEvents';
import { GuardNotices } from './guardNotices';
import { type GuardStatus, guardStatusOf, unknownStatus } from './guardStatus';
import type { GuardTools } from './guardTools';
import { guardWords } from './guardWords';
import type { GuardWords, LoadedGuard } from './lazyGuard';
import { chooseAction, offeredActions } from './menu';
import { touches } from './repositoryFolder';
import { runGuardAction } from './runGuardAction';

/** How long events are gathered before git is asked, in milliseconds: a checkout is one event. */
const GATHER = 50;
/** Of how many books git is asked at once: each question is a process, and most of its time is waiting. */
const LANES = 4;

/** A book that is guarded. */
interface Guarded {
  readonly open: OpenBook;
  readonly listing: BookListing;
  status: GuardStatus | undefined;
  words: GuardWords | undefined;
  /** Git is to be asked, as something may be another answer by now; `first` where it is known that it was here. */
  asked: 'no' | 'yes' | 'first';
  /** It is being asked. */
  isAsking: boolean;
}

/** Looks after private files: asks git what it would take whenever that may be another answer, and says so. */
class Guard implements LoadedGuard {
  readonly #disposables = new Disposables();
  readonly #books = new Map<string, Guarded>();
  readonly #eachBook: EachBook;
  readonly #diagnostics: GuardDiagnostics;
  readonly #notices: GuardNotices;
  readonly #events: GitEvents;
  readonly #tools: Omit<GuardTools, 'diagnostics' | 'state'>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<void> | undefined;
  #again = false;

  constructor(tools: GuardTools) {
    this.#tools = tools;
    this.#diagnostics = this.#disposables.add(new GuardDiagnostics(tools.diagnostics));
    this.#notices = new GuardNotices(tools.state, () => this.#soon());
    this.#events = this.#disposables.add(new GitEvents((root) => this.#soon(root)));
    this.#eachBook = this.#disposables.add(new EachBook((open, to) => this.#follow(open, to)));
    // A book that came is asked about, and no other: nothing else has happened to those.
    this.#disposables.add(tools.books.onDidChange(() => this.#begin()));
    this.#disposables.add(
      tools.books.onDidChangeFiles(({ book, paths }) => background(this.#heard(book.root, paths))),
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
      status: undefined,
      words: undefined,
      asked: 'first',
      isAsking: false,
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
      if (concerned && touches(one.open.book.root, concerned)) one.asked = 'first';
      else if (!concerned && one.asked === 'no') one.asked = 'yes';
    }
    this.#begin();
  }

  #begin(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#askAgain().catch((error: unknown) => this.#fail(error));
    }, GATHER);
  }

  async ask(): Promise<void> {
    for (const one of this.#books.values()) if (one.asked === 'no') one.asked = 'yes';
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
    const lane = async () => {
      for (let one = this.#next(); one; one = this.#next()) await this.#askOne(git, one);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  /** The book to ask about next. None where something happened meanwhile: it may be that of a book that just came. */
  #next(): Guarded | undefined {
    if (this.#again) return undefined;
    const waiting = [...this.#books.values()].filter((one) => one.asked !== 'no' && !one.isAsking);
    return waiting.find(({ asked }) => asked === 'first') ?? waiting[0];
  }

  async #askOne(git: GitApi | undefined, one: Guarded): Promise<void> {
    const { root } = one.open.book;
    one.asked = 'no';
    one.isAsking = true;
    const status = await this.#statusOf(git, one);
    one.isAsking = false;
    if (this.#books.get(root.toString()) !== one) return;
    one.status = status;
    const words = guardWords(status);
    const isNews = JSON.stringify(words) !== JSON.stringify(one.words);
    one.words = words;
    this.#diagnostics.set(root, status.findings);
    if (isNews) this.#tools.changed();
    this.#events.follow(status.around?.repository.rootUri);
    const actions = await offeredActions(root, status);
    // It was said when the note was made.
    if (status.privacy === 'everything' && this.#tools.privacies.wasTold(root)) return;
    this.#notices
      .tell(root, status, actions, one.open.book.presenting.isOn)
      .then((action) => (action === undefined ? undefined : this.#take(one, action)))
      .catch((error: unknown) => this.#fail(error));
  }

  /** What nobody could tell is not clean. */
  async #statusOf(git: GitApi | undefined, { open: { book }, listing }: Guarded): Promise<GuardStatus> {
    try {
      return await guardStatusOf(git, book, listing, this.#tools.privacies);
    } catch (error) {
      this.#fail(error);
      return unknownStatus('refused', book.root);
    }
  }

  async #take(one: Guarded, action: GuardAction | 'more'): Promise<void> {
    await guarded(this.#tools.log, async () => {
      const { status } = one;
      if (!status) return;
      const { book } = one.open;
      const chosen = action === 'more' ? await chooseAction(book.root, status, one.words) : action;
      if (chosen) await runGuardAction(this.#tools, book, status, chosen);
      this.#soon(book.root);
    });
  }

  #fail(error: unknown): void {
    this.#tools.log.error(faultOf(error));
  }
}

/** Starts the guard. */
export const startGuard = (tools: GuardTools): LoadedGuard => new Guard(tools);
