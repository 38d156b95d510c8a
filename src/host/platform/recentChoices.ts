import type { Memento } from 'vscode';

const KEY = 'leadbook.recent';
/** How many people are remembered: those one captures for in a row. */
const KEPT = 5;

/** What was chosen last, so that it comes first in the next list: only slugs, never what was written. */
export class RecentChoices {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** The values chosen last in a list, the newest first. */
  of(list: 'people'): readonly string[] {
    return this.#state.get<readonly string[]>(`${KEY}.${list}`, []);
  }

  /** Remembers a choice. */
  async add(list: 'people', value: string): Promise<void> {
    const values = [value, ...this.of(list).filter((one) => one !== value)].slice(0, KEPT);
    await this.#state.update(`${KEY}.${list}`, values);
  }

  /** Forgets what is not there any more. */
  async keepOnly(list: 'people', isThere: (value: string) => boolean): Promise<void> {
    const values = this.of(list);
    const left = values.filter(isThere);
    if (left.length < values.length)
      await this.#state.update(`${KEY}.${list}`, left.length > 0 ? left : undefined);
  }
}
