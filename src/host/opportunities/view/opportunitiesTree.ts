import { EventEmitter, type LogOutputChannel, l10n, Uri } from 'vscode';
import { assertNever } from '../../../core/assertNever';
import type { Day } from '../../../core/day';
import { groupOf, OPPORTUNITY_GROUPS } from '../../../core/opportunities/groups';
import { problemRows } from '../../people/problemRows';
import { background } from '../../platform/background';
import { setContext } from '../../platform/contributions';
import { Disposables } from '../../platform/disposables';
import { reasonOf } from '../../platform/errors';
import { faultOf } from '../../platform/fault';
import type { Rows } from '../../platform/lazyTree';
import type { ShownRow } from '../../platform/messages/shownRows';
import type { WaitingRetros } from '../../retro/waiting';
import type { Books, OpenBook } from '../../store/books';
import { EachBook } from '../../store/eachBook';
import { type NewsCount, type OpportunityRow, opportunityRowId } from '../opportunityRows';
import { groupsOf, opportunityFiles, opportunityRecord, touchesOpportunities } from '../records';
import { opportunityItem } from './opportunityItem';

/** The opportunities view's data: what is faced, raised, looked at and parked, and retros that wait for an answer. */
export class OpportunitiesTree implements Rows<OpportunityRow> {
  readonly #changed = new EventEmitter<OpportunityRow | undefined>();
  readonly #disposables = new Disposables();
  readonly #eachBook = new EachBook((book, to) => this.#listen(book, to));
  readonly #counted = new EventEmitter<void>();
  readonly #counts = new WeakMap<OpenBook, number>();
  readonly #rows = new Map<string, OpportunityRow>();
  readonly #books: Books;
  readonly #waiting: WaitingRetros;
  readonly #news: (book: OpenBook) => Promise<NewsCount>;
  readonly #today: () => Day;
  readonly #log: LogOutputChannel;
  readonly onDidChangeTreeData = this.#changed.event;
  /** Fires when rows that were drawn tell of more, or fewer, changes by the team. */
  readonly onDidCount = this.#counted.event;

  /** @param news counts what the team changed in retros of a book */
  constructor(
    books: Books,
    waiting: WaitingRetros,
    news: (book: OpenBook) => Promise<NewsCount>,
    today: () => Day,
    log: LogOutputChannel,
  ) {
    this.#news = news;
    this.#books = books;
    this.#waiting = waiting;
    this.#today = today;
    this.#log = log;
    this.#disposables.add(this.#changed);
    this.#disposables.add(this.#counted);
    this.#disposables.add(this.#eachBook);
    this.#disposables.add(books.onDidChange(() => this.refresh()));
    this.#disposables.add(waiting.onDidChange(() => this.refresh()));
  }

  async getChildren(parent?: OpportunityRow): Promise<OpportunityRow[]> {
    try {
      return (await this.#children(parent)).map((row) => this.#same(row));
    } catch (error) {
      // A folder that cannot be listed is a row with the reason, never an empty view.
      this.#log.error(faultOf(error));
      const book = parent && 'book' in parent ? parent.book : this.#books.known[0];
      return [unlisted(book, error)];
    }
  }

  getTreeItem(row: OpportunityRow): Promise<ShownRow> {
    return opportunityItem(row, this.#today());
  }

  /** How many changes by the team waited in a book when its rows were drawn last. */
  teamChangesIn(book: OpenBook): number {
    return this.#counts.get(book) ?? 0;
  }

  async getParent(row: OpportunityRow): Promise<OpportunityRow | undefined> {
    const parent = await this.#parent(row);
    return parent && this.#same(parent);
  }

  /** Draws everything again. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #children(parent: OpportunityRow | undefined): Promise<OpportunityRow[]> {
    if (!parent) return this.#roots();
    switch (parent.row) {
      case 'opportunities':
        return this.#bookRows(parent.book);
      case 'status': {
        const groups = await groupsOf(parent.book.book);
        return groups[parent.group].map(({ thing }) => ({ row: 'opportunity', book: parent.book, thing }));
      }
      case 'waiting':
        return (await this.#waiting.of(parent.book)).map((uri) => ({ row: 'retro', book: parent.book, uri }));
      case 'opportunity':
      case 'news':
      case 'retro':
      case 'problem':
        return [];
      default:
        return assertNever(parent);
    }
  }

  async #roots(): Promise<OpportunityRow[]> {
    const books = await this.#books.all();
    this.#eachBook.follow(books);
    const lists = await Promise.all(books.map((book) => this.#bookRows(book)));
    background(setContext('leadbook.opportunities', lists.flat().length === 0 ? 'none' : 'some'));
    // Without a book the people view says how to begin; what there is of both views is said by one key.
    background(books.length === 0 && setContext('leadbook.books', 'none'));
    return books.length > 1
      ? books.filter((_book, index) => lists[index]?.length).map((book) => ({ row: 'opportunities', book }))
      : lists.flat();
  }

  async #bookRows(book: OpenBook): Promise<OpportunityRow[]> {
    const files = await opportunityFiles(book.book);
    const groups = await groupsOf(book.book);
    const shown = OPPORTUNITY_GROUPS.filter(
      // What is faced is what the view is for: it says so where it is nothing, once there is anything at all.
      (group) => groups[group].length > 0 || (group === 'facing' && files.length > 0),
    );
    const waiting = await this.#waiting.of(book);
    // Most books have no lines in retros, and nothing is loaded for them.
    const isTied = files.some(({ summary }) => opportunityRecord(summary).retro !== undefined);
    const news = isTied ? await this.#news(book) : undefined;
    const before = this.teamChangesIn(book);
    this.#counts.set(book, news?.team ?? 0);
    if (before !== this.teamChangesIn(book)) this.#counted.fire();
    return [
      ...files.flatMap(({ thing, summary }) => problemRows(book, thing, summary, undefined)),
      ...(news && news.team + news.record > 0 ? [{ row: 'news', book, count: news } as const] : []),
      ...shown.map((group) => ({ row: 'status', book, group }) as const),
      ...(waiting.length > 0 ? [{ row: 'waiting', book } as const] : []),
    ];
  }

  async #parent(row: OpportunityRow): Promise<OpportunityRow | undefined> {
    switch (row.row) {
      case 'opportunities':
      case 'problem':
        return undefined;
      case 'status':
      case 'news':
      case 'waiting':
        return (await this.#books.all()).length > 1 ? { row: 'opportunities', book: row.book } : undefined;
      case 'opportunity': {
        const group = groupOf(opportunityRecord(await row.book.book.summary(row.thing)));
        return { row: 'status', book: row.book, group };
      }
      case 'retro':
        return { row: 'waiting', book: row.book };
      default:
        return assertNever(row);
    }
  }

  // VS Code knows a row to draw again by its identity.
  #same(row: OpportunityRow): OpportunityRow {
    if (row.row === 'problem') return row;
    const id = opportunityRowId(row);
    const known = this.#rows.get(id);
    if (known && 'book' in known && known.book === row.book) return known;
    this.#rows.set(id, row);
    return row;
  }

  #listen({ book, summaries }: OpenBook, to: Disposables): void {
    to.add(
      book.onDidChange(({ paths }) => {
        if (!touchesOpportunities(paths)) return;
        // A record may be the answer to a retro.
        this.#waiting.forget();
        this.refresh();
      }),
    );
    // Owners are shown by their names.
    to.add(summaries.onDidChange(() => this.refresh()));
  }
}

function unlisted(book: OpenBook | undefined, error: unknown): OpportunityRow {
  const reason = reasonOf(error);
  return {
    row: 'problem',
    uri: book?.book.root ?? Uri.file('/'),
    path: 'opportunities',
    sentence: l10n.t('This folder cannot be read: {0}', reason),
    line: 0,
    column: 0,
    unreadable: true,
    parent: undefined,
  };
}
