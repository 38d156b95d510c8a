import { l10n, type TreeItemCollapsibleState as State, ThemeIcon, TreeItem } from 'vscode';
import { commandId } from '../../platform/contributions';
import type { Row } from '../peopleRows';

/** A row with its label and icon, and nothing else. */
export function make(label: string, state: State, context: string, icon?: string): TreeItem {
  const item = new TreeItem(label, state);
  item.contextValue = context;
  if (icon !== undefined) item.iconPath = new ThemeIcon(icon);
  return item;
}

/** Lets a click, or Enter, lead to the row's place. */
export function opens(item: TreeItem, row: Row): TreeItem {
  item.command = { command: commandId('openRow'), title: l10n.t('Open'), arguments: [row] };
  return item;
}
