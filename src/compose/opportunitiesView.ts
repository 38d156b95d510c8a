import type { LogOutputChannel, TreeView, Uri } from 'vscode';
import type { UndoHistory } from '../host/commands/undoHistory';
import { registerOpportunities } from '../host/opportunities/opportunitiesBadge';
import { OpportunitiesTree } from '../host/opportunities/opportunitiesTree';
import { OpportunityDragAndDrop } from '../host/opportunities/opportunityDragAndDrop';
import type { NewsCount, OpportunityRow } from '../host/opportunities/opportunityRows';
import { Disposables } from '../host/platform/disposables';
import type { LazyModules } from '../host/platform/lazyModules';
import type { LoadedTree } from '../host/platform/lazyTree';
import type { RetroMemory } from '../host/retro/memory';
import type { RetroContext } from '../host/retro/retroContext';
import { WaitingRetros } from '../host/retro/waiting';
import type { OpenBook } from '../host/store/books';

/** What the opportunities view is made of. */
interface OpportunitiesViewParts {
  readonly host: Pick<RetroContext, 'books' | 'retros' | 'today'>;
  readonly modules: LazyModules;
  readonly memory: RetroMemory;
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

  constructor({ host, modules, memory, history, countNews, view, log }: OpportunitiesViewParts) {
    const waiting = this.#disposables.add(new WaitingRetros(host.retros, modules, memory, host.today));
    const tree = this.#disposables.add(
      new OpportunitiesTree(host.books, waiting, countNews, host.today, log),
    );
    this.data = tree;
    this.dragAndDrop = new OpportunityDragAndDrop(history, log);
    this.#disposables.add(host.retros.onDidChange(() => tree.refresh()));
    this.#disposables.add(registerOpportunities(host, tree, view));
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}

// Opportunities are dropped on people too.
export { dropOnPerson } from '../host/opportunities/opportunityDragAndDrop';
