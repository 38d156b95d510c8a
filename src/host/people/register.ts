import { Disposable, type LogOutputChannel, TreeItemCheckboxState, type TreeView, type Uri } from 'vscode';
import type { GroupName } from '../../core/records/rowGroups';
import { background } from '../platform/background';
import { guarded } from '../platform/guarded';
import type { Books } from '../store/books';
import { watchDue } from './due';
import { isRow, type Row } from './peopleRows';
import type { PeopleTree } from './peopleTree';
import type { RowEdits } from './rowEdits';

/**
 * Registers what the people view does beside drawing rows: its badge, and its check boxes.
 * @param load loads what changes files
 */
export function registerPeople(
  books: Books,
  tree: PeopleTree,
  load: () => Promise<RowEdits>,
  view: TreeView<Row>,
  log: LogOutputChannel,
): Disposable {
  return Disposable.from(
    watchDue(books, view, tree),
    tickItems(view, load, () => {}, log),
  );
}

/**
 * Ticks items whose box is clicked in a view.
 * @param after is called when that was done, or refused
 */
export function tickItems<T>(
  view: TreeView<T>,
  load: () => Promise<RowEdits>,
  after: () => void,
  log: LogOutputChannel,
): Disposable {
  return view.onDidChangeCheckboxState(({ items }) => {
    for (const [row, state] of items) {
      if (!isRow(row) || row.row !== 'item') continue;
      const tick = async () => (await load()).tick(row, state === TreeItemCheckboxState.Checked);
      background(guarded(log, tick).finally(after));
    }
  });
}

/** How often, and after how many milliseconds, a row is looked for that the view does not know yet. */
const REVEALS = 5;
const REDRAW = 100;

/** Shows the row of a file where the view is visible; a view that is closed stays closed. */
export async function revealFile(
  books: Books,
  tree: PeopleTree,
  view: TreeView<Row>,
  uri: Uri,
  group?: GroupName,
): Promise<void> {
  if (!view.visible) return;
  const open = books.at(uri);
  const thing = open?.book.thing(uri);
  const row = open && thing && tree.rowOf(open, thing, group);
  if (!open || !row) return;
  const expand = row.row === 'group' || row.row === 'record';
  for (let attempt = 0; attempt < REVEALS; attempt++) {
    try {
      await view.reveal(row, { select: true, focus: false, expand });
      return;
    } catch {
      // The view was drawn anew meanwhile, and forgot the row: it is asked again when it knows it.
      await new Promise((again) => setTimeout(again, REDRAW));
    }
  }
}
