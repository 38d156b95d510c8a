import {
  l10n,
  TreeItemCollapsibleState as State,
  ThemeColor,
  ThemeIcon,
  type TreeItem,
  TreeItemCheckboxState,
} from 'vscode';
import { ME } from '../../../core/book/paths';
import type { Day } from '../../../core/day';
import { dueInWords } from '../../words';
import { nameOf } from '../children';
import type { ItemRow } from '../rows';
import { make, opens } from './make';

/** A row with a box: a promise, a topic or a milestone. */
export async function checkItem(row: ItemRow, today: Day): Promise<TreeItem> {
  const item = make(row.text.replace(/\s+/g, ' ').trim(), State.None, `item.${row.list}`);
  const who = row.mine ? nameOf(await row.book.heads.get(row.person)) : await ownerWord(row);
  const due = row.due === undefined || row.done ? undefined : dueInWords(row.due, today);
  const isOverdue = row.due !== undefined && !row.done && row.due < today;
  item.description = [due, who, row.thing.private ? l10n.t('private') : undefined]
    .filter(Boolean)
    .join(' · ');
  if (row.thing.private) item.iconPath = new ThemeIcon('lock');
  else if (isOverdue) item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  item.tooltip = row.text;
  const label = [item.label, item.description].filter(Boolean).join(', ');
  item.accessibilityInformation = { label };
  item.checkboxState = {
    state: row.done ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: row.done ? l10n.t('Not done after all') : l10n.t('Done'),
    accessibilityInformation: { label },
  };
  return opens(item, row);
}

async function ownerWord(row: ItemRow): Promise<string | undefined> {
  if (row.owner === ME) return row.list === 'actions' ? l10n.t('yours') : l10n.t('from you');
  return row.owner === undefined || row.owner === row.person
    ? undefined
    : nameOf(await row.book.heads.get(row.owner));
}
