import { EventEmitter, type LogOutputChannel } from 'vscode';
import { compareText } from '../../core/compareText';
import type { CommandContext } from '../commands/commandContext';
import { touchesOpportunities } from '../opportunities/records';
import { background } from '../platform/background';
import { setContext } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { faultOf } from '../platform/fault';
import type { Rows } from '../platform/lazyTree';
import type { ShownRow } from '../platform/messages/shownRows';
import type { OpenBook } from '../store/books';
import { EachBook } from '../store/eachBook';
import { Turns } from '../store/turns';
import { agendaItem } from './agendaItem';
import { agendaProblems } from './agendaProblems';
import { type AgendaRow, entryOf } from './agendaRows';
import { loadAgenda } from './loadAgenda';

type GroupRow = Extract<AgendaRow, { row: 'agendaGroup' }>;

/** The data of *This Week*: what is due in all books, by day. */
export class AgendaTree implements Rows<AgendaRow> {
  readonly #changed = new EventEmitter<AgendaRow | undefined>();
  readonly #disposables = new Disposables();
  readonly #eachBook = new EachBook((book, to) => this.#listen(book, to));
  readonly #host: Pick<CommandContext, 'books' | 'today'>;
  readonly #log: LogOutputChannel;
  readonly #turns = new Turns();
  #groups: readonly GroupRow[] = [];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(host: Pick<CommandContext, 'books' | 'today'>, log: LogOutputChannel) {
    this.#host = host;
    this.#log = log;
    this.#disposables.add(this.#changed);
    this.#disposables.add(this.#eachBook);
    this.#disposables.add(host.books.onDidChange(() => this.refresh()));
  }

  async getChildren(parent?: AgendaRow): Promise<AgendaRow[]> {
    if (parent) return parent.row === 'agendaGroup' ? [...parent.entries] : [];
    const books = await this.#host.books.all();
    this.#eachBook.follow(books);
    const [groups, problems] = await Promise.all([this.#load(books), this.#problems(books)]);
    this.#groups = groups;
    const rows = [...problems, ...groups];
    background(setContext('leadbook.agenda', rows.length === 0 ? 'none' : 'some'));
    // Without a book the people view says how to begin.
    background(books.length === 0 && setContext('leadbook.books', 'none'));
    return rows;
  }

  async getTreeItem(row: AgendaRow): Promise<ShownRow> {
    // What a thousand people owe is asked for at once.
    await this.#turns.next();
    return agendaItem(row, this.#host.today());
  }

  async getParent(row: AgendaRow): Promise<AgendaRow | undefined> {
    if (row.row === 'agendaGroup' || row.row === 'problem') return undefined;
    return this.#groups.find(({ entries }) => entries.includes(row));
  }

  /** Draws everything again. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #load(books: readonly OpenBook[]): Promise<readonly GroupRow[]> {
    const all = new Map<string, GroupRow>();
    for (const open of books) {
      // A book that cannot be read is told of in the people view.
      const groups = await loadAgenda(open, this.#host.today()).catch((error: unknown) => {
        this.#log.error(faultOf(error));
        return [];
      });
      for (const { group, day, lines } of groups) {
        const entries = lines.map((line) => entryOf(open, line)).filter((row) => row !== undefined);
        const before = all.get(group + day)?.entries ?? [];
        all.set(group + day, { row: 'agendaGroup', group, day, entries: [...before, ...entries] });
      }
    }
    const order = ['overdue', 'today', 'day', 'nextWeek'];
    return [...all.values()].sort(
      (a, b) => order.indexOf(a.group) - order.indexOf(b.group) || compareText(a.day, b.day),
    );
  }

  async #problems(books: readonly OpenBook[]): Promise<readonly AgendaRow[]> {
    const rows = books.map((book) =>
      agendaProblems(book).catch((error: unknown) => {
        this.#log.error(faultOf(error));
        return [];
      }),
    );
    return (await Promise.all(rows)).flat();
  }

  #listen({ book, summaries, needs }: OpenBook, to: Disposables): void {
    to.add(summaries.onDidChange(() => this.refresh()));
    to.add(needs.onDidChange(() => this.refresh()));
    to.add(
      book.onDidChange(
        ({ paths }) =>
          (touchesOpportunities(paths) || [...paths].some((path) => path.includes('/recognition'))) &&
          this.refresh(),
      ),
    );
    // Where the people view is closed nobody else looks through the files.
    background(needs.indexAll(() => {}));
  }
}
