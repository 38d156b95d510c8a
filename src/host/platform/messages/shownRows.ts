import type { TreeItem, TreeView } from 'vscode';
import { neutralize, neutralizeName } from '../../../core/neutralize';

/** A row whose texts are neutralized: views take no other. */
export type ShownRow = TreeItem & { readonly [shown]: true };
declare const shown: unique symbol;

/** Makes a row ready to be shown: neutralizes all that is said on it, and of it. */
export function showRow(item: TreeItem): ShownRow {
  const { label, description, tooltip, accessibilityInformation, checkboxState, command } = item;
  if (typeof label === 'string') item.label = neutralizeName(label);
  if (typeof description === 'string') item.description = neutralize(description);
  if (typeof tooltip === 'string') item.tooltip = neutralize(tooltip);
  if (accessibilityInformation) item.accessibilityInformation = spoken(accessibilityInformation);
  if (command) item.command = { ...command, title: neutralize(command.title) };
  if (typeof checkboxState === 'object') {
    const { tooltip: box, accessibilityInformation: said } = checkboxState;
    item.checkboxState = {
      ...checkboxState,
      ...(box === undefined ? {} : { tooltip: neutralize(box) }),
      ...(said === undefined ? {} : { accessibilityInformation: spoken(said) }),
    };
  }
  return item as ShownRow;
}

/** Sets the number on a view's icon, with what it counts; none where it is 0. */
export function showBadge(view: Pick<TreeView<unknown>, 'badge'>, value: number, tooltip: string): void {
  view.badge = value === 0 ? undefined : { value, tooltip: neutralize(tooltip) };
}

function spoken<T extends { readonly label: string }>(information: T): T {
  return { ...information, label: neutralize(information.label) };
}
