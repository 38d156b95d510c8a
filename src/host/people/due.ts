import { Disposable, type Event, l10n, type TreeView } from 'vscode';
import { background } from '../platform/background';
import { VIEWS } from '../platform/contributions';
import { Disposables } from '../platform/disposables';
import { showProgress } from '../platform/messages/progressNotices';
import { showBadge } from '../platform/messages/shownRows';
import type { Books, OpenBook } from '../store/books';
import { relationOfSummary } from '../store/personSummaries';
import type { Row } from './peopleRows';

/** The part of `TreeView` used here, so that tests can fake it. */
export type DueView = Pick<TreeView<Row>, 'visible' | 'onDidChangeVisibility' | 'badge'>;

/**
 * Keeps the view's badge, how many people need the lead today, and looks through everybody's files once the view has
 * been shown: in the background, with progress in the view, which can be used meanwhile.
 */
export function watchDue(
  books: Books,
  view: DueView,
  tree: { readonly onDidChangeTreeData: Event<Row | undefined> },
): Disposable {
  const disposables = new Disposables();
  const watched = new Set<OpenBook>();
  const begin = async () => {
    if (!view.visible) return;
    for (const open of await books.all()) {
      if (watched.has(open)) continue;
      watched.add(open);
      disposables.add(open.needs.onDidChange(() => background(count())));
      disposables.add(open.summaries.onDidChange(() => background(count())));
      await count();
      // After the first rows: they do not wait for it.
      background(
        showProgress({ location: { viewId: VIEWS.people } }, (progress) => {
          let shown = 0;
          return open.needs.indexAll((share) => {
            // The window is told of each percent, not of each of a thousand people.
            if (share < 1 && share - shown < 0.01) return;
            progress.report({ increment: (share - shown) * 100 });
            shown = share;
          });
        }),
      );
    }
  };
  const count = async () => {
    const value = (await Promise.all((await books.all()).map(dueIn))).reduce((sum, one) => sum + one, 0);
    const tooltip = value === 1 ? l10n.t('1 person needs you') : l10n.t('{0} people need you', value);
    showBadge(view, books.presenting.isOn ? 0 : value, tooltip);
  };
  disposables.add(view.onDidChangeVisibility(() => background(begin())));
  disposables.add(books.onDidChange(() => background(begin().then(count))));
  // All is drawn anew: on another day, or with another setting, others are due.
  disposables.add(
    tree.onDidChangeTreeData((row) => background(row === undefined && view.visible && count())),
  );
  background(begin());
  return Disposable.from(disposables);
}

/** How many of those whom the lead leads need them today. */
async function dueIn({ summaries, needs }: OpenBook): Promise<number> {
  const all = await Promise.all(
    (await summaries.all())
      .filter((summary) => relationOfSummary(summary) === 'report')
      .map((summary) => needs.of(summary)),
  );
  return all.filter((need) => need?.state === 'over' || need?.state === 'due').length;
}
