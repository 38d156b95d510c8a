import { EventEmitter, type Memento } from 'vscode';
import { background } from './background';
import { setContext } from './contributions';

const KEY = 'leadbook.presenting';

/**
 * Remembers if others look at this window's screen: then what is for the lead alone is not shown. It lasts until it is switched
 * off, over reloads of the window too.
 */
export class Presenting {
  readonly #changed = new EventEmitter<void>();
  readonly #state: Memento;
  #isOn: boolean;
  readonly onDidChange = this.#changed.event;

  /** @param state of the workspace: another window may be one that nobody else looks at */
  constructor(state: Memento) {
    this.#state = state;
    this.#isOn = state.get(KEY, false);
    background(setContext('leadbook.presenting', this.#isOn));
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  async set(isOn: boolean): Promise<void> {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    this.#changed.fire();
    await setContext('leadbook.presenting', isOn);
    await this.#state.update(KEY, isOn || undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
