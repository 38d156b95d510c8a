import type { LogOutputChannel, TreeView, Uri } from 'vscode';
import type { CommandContext } from '../host/commands/commandContext';
import type { UndoHistory } from '../host/commands/undoHistory';
import type { NewsCount, OpportunityRow } from '../host/opportunities/opportunityRows';
import { registerOpportunities } from '../host/opportunities/view/opportunitiesBadge';
import { OpportunitiesTree } from '../host/opportunities/view/opportunitiesTree';
import { OpportunityDragAndDrop } from '../host/opportunities/view/opportunityDragAndDrop';
import { Disposables } from '../host/platform/disposables';
import type { LazyModules } from '../host/platform/lazyModules';
import type { LoadedTree } from '../host/platform/lazyTree';
import type { CountedContext } from '../host/retro/retroContext';
import { WaitingRetros } from '../host/retro/waiting';
import type { OpenBook } from '../host/store/books';

/** What the opportunities view is made of. */
interface OpportunitiesViewParts {
  readonly host: Pick<CommandContext, 'books' | 'today'>;
  readonly parts: CountedContext;
  readonly modules: LazyModules;
  readonly history: UndoHistory;
  /** Counts where retros and records of a book differ. */
  readonly countNews: (book: OpenBook, retro?: Uri) => Promise<NewsCount>;
  readonly view: TreeView<OpportunityRow>;
  readonly log: LogOutputChannel;
}

/** The rows of the opportunities view, what is dragged there, and its badge: loaded when the view is shown. */
export class OpportunitiesView implements LoadedTree<OpportunityRow> {
  readonly #disposables = new Disposables();
  readonly data: OpportunitiesTree;
  readonly dragAndDrop: OpportunityDragAndDrop;

  constructor({ host, parts, modules, history, countNews, view, log }: OpportunitiesViewParts) {
    const { retros, memory } = parts;
    const waiting = this.#disposables.add(new WaitingRetros(retros, modules, memory, host.today));
    const tree = this.#disposables.add(
      new OpportunitiesTree(host.books, waiting, countNews, host.today, log),
    );
    this.data = tree;
    this.dragAndDrop = new OpportunityDragAndDrop(history, log);
    this.#disposables.add(retros.onDidChange(() => tree.refresh()));
    this.#disposables.add(registerOpportunities(host, tree, view));
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}

// Opportunities are dropped on people too.
export { dropOnPerson } from '../host/opportunities/view/opportunityDragAndDrop';
