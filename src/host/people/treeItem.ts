import {
  l10n,
  TreeItemCollapsibleState as State,
  ThemeColor,
  ThemeIcon,
  type TreeItem,
  type Uri,
} from 'vscode';
import { assertNever } from '../../core/assertNever';
import { personThing } from '../../core/book/paths';
import type { Day } from '../../core/day';
import type { DueGroup } from '../../core/rules/dueGroups';
import { commandId } from '../platform/contributions';
import { type ShownRow, showRow } from '../platform/messages/shownRows';
import { opaqueId } from '../platform/opaqueId';
import { checkItem } from './items/checkItem';
import { recordsItem } from './items/groupedItems';
import { groupItem } from './items/groupItem';
import { make } from './items/make';
import { markHalfTyped } from './items/markHalfTyped';
import {
  becomingItem,
  meItem,
  personItem,
  recogniseItem,
  reflectionItem,
  strengthsItem,
} from './items/personItem';
import { problemItem } from './items/problemItem';
import { noteItem, recordItem } from './items/recordItems';
import { relationItem } from './items/relationItem';
import { unreadFileItem, unreadItem } from './items/unreadItem';
import { type Row, rowId } from './peopleRows';
import { duePromises, keptRows } from './promiseRows';

/** Draws a row. What it shows is read here, so that a refresh of one row draws just that. */
export async function treeItem(row: Row, today: Day): Promise<ShownRow> {
  const item = await bare(row, today);
  item.id = opaqueId(rowId(row));
  item.accessibilityInformation ??= { label: [item.label, item.description].filter(Boolean).join(', ') };
  markHalfTyped(item, fileOf(row));
  return showRow(item);
}

/** The file whose words a row shows. */
function fileOf(row: Row): Uri | undefined {
  switch (row.row) {
    case 'person':
    case 'becoming':
    case 'strengths':
    case 'recognise':
      return row.book.book.uri(personThing(row.person));
    case 'record':
    case 'note':
    case 'item':
      return row.book.book.uri(row.thing);
    default:
      return undefined;
  }
}

async function bare(row: Row, today: Day): Promise<TreeItem> {
  switch (row.row) {
    case 'book':
      return make(row.book.book.folder.name, State.Expanded, 'book', 'book');
    case 'archived':
      return make(l10n.t('Archived'), State.Collapsed, 'archived', 'archive');
    case 'relation':
      return relationItem(row);
    case 'guard':
      return guardItem(row);
    case 'me':
      return meItem(row);
    case 'unread':
      return unreadItem(row);
    case 'unreadFile':
      return unreadFileItem(row);
    case 'reflection':
      return reflectionItem(row, today);
    case 'person':
      return personItem(row, today);
    case 'becoming':
      return becomingItem(row);
    case 'strengths':
      return strengthsItem(row);
    case 'recognise':
      return recogniseItem(row);
    case 'group':
      return groupItem(row, today);
    case 'records':
      return recordsItem(row);
    case 'record':
      return recordItem(row, today);
    case 'note':
      return noteItem(row, today);
    case 'older': {
      const item = make(l10n.t('Show {0} older', row.count), State.None, 'older', 'ellipsis');
      item.command = { command: commandId('openRow'), title: l10n.t('Show older'), arguments: [row] };
      return item;
    }
    case 'dueGroup': {
      const item = make(dueGroupWords(row.due), State.Expanded, 'dueGroup', 'calendar');
      item.description = String((await duePromises(row, today)).length);
      return item;
    }
    case 'keptPromises': {
      const item = make(l10n.t('Done'), State.Collapsed, 'keptPromises', 'pass');
      item.description = String((await keptRows(row)).length);
      return item;
    }
    case 'item':
      return checkItem(row, today);
    case 'problem':
      return problemItem(row);
    default:
      return assertNever(row);
  }
}

function dueGroupWords(due: DueGroup): string {
  switch (due) {
    case 'overdue':
      return l10n.t('Overdue');
    case 'week':
      return l10n.t('This week');
    case 'later':
      return l10n.t('Later');
  }
}

/** Draws what is to be said of private files and git; a click shows what can be done. */
function guardItem(row: Row & { row: 'guard' }): TreeItem {
  const { words } = row;
  const item = make(words.label, State.None, 'guard');
  item.iconPath = new ThemeIcon(words.icon, new ThemeColor('list.warningForeground'));
  item.description = words.description;
  item.tooltip = words.tooltip;
  const command = commandId('openRow');
  item.command = { command, title: l10n.t('Check What Git Sees'), arguments: [row] };
  return item;
}
