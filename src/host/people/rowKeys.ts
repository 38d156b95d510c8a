import { commands } from 'vscode';
import { SELECTED } from '../commands/caller';
import type { ReadyCommand } from '../commands/registerLazyCommands';

/** How long VS Code may take to open the row that was selected for a key, in milliseconds. */
const WITHIN = 1_000;

/** A view whose selection is known. */
interface Selecting {
  readonly selection: readonly unknown[];
}

/**
 * Keys pressed on a row. VS Code tells extensions the selection and not the focus: so the focused row is selected, as Space
 * would, and is kept from being opened by that. VS Code tells of the selection before it says that it is done.
 */
export class RowKeys {
  readonly #views: Readonly<Record<string, Selecting>>;
  #pressed: unknown;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param views the views by their ids */
  constructor(views: Readonly<Record<string, Selecting>>) {
    this.#views = views;
  }

  /**
   * @param args of the key: the id of the view that has the focus, of the command that the key runs with the row, and
   *   `selected` for one that is about the person of the row only where the active editor is nobody's
   */
  async press(args: unknown): Promise<void> {
    const [view, command, how]: readonly unknown[] = Array.isArray(args) ? args : [];
    const shown = typeof view === 'string' ? this.#views[view] : undefined;
    if (!shown || typeof command !== 'string') return;
    clearTimeout(this.#timer);
    this.#pressed = ANY;
    this.#timer = setTimeout(() => this.#release(), WITHIN);
    await commands.executeCommand('list.selectAndPreserveFocus');
    const [row] = shown.selection;
    if (this.#pressed === ANY) this.#pressed = row;
    if (how === SELECTED) await commands.executeCommand(command, SELECTED, row);
    else if (row !== undefined) await commands.executeCommand(command, row);
  }

  /** True if a row is opened only because a key was pressed on it. */
  isPressed(row: unknown): boolean {
    const isIt = this.#pressed === ANY || (this.#pressed !== undefined && this.#pressed === row);
    if (isIt) this.#release();
    return isIt;
  }

  dispose(): void {
    this.#release();
  }

  #release(): void {
    clearTimeout(this.#timer);
    this.#pressed = undefined;
  }
}

/** Runs a command with the row on which a key was pressed. */
export const pressOnRow = (keys: RowKeys): ReadyCommand => ({
  name: 'pressOnRow',
  run: (args) => keys.press(args),
});

/** The row that is being selected, as long as it is not known which. */
const ANY = Symbol('any row');
