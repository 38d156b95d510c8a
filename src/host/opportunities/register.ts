import { Disposable, l10n, type TreeView } from 'vscode';
import { dueForReview } from '../../core/rules/dueForReview';
import type { CommandContext } from '../commands/commandContext';
import { background } from '../platform/background';
import { Disposables } from '../platform/disposables';
import { showBadge } from '../platform/messages/shownRows';
import type { OpenBook } from '../store/books';
import type { OpportunitiesTree } from './opportunitiesTree';
import type { OpportunityRow } from './opportunityRows';
import { opportunityFiles, readable } from './records';

/** Keeps the badge of the opportunities view: how many are due to be looked at again. */
export function registerOpportunities(
  host: Pick<CommandContext, 'books' | 'today'>,
  tree: OpportunitiesTree,
  view: TreeView<OpportunityRow>,
): Disposable {
  const disposables = new Disposables();
  const count = async () => {
    const books = await host.books.all();
    const due = await Promise.all(books.map((book) => dueIn(book, host.today())));
    const value = due.reduce((sum, one) => sum + one, 0);
    const tooltip =
      value === 1 ? l10n.t('1 opportunity to review') : l10n.t('{0} opportunities to review', value);
    showBadge(view, value, tooltip);
  };
  // Nothing is read for a view that nobody has opened.
  const countIfShown = () => background(view.visible && count());
  disposables.add(tree.onDidChangeTreeData(countIfShown));
  disposables.add(view.onDidChangeVisibility(countIfShown));
  countIfShown();
  return Disposable.from(disposables);
}

async function dueIn({ book }: OpenBook, today: string): Promise<number> {
  return dueForReview(readable(await opportunityFiles(book)), today).length;
}
