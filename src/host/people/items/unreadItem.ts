import { l10n, TreeItemCollapsibleState as State, ThemeColor, ThemeIcon, type TreeItem } from 'vscode';
import type { Row } from '../peopleRows';
import { unreadReason } from '../unreadWords';
import { make, opens } from './make';

/** The tree item of the group of files that are not read: it says how many there are. */
export function unreadItem({ files }: Row & { row: 'unread' }): TreeItem {
  const count = files.length;
  const label = count === 1 ? l10n.t('1 file is not read') : l10n.t('{0} files are not read', count);
  const item = make(label, State.Collapsed, 'unread');
  item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  item.tooltip = l10n.t('Leadbook recognizes files by their names. What is in these is not shown.');
  return item;
}

/** The tree item of a file that is not read, with the reason. Its menu depends on what can be done about it. */
export function unreadFileItem(row: Row & { row: 'unreadFile' }): TreeItem {
  const { path, proper, isTaken, isFolder } = row.file;
  const reason = unreadReason(row.file);
  const can = proper === undefined ? '' : isTaken ? (isFolder ? '' : '.compare') : '.rename';
  const item = make(path.split('/').slice(-2).join('/'), State.None, `unreadFile${can}`);
  item.iconPath = new ThemeIcon(isFolder ? 'folder' : 'file');
  item.description = reason;
  item.tooltip = l10n.t('{0}: {1}', path, reason);
  item.accessibilityInformation = { label: l10n.t('{0}: {1}', path, reason) };
  return opens(item, row);
}
