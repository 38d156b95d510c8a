import type { Memento, Uri } from 'vscode';
import type { Path } from '../../core/yaml/types';

/** What must be known of a document that is not saved when the window is opened again. */
export interface Kept {
  readonly file: string;
  readonly path: Path;
  /** What the document was before it was changed. */
  readonly base: string;
  readonly mtime: number;
}

const KEY = 'leadbook.notes.unsaved';
/** How many are kept: of those that VS Code has lost nothing ever tells. */
const MANY = 50;

/**
 * Keeps what unsaved documents were before, in the workspace's own state: VS Code keeps their text over a restart, and without
 * their base nobody could tell what was written since. What is saved is kept no longer.
 */
export class KeptBases {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  get(uri: Uri): Kept | undefined {
    return this.#all()[uri.toString()];
  }

  /** Keeps it, or forgets it where there is nothing to keep. */
  async set(uri: Uri, kept: Kept | undefined): Promise<void> {
    const key = uri.toString();
    const before = this.#all();
    const old = before[key];
    if (old?.base === kept?.base && old?.file === kept?.file && old?.mtime === kept?.mtime) return;
    const others = Object.entries(before).filter(([one]) => one !== key);
    const all = kept ? [...others.slice(1 - MANY), [key, kept] as const] : others;
    await this.#state.update(KEY, all.length > 0 ? Object.fromEntries(all) : undefined);
  }

  #all(): Readonly<Record<string, Kept>> {
    return this.#state.get<Readonly<Record<string, Kept>>>(KEY, {});
  }
}
