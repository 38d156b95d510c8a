import { EventEmitter, env, l10n, Uri, type WebviewPanel } from 'vscode';
import { ME } from '../../core/book/paths';
import { neutralize } from '../../core/neutralize';
import type { PageContent } from '../../core/pages/pageContent';
import {
  type PageMessage,
  type PageNews,
  type PageState,
  parsePageMessage,
} from '../../core/pages/pageMessage';
import type { PagePlace } from '../../core/pages/placeList';
import { background } from '../platform/background';
import { Disposables } from '../platform/disposables';
import { withoutText } from '../platform/errors';
import type { OpenBook } from '../store/books';
import type { BookChange } from '../store/openedBook';
import { Turns } from '../store/turns';
import type { WebPage } from './definePage';
import { pageHtml } from './pageHtml';

/** What a page does beside being shown. */
export interface PageActions {
  /** The book of this folder; undefined where none is open. */
  bookAt(root: string): Promise<OpenBook | undefined>;
  /** Goes to a place in a book. */
  go(open: OpenBook, place: Exclude<PagePlace, { params: unknown }>): Promise<void>;
  /** Keeps what a page is to be saved as. */
  save(open: OpenBook, name: string, data: string | Uint8Array, ending: string): Promise<void>;
  /** Says why something could not be done. */
  failed(error: unknown): Promise<void>;
}

/** How long changes of files are gathered before the page is made anew, in milliseconds. */
const GATHER = 50;

/** One page in its panel. What it shows is made when it is visible, and again when its files have changed. */
export class PagePanel {
  readonly #panel: WebviewPanel;
  readonly #page: WebPage;
  readonly #actions: PageActions;
  readonly #disposables = new Disposables();
  readonly #shown = new EventEmitter<PageContent>();
  #state: PageState;
  #version = 0;
  #content: PageContent | undefined;
  #places: readonly PagePlace[] = [];
  #listens = false;
  #stale = true;
  #making = false;
  /** True if it could not be made the last time. */
  #failed = false;
  #disposed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Fires when something else is shown. */
  readonly onDidShow = this.#shown.event;

  constructor(panel: WebviewPanel, page: WebPage, state: PageState, extensionUri: Uri, actions: PageActions) {
    this.#panel = panel;
    this.#page = page;
    this.#state = state;
    this.#actions = actions;
    const { webview } = panel;
    const root = Uri.joinPath(extensionUri, 'dist', 'webview');
    const file = (name: string) => webview.asWebviewUri(Uri.joinPath(root, name)).toString();
    this.#disposables.add(this.#shown);
    this.#disposables.add(webview.onDidReceiveMessage((message) => this.hear(message)));
    this.#disposables.add(panel.onDidChangeViewState(() => this.#update()));
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [root] };
    webview.html = pageHtml({
      script: file(page.pictures ? 'picturePage.js' : 'page.js'),
      style: file('page.css'),
      nonce: crypto.randomUUID(),
      language: env.language,
      state,
    });
  }

  /** The content that is shown, and what its places stand for. */
  get shown():
    | { readonly content: PageContent; readonly places: readonly PagePlace[]; readonly version: number }
    | undefined {
    return this.#content && { content: this.#content, places: this.#places, version: this.#version };
  }

  /** The page and what it is about by now. */
  get state(): PageState {
    return this.#state;
  }

  /** True if it shows this: the same page of the same book about the same. */
  isOf({ page, book, params }: PageState): boolean {
    const mine = this.#state;
    return (
      mine.page === page &&
      mine.book === book &&
      this.#page.identity.every((name) => mine.params[name] === params[name])
    );
  }

  /** True if it tells of somebody else, or of everybody: nothing for this person to see. */
  isAboutOthers(person: string): boolean {
    const about = this.#state.params.person;
    return this.#page.everybody === true || (about !== undefined && about !== person && about !== ME);
  }

  /** Turns to it, with other parameters where those given differ. */
  reveal(params: PageState['params']): void {
    this.#panel.reveal();
    this.#state = { ...this.#state, params: { ...this.#state.params, ...params } };
    this.renew();
  }

  /** Makes it anew. */
  renew(): void {
    this.#stale = true;
    this.#update();
  }

  /** Takes note of files that changed. */
  changed({ book, paths }: BookChange): void {
    if (book.root.toString() !== this.#state.book || !this.#page.isAbout([...paths], this.#state.params))
      return;
    this.#stale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), GATHER);
  }

  /** Takes a message of the page. What is none, or speaks of what is not shown any more, has no effect. */
  hear(message: unknown): void {
    const heard = parsePageMessage(message);
    if (!heard || this.#disposed) return;
    if (heard.type === 'ready') this.#ready();
    else if (heard.version === this.#version && this.#content)
      background(this.#do(heard, this.#content).catch((error) => this.#actions.failed(error)));
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #ready(): void {
    this.#listens = true;
    // VS Code throws away what a hidden page had drawn, and why it could not be made.
    if (this.#content && !this.#stale) this.#tell();
    this.#stale ||= this.#failed;
    this.#update();
  }

  async #do(heard: Exclude<PageMessage, { type: 'ready' }>, content: PageContent): Promise<void> {
    if (heard.type === 'open') {
      const place = this.#places[heard.place];
      if (!place) return;
      if ('params' in place) {
        this.#state = { ...this.#state, params: { ...this.#state.params, ...place.params } };
        this.renew();
        return;
      }
      const open = await this.#actions.bookAt(this.#state.book);
      if (open) await this.#actions.go(open, place);
      return;
    }
    if (!content.saves) return;
    const open = await this.#actions.bookAt(this.#state.book);
    if (!open) return;
    if (heard.type === 'saveHtml') {
      await this.#actions.save(open, content.title, heard.data, '.html');
      return;
    }
    const pictures = content.blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
    const picture = pictures[heard.picture];
    if (picture)
      await this.#actions.save(
        open,
        picture.title,
        heard.data,
        typeof heard.data === 'string' ? '.svg' : '.png',
      );
  }

  #update(): void {
    if (this.#stale && this.#listens && this.#panel.visible && !this.#making) background(this.#make());
  }

  async #make(): Promise<void> {
    this.#making = true;
    try {
      while (this.#stale && !this.#disposed) {
        this.#stale = false;
        await this.#render();
      }
    } finally {
      this.#making = false;
    }
  }

  async #render(): Promise<void> {
    this.#failed = false;
    try {
      const open = await this.#actions.bookAt(this.#state.book);
      if (!open) {
        this.#tellFailure(l10n.t('The book of this page is no longer open.'));
        return;
      }
      const { content, places } = await this.#page.render(open, this.#state.params, (share) => {
        const text = l10n.t('Reading the book');
        if (!this.#disposed) background(this.#post({ type: 'busy', text, share }));
      });
      // To write it down for the browser is a piece of work of its own.
      await new Turns().next();
      if (this.#disposed) return;
      this.#version += 1;
      this.#content = content;
      this.#places = places;
      this.#panel.title = neutralize(content.title);
      this.#tell();
    } catch (error) {
      this.#tellFailure(withoutText(error).message);
      await this.#actions.failed(error);
    }
  }

  #tell(): void {
    const content = this.#content;
    if (!content || this.#disposed) return;
    background(this.#post({ type: 'show', version: this.#version, content, state: this.#state }));
    this.#shown.fire(content);
  }

  /** A page that is hidden by now hears it never, and nothing waits for that. */
  #tellFailure(text: string): void {
    this.#failed = true;
    background(this.#post({ type: 'failed', text }));
  }

  async #post(news: PageNews): Promise<void> {
    if (!this.#disposed) await this.#panel.webview.postMessage(news);
  }
}
