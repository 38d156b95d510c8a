import { Disposable, l10n, type TreeView } from 'vscode';
import { dueForReview } from '../../../core/rules/dueForReview';
import type { CommandContext } from '../../commands/commandContext';
import { background } from '../../platform/background';
import { Disposables } from '../../platform/disposables';
import { showBadge } from '../../platform/messages/shownRows';
import type { OpenBook } from '../../store/books';
import { newsInWords, type OpportunityRow } from '../opportunityRows';
import { opportunityFiles, readable } from '../records';
import type { OpportunitiesTree } from './opportunitiesTree';

/** Keeps the badge of the opportunities view: how many are due to be looked at again, and how many changes by the team wait. */
export function registerOpportunities(
  host: Pick<CommandContext, 'books' | 'today'>,
  tree: Pick<OpportunitiesTree, 'onDidChangeTreeData' | 'onDidCount' | 'teamChangesIn'>,
  view: Pick<TreeView<OpportunityRow>, 'visible' | 'onDidChangeVisibility' | 'badge'>,
): Disposable {
  const disposables = new Disposables();
  const count = async () => {
    const books = await host.books.all();
    const all = await Promise.all(books.map((book) => dueIn(book, host.today())));
    const due = all.reduce((sum, one) => sum + one, 0);
    const team = books.reduce((sum, book) => sum + tree.teamChangesIn(book), 0);
    const reviews =
      due === 1 ? l10n.t('1 opportunity to review') : l10n.t('{0} opportunities to review', due);
    const words = [
      ...(due > 0 ? [reviews] : []),
      ...(team > 0 ? [newsInWords({ team, record: 0 }).words] : []),
    ];
    showBadge(view, due + team, words.join(' · '));
  };
  // Nothing is read for a view that nobody has opened.
  const countIfShown = () => background(view.visible && count());
  disposables.add(tree.onDidChangeTreeData(countIfShown));
  disposables.add(tree.onDidCount(countIfShown));
  disposables.add(view.onDidChangeVisibility(countIfShown));
  countIfShown();
  return Disposable.from(disposables);
}

async function dueIn({ book }: OpenBook, today: string): Promise<number> {
  return dueForReview(readable(await opportunityFiles(book)), today).length;
}
