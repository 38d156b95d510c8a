import { ConfigurationTarget, type Disposable, l10n, type Memento, type Uri, workspace } from 'vscode';
import { background } from '../platform/background';
import { showInformation } from '../platform/messages/notices';
import { bookPath } from '../store/bookFolder';
import type { Books } from '../store/books';
import { isForLeadAlone } from '../store/leadsAlone';

const KEY = 'leadbook.localHistory.declined';

/**
 * Offers to exclude a book from VS Code's Local History, which keeps a copy of each version of a file outside the book, once
 * a private file of it is written. The setting is the user's own: what a team shares says nothing of what a lead keeps.
 */
export class LocalHistoryOffer {
  readonly #books: Books;
  readonly #state: Memento;
  readonly #asked = new Set<string>();
  readonly #saving: Disposable;

  /** @param state that of all windows, in which it is kept that the lead wants no such offer */
  constructor(books: Books, state: Memento) {
    this.#books = books;
    this.#state = state;
    this.#saving = workspace.onDidSaveTextDocument(({ uri }) => background(this.wrote(uri)));
  }

  /** Looks at a file that was written here. */
  async wrote(uri: Uri): Promise<void> {
    const { book } = this.#books.at(uri) ?? {};
    const path = book?.pathOf(uri);
    if (!book || path === undefined || !isForLeadAlone(path)) return;
    const root = book.root.toString();
    if (this.#asked.has(root) || this.#state.get(KEY, false)) return;
    const history = workspace.getConfiguration('workbench.localHistory', uri);
    const pattern = `**/${bookPath(book.folder)}/**`;
    const excluded = history.inspect<Readonly<Record<string, boolean>>>('exclude');
    // Not every editor has a local history.
    if (!excluded || history.get('enabled') === false || history.get('exclude', {})?.[pattern as never])
      return;
    this.#asked.add(root);
    const [exclude, never] = [l10n.t('Exclude'), l10n.t('Don’t Ask Again')];
    const answer = await showInformation(
      l10n.t(
        'VS Code’s Local History keeps copies of private notes outside your book. Exclude the book from it, in your user settings? Entries already kept remain until you run “Local History: Delete All”.',
      ),
      exclude,
      never,
    );
    if (answer === exclude)
      await history.update(
        'exclude',
        { ...excluded.globalValue, [pattern]: true },
        ConfigurationTarget.Global,
      );
    if (answer === never) await this.#state.update(KEY, true);
  }

  dispose(): void {
    this.#saving.dispose();
  }
}
