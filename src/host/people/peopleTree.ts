import { EventEmitter, type LogOutputChannel, workspace } from 'vscode';
import { assertNever } from '../../core/assertNever';
import type { Thing } from '../../core/book/paths';
import { BOOK_FILE } from '../../core/book/paths';
import type { Day } from '../../core/day';
import type { GroupName } from '../../core/records/rowGroups';
import type { LazyGuard } from '../guard/lazyGuard';
import { background } from '../platform/background';
import { setContext, settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import type { Rows } from '../platform/lazyTree';
import type { ShownRow } from '../platform/messages/shownRows';
import type { Books, OpenBook } from '../store/books';
import { EachBook } from '../store/eachBook';
import { Turns } from '../store/turns';
import {
  bookRows,
  groupedRows,
  groupRows,
  meRows,
  milestoneRows,
  NOTES_SHOWN,
  personRows,
  unlistedRow,
} from './children';
import { parentRow } from './parentRow';
import { listingOf, OwedChanges } from './peopleListing';
import { type Row, rowId, rowOfThing } from './peopleRows';
import { duePromises, keptRows } from './promiseRows';
import { treeItem } from './treeItem';
import type { UnreadFiles } from './unreadFiles';

/** Above this many changed people the whole view is drawn anew: a checkout, not a note. */
const MANY = 20;
/** The settings that say who needs the lead, and in which order people are shown. */
const SHOWN_BY = ['people.order', 'cadence'] as const;

/** The people view's data: rows by place, and which of them to draw again when files change. */
export class PeopleTree implements Rows<Row> {
  readonly #changed = new EventEmitter<Row | undefined>();
  readonly #disposables = new Disposables();
  readonly #eachBook = new EachBook((book, to) => this.#listen(book, to));
  readonly #books: Books;
  readonly #guard: LazyGuard;
  readonly #unread: UnreadFiles;
  readonly #today: () => Day;
  readonly #log: LogOutputChannel;
  // VS Code knows a row to draw again by its identity, so rows that others hang on are the same object each time.
  readonly #rows = new Map<string, Row>();
  readonly #shown = new Map<string, number>();
  readonly #turns = new Turns();
  #listed = '';
  readonly #owed = new OwedChanges();
  readonly onDidChangeTreeData = this.#changed.event;

  /** @param told tells of what git sees, and finds the files of books that are not read */
  constructor(
    books: Books,
    told: { readonly guard: LazyGuard; readonly unread: UnreadFiles },
    today: () => Day,
    log: LogOutputChannel,
  ) {
    this.#unread = told.unread;
    this.#log = log;
    this.#books = books;
    this.#guard = told.guard;
    this.#today = today;
    this.#disposables.add(this.#changed);
    this.#disposables.add(this.#eachBook);
    this.#disposables.add(books.onDidChange(() => this.refresh()));
    this.#disposables.add(told.guard.onDidChange(() => this.refresh()));
    this.#disposables.add(told.unread.onDidChange(() => this.refresh()));
    this.#disposables.add(
      workspace.onDidChangeConfiguration((event) => {
        if (SHOWN_BY.some((name) => event.affectsConfiguration(settingId(name)))) this.refresh();
      }),
    );
  }

  async getChildren(parent?: Row): Promise<Row[]> {
    try {
      return (await this.#children(parent)).map((row) => this.#same(row));
    } catch (error) {
      // A folder that cannot be listed is a row with the reason, never an empty view.
      this.#log.error(faultOf(error));
      return [unlistedRow(this.#books.known[0], parent, error)];
    }
  }

  async getTreeItem(row: Row): Promise<ShownRow> {
    // A thousand rows are asked for at once.
    await this.#turns.next();
    return treeItem(row, this.#today());
  }

  async getParent(row: Row): Promise<Row | undefined> {
    const parent = await parentRow(row, {
      today: this.#today(),
      unread: this.#unread,
      bookRow: (book) => this.#bookRow(book),
    });
    return parent && this.#same(parent);
  }

  /** Draws everything again. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** Shows all of a person's one-on-ones. */
  showOlder(row: Row & { row: 'older' }): void {
    const group = this.#same({ row: 'group', book: row.book, person: row.person, group: 'oneOnOnes' });
    this.#shown.set(rowId(group), Number.POSITIVE_INFINITY);
    this.#changed.fire(group);
  }

  /** The row of a thing, for revealing it; undefined for what has no row of its own. */
  rowOf(book: OpenBook, thing: Thing, group?: GroupName): Row | undefined {
    const row = rowOfThing(book, thing, group);
    return row && this.#same(row);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #children(parent: Row | undefined): Promise<Row[]> {
    if (!parent) return this.#roots();
    switch (parent.row) {
      case 'book':
        return this.#bookRows(parent.book);
      case 'unread':
        return parent.files.map((file) => ({ row: 'unreadFile', book: parent.book, file }));
      case 'archived':
        return bookRows(parent.book, true);
      case 'relation':
        return parent.people.map((person) => ({ row: 'person', book: parent.book, person }));
      case 'me':
        return meRows(parent);
      case 'person':
        return personRows(parent);
      case 'group':
        return groupRows(parent, this.#shown.get(rowId(parent)) ?? NOTES_SHOWN, this.#today());
      case 'dueGroup':
        return duePromises(parent, this.#today());
      case 'keptPromises':
        return keptRows(parent);
      case 'record':
        return milestoneRows(parent);
      case 'records':
        return groupedRows(parent);
      case 'becoming':
      case 'strengths':
      case 'recognise':
      case 'reflection':
      case 'guard':
      case 'unreadFile':
      case 'note':
      case 'older':
      case 'item':
      case 'problem':
        return [];
      default:
        return assertNever(parent);
    }
  }

  async #roots(): Promise<Row[]> {
    const books = await this.#books.all();
    this.#eachBook.follow(books);
    const only = books.length === 1 ? books[0] : undefined;
    const rows = only ? await this.#bookRows(only) : books.map((book): Row => ({ row: 'book', book }));
    const people = rows.filter(({ row }) => row !== 'unread' && row !== 'guard');
    this.#listed = await listingOf(this.#books, only && people);
    // The rows do not wait for the window to take note.
    background(
      setContext('leadbook.books', books.length === 0 ? 'none' : people.length === 0 ? 'empty' : 'people'),
    );
    return rows;
  }

  /** What is to be said of the book and git, above all else. */
  #guardRows(book: OpenBook): Row[] {
    const words = this.#guard.wordsOf(book.book.root);
    if (!words) return [];
    // While presenting no file is named.
    const shown = book.book.presenting.isOn ? { ...words, description: '', tooltip: words.label } : words;
    return [{ row: 'guard', book, words: shown }];
  }

  async #bookRows(book: OpenBook): Promise<Row[]> {
    const files = this.#unread.of(book);
    return [
      ...this.#guardRows(book),
      ...(files.length === 0 ? [] : [{ row: 'unread', book, files } as const]),
      ...(await bookRows(book, false)),
    ];
  }

  async #bookRow(book: OpenBook): Promise<Row | undefined> {
    return (await this.#books.all()).length > 1 ? { row: 'book', book } : undefined;
  }

  #same(row: Row): Row {
    // With what it counts or says.
    if (row.row === 'relation' || row.row === 'unread' || row.row === 'unreadFile' || row.row === 'guard')
      return row;
    if (row.row === 'item' || row.row === 'problem' || row.row === 'older') return row;
    const id = rowId(row);
    const known = this.#rows.get(id);
    if (known && 'book' in known && known.book === row.book) return known;
    this.#rows.set(id, row);
    return row;
  }

  #listen(book: OpenBook, to: Disposables): void {
    this.#unread.begin(book);
    to.add(book.summaries.onDidChange((slugs) => background(this.#update(book, slugs))));
    to.add(book.needs.onDidChange((slugs) => background(this.#update(book, slugs))));
    to.add(book.book.onDidChange(({ paths }) => this.#updateMe(book, paths)));
    to.add(book.book.onDidChange(({ paths }) => paths.has(BOOK_FILE) && this.refresh()));
  }

  async #update(book: OpenBook, slugs: ReadonlySet<string>): Promise<void> {
    // Asked for now, as the list of people is asked for first: the two go side by side.
    if (slugs.size <= MANY) for (const slug of slugs) book.summaries.get(slug).catch(() => {});
    if (slugs.size > MANY || (await listingOf(this.#books)) !== this.#listed) return this.refresh();
    const others = await this.#owed.in(book);
    for (const person of new Set([...slugs, ...others]))
      this.#changed.fire(this.#same({ row: 'person', book, person }));
    // The lead's own promises stand in anybody's notes.
    this.#changed.fire(this.#same({ row: 'me', book }));
  }

  #updateMe(book: OpenBook, paths: ReadonlySet<string>): void {
    if ([...paths].some((path) => path.startsWith('reflections/')))
      this.#changed.fire(this.#same({ row: 'me', book }));
  }
}
