import { EventEmitter, type LogOutputChannel, l10n, Uri, workspace } from 'vscode';
import { assertNever } from '../../core/assertNever';
import { BOOK_FILE, ME, type Thing } from '../../core/book/paths';
import type { Day } from '../../core/day';
import type { GroupName } from '../../core/records/rowGroups';
import { dueGroupOf } from '../../core/rules/dueGroups';
import type { GuardLater } from '../guard/lazyGuard';
import { background } from '../platform/background';
import { setContext, settingId } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { reasonOf } from '../platform/errors';
import { faultOf } from '../platform/fault';
import type { Rows } from '../platform/lazyTree';
import type { ShownRow } from '../platform/messages/shownRows';
import type { Books, OpenBook } from '../store/books';
import { EachBook } from '../store/eachBook';
import type { PersonSummary } from '../store/personSummaries';
import { Turns } from '../store/turns';
import { bookRows, goalRows, groupRows, meRows, NOTES_SHOWN, personRows } from './children';
import { type Row, rowId } from './peopleRows';
import { duePromises, keptRows } from './promiseRows';
import { treeItem } from './treeItem';
import type { UnreadFiles } from './unreadFiles';

/** Above this many changed people the whole view is drawn anew: a checkout, not a note. */
const MANY = 20;
/** The settings that say who needs the lead, and in which order people are shown. */
const SHOWN_BY = ['people.order', 'cadence'] as const;
const BOOK: Thing = { kind: 'book', name: 'book', private: false };

/** The people view's data: rows by place, and which of them to draw again when files change. */
export class PeopleTree implements Rows<Row> {
  readonly #changed = new EventEmitter<Row | undefined>();
  readonly #disposables = new Disposables();
  readonly #eachBook = new EachBook((book, to) => this.#listen(book, to));
  readonly #books: Books;
  readonly #guard: GuardLater;
  readonly #unread: UnreadFiles;
  readonly #today: () => Day;
  readonly #log: LogOutputChannel;
  // VS Code knows a row to draw again by its identity, so rows that others hang on are the same object each time.
  readonly #rows = new Map<string, Row>();
  readonly #shown = new Map<string, number>();
  readonly #turns = new Turns();
  #listed = '';
  /** What people owed in the one-on-ones of others when rows were last told. */
  readonly #owed = new WeakMap<OpenBook, ReadonlyMap<string, string>>();
  readonly onDidChangeTreeData = this.#changed.event;

  /** @param told tells of what git sees, and finds the files of books that are not read */
  constructor(
    books: Books,
    told: { readonly guard: GuardLater; readonly unread: UnreadFiles },
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
      return [this.#unlisted(parent, error)];
    }
  }

  async getTreeItem(row: Row): Promise<ShownRow> {
    // A thousand rows are asked for at once.
    await this.#turns.next();
    return treeItem(row, this.#today());
  }

  async getParent(row: Row): Promise<Row | undefined> {
    const parent = await this.#parent(row);
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
    const { kind, person } = thing;
    if (person === undefined) return undefined;
    if (group) return this.#same({ row: 'group', book, person, group });
    if (kind === 'person') return this.#same({ row: 'person', book, person });
    if (kind === 'delegation')
      return this.#same({ row: 'delegation', book, person, thing: { ...thing, kind } });
    if (kind === 'recognition')
      return this.#same({ row: 'recognition', book, person, thing: { ...thing, kind } });
    if (kind === 'goal') return this.#same({ row: 'goal', book, person, thing: { ...thing, kind } });
    if (kind === 'oneOnOne' && thing.name !== 'next')
      return this.#same({ row: 'note', book, person, thing: { ...thing, kind } });
    return this.#same({ row: 'group', book, person, group: 'next' });
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
      case 'goal':
        return goalRows(parent);
      case 'becoming':
      case 'strengths':
      case 'recognise':
      case 'reflection':
      case 'guard':
      case 'unreadFile':
      case 'delegation':
      case 'recognition':
      case 'note':
      case 'older':
      case 'item':
      case 'problem':
        return [];
      default:
        return assertNever(parent);
    }
  }

  #unlisted(parent: Row | undefined, error: unknown): Row {
    const book = parent && 'book' in parent ? parent.book : this.#books.known[0];
    const uri = book?.book.uri(BOOK) ?? Uri.file('/');
    const reason = reasonOf(error);
    const sentence = l10n.t('This folder cannot be read: {0}', reason);
    return { row: 'problem', uri, path: BOOK_FILE, sentence, line: 0, column: 0, unreadable: true, parent };
  }

  async #roots(): Promise<Row[]> {
    const books = await this.#books.all();
    this.#eachBook.follow(books);
    const only = books.length === 1 ? books[0] : undefined;
    const rows = only ? await this.#bookRows(only) : books.map((book): Row => ({ row: 'book', book }));
    const people = rows.filter(({ row }) => row !== 'unread' && row !== 'guard');
    this.#listed = await this.#listing(only && people);
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

  async #parent(row: Row): Promise<Row | undefined> {
    switch (row.row) {
      case 'book':
        return undefined;
      case 'archived':
      case 'guard':
      case 'me':
      case 'relation':
      case 'unread':
        return this.#bookRow(row.book);
      case 'reflection':
        return { row: 'me', book: row.book };
      case 'person': {
        const head = await row.book.heads.get(row.person);
        const archived = head.person.ok && head.person.record.archived !== undefined;
        if (archived) return { row: 'archived', book: row.book };
        return (await relationRowOf(row)) ?? this.#bookRow(row.book);
      }
      case 'becoming':
      case 'strengths':
      case 'recognise':
        return { row: 'person', book: row.book, person: row.person };
      case 'group':
        return row.person === ME
          ? { row: 'me', book: row.book }
          : { row: 'person', book: row.book, person: row.person };
      case 'delegation':
        return { row: 'group', book: row.book, person: row.person, group: 'delegations' };
      case 'recognition':
        return { row: 'group', book: row.book, person: row.person, group: 'recognition' };
      case 'goal':
        return { row: 'group', book: row.book, person: row.person, group: 'goals' };
      case 'dueGroup':
        return { row: 'group', book: row.book, person: ME, group: 'promises' };
      case 'keptPromises':
        return { row: 'group', book: row.book, person: row.person, group: 'promises' };
      case 'note':
      case 'older':
        return { row: 'group', book: row.book, person: row.person, group: 'oneOnOnes' };
      case 'item': {
        const { book, person, thing } = row;
        if (thing.kind === 'goal')
          return { row: 'goal', book, person, thing: { ...thing, kind: thing.kind } };
        if (row.mine) return { row: 'dueGroup', book, due: dueGroupOf(row.due, this.#today()) };
        if (row.list === 'actions' && row.done) return { row: 'keptPromises', book, person };
        const group = row.list === 'topics' ? 'next' : 'promises';
        return { row: 'group', book, person: row.below ?? person, group };
      }
      case 'unreadFile':
        return { row: 'unread', book: row.book, files: this.#unread.of(row.book) };
      case 'problem':
        return row.parent;
      default:
        return assertNever(row);
    }
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
    to.add(book.heads.onDidChange((slugs) => background(this.#update(book, slugs))));
    to.add(book.needs.onDidChange((slugs) => background(this.#update(book, slugs))));
    to.add(book.book.onDidChange(({ paths }) => this.#updateMe(book, paths)));
    to.add(book.book.onDidChange(({ paths }) => paths.has('book.yaml') && this.refresh()));
  }

  async #update(book: OpenBook, slugs: ReadonlySet<string>): Promise<void> {
    // Asked for now, as the list of people is asked for first: the two go side by side.
    if (slugs.size <= MANY) for (const slug of slugs) book.heads.get(slug).catch(() => {});
    if (slugs.size > MANY || (await this.#listing()) !== this.#listed) return this.refresh();
    const others = await this.#owers(book);
    for (const person of new Set([...slugs, ...others]))
      this.#changed.fire(this.#same({ row: 'person', book, person }));
    // The lead's own promises stand in anybody's notes.
    this.#changed.fire(this.#same({ row: 'me', book }));
  }

  /** Who owes something else by now in the one-on-ones of others: it shows at them, too. */
  async #owers(book: OpenBook): Promise<readonly string[]> {
    const before = this.#owed.get(book) ?? new Map<string, string>();
    const now = new Map(
      [...(await book.needs.owed())].map(([slug, promises]) => [slug, JSON.stringify(promises)]),
    );
    this.#owed.set(book, now);
    return [...new Set([...before.keys(), ...now.keys()])].filter(
      (slug) => before.get(slug) !== now.get(slug),
    );
  }

  #updateMe(book: OpenBook, paths: ReadonlySet<string>): void {
    if ([...paths].some((path) => path.startsWith('reflections/')))
      this.#changed.fire(this.#same({ row: 'me', book }));
  }

  /**
   * Who is listed, and where, as text to compare: when it changes, rows come, go or move.
   * @param known the rows of the only book, where they are made already: sorting a thousand people is not done twice
   */
  async #listing(known?: readonly Row[]): Promise<string> {
    const books = await this.#books.all();
    const lists = await Promise.all(
      books.map(async (book) => {
        const shown = known ?? (await bookRows(book, false));
        const order = shown.map((row) =>
          row.row === 'relation' ? row.people.join(' ') : 'person' in row ? row.person : row.row,
        );
        return [...(await book.heads.all()).map(listingOf).sort(), ...order].join();
      }),
    );
    return lists.join('|');
  }
}

/** The group by relation in which a person stands; undefined where there are no groups. */
async function relationRowOf(row: Row & { row: 'person' }): Promise<Row | undefined> {
  const rows = await bookRows(row.book, false);
  return rows.find((one) => one.row === 'relation' && one.people.includes(row.person));
}

function listingOf({ slug, person }: PersonSummary): string {
  const { name, archived, relation } = person.ok ? person.record : {};
  return JSON.stringify([slug, name, archived !== undefined, relation]);
}
