import { l10n, TreeItemCollapsibleState as State, ThemeColor, ThemeIcon, type TreeItem } from 'vscode';
import type { ProblemRow } from '../peopleRows';
import { make, opens } from './make';

/** Draws a place in a file that is wrong. */
export function problemItem(row: ProblemRow): TreeItem {
  const file = row.path.split('/').slice(-2).join('/');
  const item = make(l10n.t('{0}, line {1}', file, row.line + 1), State.None, 'problem');
  const colour = row.unreadable ? 'list.errorForeground' : 'list.warningForeground';
  item.iconPath = new ThemeIcon(row.unreadable ? 'error' : 'warning', new ThemeColor(colour));
  item.description = row.sentence;
  item.tooltip = l10n.t('{0}, line {1}: {2}', row.path, row.line + 1, row.sentence);
  item.accessibilityInformation = {
    label: l10n.t('Problem in {0}, line {1}: {2}', row.path, row.line + 1, row.sentence),
  };
  return opens(item, row);
}
