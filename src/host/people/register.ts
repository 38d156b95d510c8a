import {
  Disposable,
  type LogOutputChannel,
  l10n,
  TreeItemCheckboxState,
  type TreeView,
  type Uri,
  workspace,
} from 'vscode';
import { toggleItem } from '../../core/records/changes';
import type { GroupName } from '../../core/records/rowGroups';
import type { CommandContext } from '../commands/commandContext';
import type { Commands } from '../commands/registerLazyCommands';
import { INTERNAL_COMMANDS } from '../platform/contributions';
import { UserError } from '../platform/errors';
import { guarded } from '../platform/guarded';
import { showStatus } from '../platform/messages/statusBar';
import type { Books } from '../store/books';
import { watchDue } from './due';
import { type ItemRow, isRow, type Row } from './rows';
import type { PeopleTree } from './tree';

/** Registers what the people view does beside drawing rows: its badge, and its check boxes. */
export function registerPeople(
  host: CommandContext,
  tree: PeopleTree,
  view: TreeView<Row>,
  log: LogOutputChannel,
): Disposable {
  return Disposable.from(
    watchDue(host.books, view, tree),
    view.onDidChangeCheckboxState(({ items }) => {
      for (const [row, state] of items) {
        if (row.row === 'item')
          void guarded(log, () => tick(host, tree, row, state === TreeItemCheckboxState.Checked));
      }
    }),
  );
}

/** What rows of the people view call. */
export function peopleCommands(
  host: CommandContext,
  tree: PeopleTree,
  forgetRetros: () => void,
  log: LogOutputChannel,
): Commands {
  return new Map([
    [
      INTERNAL_COMMANDS.tickRow,
      (row: unknown) =>
        guarded(log, async () => {
          if (isRow(row) && row.row === 'item') await tick(host, tree, row, !row.done);
        }),
    ],
    [
      INTERNAL_COMMANDS.showOlder,
      async (row: unknown) => {
        if (isRow(row) && row.row === 'older') tree.showOlder(row);
      },
    ],
    [
      INTERNAL_COMMANDS.refresh,
      async () => {
        forgetRetros();
        await host.books.heal();
        tree.refresh();
      },
    ],
  ]);
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
  const expand = row.row === 'group' || row.row === 'goal';
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

/** How long the status bar says where something was kept, in milliseconds. */
const SAID = 5_000;

/** Says in the status bar where something was kept. */
export function sayKept(uri: Uri): void {
  showStatus('check', l10n.t('Kept in {0}', workspace.asRelativePath(uri)), SAID);
}

async function tick(host: CommandContext, tree: PeopleTree, row: ItemRow, checked: boolean): Promise<void> {
  const { book } = row.book;
  const uri = book.uri(row.thing);
  try {
    if (checked === row.done) return;
    const value = row.list === 'topics' ? 'true' : host.today();
    await host.writer.edit(book.folder.uri, uri, (text) =>
      toggleItem(text, row.list, row.index, row.text, value, row.done),
    );
  } catch (error) {
    // The box shows what the person clicked; the row must show what is in the file.
    if (error instanceof UserError) tree.refresh();
    throw error;
  }
}
