import {
  ConfigurationTarget,
  commands,
  env,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type PageState, parsePageState } from '../../core/pages/pageMessage';
import type { PagePlace } from '../../core/pages/placeList';
import { commandId, PAGE_VIEW } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { openAt, openAtPath } from '../platform/openAt';
import type { Books, OpenBook } from '../store/books';
import { noteActivePanel } from './activePage';
import type { WebPage } from './definePage';
import { type PageActions, PagePanel } from './pagePanel';
import type { PageSubject } from './pageUri';
import { columnOfPages } from './show';

/** What pages in panels need. */
interface PagePanelParts {
  readonly books: Books;
  /** The folder of the extension. */
  readonly extensionUri: Uri;
  readonly pages: readonly WebPage[];
  readonly actions: Omit<PageActions, 'bookAt' | 'go'>;
}

/**
 * Pages in a browser, a panel each: opened by commands, brought back by VS Code after a reload, and made anew when their
 * files change. Knows no page: what they show comes from their definitions.
 */
export class PagePanels {
  readonly #disposables = new Disposables();
  readonly #panels = new Map<PagePanel, WebviewPanel>();
  readonly #parts: PagePanelParts;

  constructor(parts: PagePanelParts) {
    this.#parts = parts;
    const { books } = parts;
    this.#disposables.add(
      books.onDidChange(() => {
        for (const panel of this.#panels.keys()) panel.renew();
      }),
    );
    this.#disposables.add(
      books.onDidChangeFiles((change) => {
        const paths = [...change.paths];
        for (const page of parts.pages) page.forget?.(change.book.root.toString(), paths);
        for (const panel of this.#panels.keys()) panel.changed(change);
      }),
    );
    for (const { id, onDidChange } of parts.pages) {
      if (!onDidChange) continue;
      this.#disposables.add(
        onDidChange(() => {
          for (const panel of this.#panels.keys()) if (panel.state.page === id) panel.renew();
        }),
      );
    }
  }

  /** Those that are open. */
  get open(): readonly PagePanel[] {
    return [...this.#panels.keys()];
  }

  /**
   * Shows a page; the panel that shows it already is turned to.
   * @param id of the page
   * @param book the folder of the book
   */
  show(id: string, book: Uri, params: PageSubject = {}): void {
    const state: PageState = { page: id, book: book.toString(), params };
    const same = [...this.#panels.keys()].find((panel) => panel.isOf(state));
    if (same) {
      same.reveal(params);
      return;
    }
    const page = this.#parts.pages.find((one) => one.id === id);
    if (!page) return;
    // Beside the other pages, not over the text that one of them led to.
    this.#take(
      window.createWebviewPanel(PAGE_VIEW, 'Leadbook', columnOfPages() ?? ViewColumn.Active),
      page,
      state,
    );
  }

  /** The panels that tell of somebody else than this person, or of everybody. */
  aboutOthers(person: string): readonly WebviewPanel[] {
    return [...this.#panels].flatMap(([panel, shown]) => (panel.isAboutOthers(person) ? [shown] : []));
  }

  /** Brings a page back into the panel that VS Code made for it; a panel of nobody knows what is closed. */
  restore(panel: WebviewPanel, kept: unknown): void {
    const state = parsePageState(kept);
    const page = this.#parts.pages.find(({ id }) => id === state?.page);
    if (state && page) this.#take(panel, page, state);
    else panel.dispose();
  }

  dispose(): void {
    this.#disposables.dispose();
    for (const page of this.#parts.pages) page.dispose?.();
    for (const [panel, shown] of this.#panels) {
      panel.dispose();
      shown.dispose();
    }
  }

  #take(shown: WebviewPanel, page: WebPage, state: PageState): void {
    const { books, extensionUri, actions } = this.#parts;
    const bookAt = async (root: string) =>
      (await books.all()).find(({ book }) => book.root.toString() === root);
    const panel = new PagePanel(shown, page, state, extensionUri, { ...actions, bookAt, go: goTo });
    this.#panels.set(panel, shown);
    noteActivePanel(panel, shown.active);
    this.#disposables.add(shown.onDidChangeViewState(() => noteActivePanel(panel, shown.active)));
    this.#disposables.add(
      shown.onDidDispose(() => {
        this.#panels.delete(panel);
        noteActivePanel(panel, false);
        panel.dispose();
      }),
    );
  }
}

/** Goes to a place of a page: opens the file beside it, or the commit, runs the command, or turns the setting on. */
async function goTo({ book }: OpenBook, place: Exclude<PagePlace, { params: unknown }>): Promise<void> {
  if ('open' in place) {
    await openAtPath(Uri.joinPath(book.root, place.open.path), place.open.at);
    return;
  }
  if ('file' in place) {
    await openAt(Uri.joinPath(book.folder.uri, place.file), { line: place.line, column: 0 });
    return;
  }
  if ('commit' in place) {
    const { commit, repository, url } = place;
    if (url === undefined)
      await commands.executeCommand('git.viewCommit', Uri.parse(repository, true), commit);
    else await env.openExternal(Uri.parse(url, true));
    return;
  }
  if ('turnOn' in place) {
    const settings = workspace.getConfiguration('leadbook');
    await settings.update(place.turnOn, true, ConfigurationTarget.Global);
    return;
  }
  const { run, args, of } = place;
  const index = of?.at[1];
  const about = of
    ? { uri: Uri.joinPath(book.root, of.path), ...(typeof index === 'number' ? { index } : {}) }
    : { book: book.root };
  await commands.executeCommand(commandId(run), { ...about, ...args });
}
