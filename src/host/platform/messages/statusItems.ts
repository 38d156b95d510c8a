import { type Command, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import { neutralize } from '../../../core/neutralize';
import { type IconName, withIcon } from './icons';

/** What an item of the status bar shows. */
export interface StatusContent {
  readonly icon: IconName;
  readonly text: string;
  readonly tooltip: string;
  /** What a screen reader says of it. */
  readonly label: string;
  /** What a click does; its title is the tooltip. */
  readonly command: Omit<Command, 'title' | 'tooltip'>;
}

/** An item on the left of the status bar, hidden until it shows something. */
export class StatusItem {
  readonly #item: StatusBarItem;

  /** @param name what VS Code's menu of the status bar calls it */
  constructor(id: string, name: string, priority: number) {
    this.#item = window.createStatusBarItem(id, StatusBarAlignment.Left, priority);
    this.#item.name = neutralize(name);
  }

  show({ icon, text, tooltip, label, command }: StatusContent): void {
    this.#item.text = withIcon(icon, text);
    this.#item.tooltip = neutralize(tooltip);
    this.#item.accessibilityInformation = { label: neutralize(label), role: 'button' };
    this.#item.command = { ...command, title: neutralize(tooltip) };
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}

/** Says something in the status bar for a time in milliseconds. */
export function showStatus(icon: IconName, text: string, time: number): void {
  window.setStatusBarMessage(withIcon(icon, text), time);
}
