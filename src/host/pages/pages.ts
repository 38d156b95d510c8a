import {
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocumentContentProvider,
  type Uri,
  workspace,
} from 'vscode';
import { assertNever } from '../../core/assertNever';
import { peopleFolder } from '../../core/book/paths';
import type { Day } from '../../core/day';
import { improvementsPage } from '../improvements/improvementsPage';
import { PAGE_SCHEME } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import type { Chunks } from '../platform/lazyModules';
import { MirrorPages } from '../preparation/mirrorPage';
import { preparationPage } from '../preparation/preparationPage';
import type { BookChange } from '../store/book';
import type { Books } from '../store/books';
import { type PageId, pageOf } from './pageUri';

/** What pages are made with. */
export interface PageHost {
  readonly books: Books;
  readonly chunks: Chunks;
  readonly today: () => Day;
}

/** The text of pages: made when a page is shown, and again whenever what it tells of has changed. */
export class Pages implements TextDocumentContentProvider {
  readonly #changed = new EventEmitter<Uri>();
  readonly #disposables = new Disposables();
  readonly #listening = new Map<string, Disposable>();
  readonly #made = new Map<string, Uri>();
  readonly #host: PageHost;
  readonly #mirrors: MirrorPages;
  readonly onDidChange = this.#changed.event;

  constructor(host: PageHost) {
    this.#host = host;
    this.#mirrors = new MirrorPages(host);
    this.#disposables.add(this.#changed);
    this.#disposables.add(workspace.registerTextDocumentContentProvider(PAGE_SCHEME, this));
    this.#disposables.add(host.books.onDidChange(() => this.#refresh(() => true)));
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    this.#made.set(uri.toString(), uri);
    const page = pageOf(uri);
    const open = (await this.#host.books.all()).find(({ book }) => book.root.toString() === page?.book);
    if (!page || !open) return l10n.t('The book of this page is not open any more.');
    const key = open.book.root.toString();
    this.#listening.get(key)?.dispose();
    this.#listening.set(
      key,
      open.book.onDidChange((change) => this.#update(key, change)),
    );
    switch (page.page) {
      case 'mirror':
        return this.#mirrors.text(open);
      case 'preparation':
        return preparationPage(this.#host, open, page.person);
      case 'improvements':
        return improvementsPage(this.#host, open, page);
      default:
        return assertNever(page);
    }
  }

  /** Makes a page anew from the files as they are now: watchers miss events, and who asks for it wants to rely on it. */
  renew(uri: Uri): void {
    const page = pageOf(uri);
    if (page?.page === 'mirror') this.#mirrors.forget(page.book);
    this.#changed.fire(uri);
  }

  dispose(): void {
    for (const listening of this.#listening.values()) listening.dispose();
    this.#disposables.dispose();
  }

  #update(book: string, { paths }: BookChange): void {
    const parts = [...paths].map((path) => path.split('/'));
    const touched = parts.map(([top]) => top);
    // Improvements show their owners by name.
    if (touched.some((top) => top === 'opportunities' || top === peopleFolder || top === ''))
      this.#refresh((page) => page.page === 'improvements' && page.book === book);
    if (touched.includes('opportunities'))
      this.#refresh((page) => page.page === 'preparation' && page.book === book);
    const changed = parts.filter(([top]) => top === peopleFolder || top === '');
    if (changed.length === 0) return;
    const slugs = changed.map(([, slug]) => slug);
    const all = slugs.includes(undefined);
    this.#mirrors.forget(book, all ? undefined : slugs);
    this.#refresh(
      (page) =>
        page.book === book &&
        (page.page === 'mirror' || (page.page === 'preparation' && (all || slugs.includes(page.person)))),
    );
  }

  #refresh(isTouched: (page: PageId) => boolean): void {
    for (const uri of this.#made.values()) {
      const page = pageOf(uri);
      if (page && isTouched(page)) this.#changed.fire(uri);
    }
  }
}
