import { type Memento, Uri } from 'vscode';
import type { Path } from '../../core/yaml/types';
import { isForLeadAlone } from '../store/leadsAlone';

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

/** Whether a file is for the lead alone. Told by the names in its whole path: its book may not be known yet. */
export function isPrivateFile(file: Uri): boolean {
  return isForLeadAlone(file.path.replace(/^\/+/, ''));
}

/** Takes out what earlier versions kept of private files. */
export async function forgetPrivateBases(state: Memento): Promise<void> {
  const all = Object.entries(state.get<Readonly<Record<string, Kept>>>(KEY, {}));
  const others = all.filter(([, { file }]) => !isPrivateFile(Uri.parse(file)));
  if (others.length < all.length)
    await state.update(KEY, others.length > 0 ? Object.fromEntries(others) : undefined);
}

/**
 * Keeps what unsaved documents were before, in the workspace's own state: VS Code keeps their text over a restart, and without
 * their base nobody could tell what was written since. What is saved is kept no longer. Of private files it is kept in memory
 * alone. That costs something where the window is loaded again before they are saved: then lines which were deleted
 * since, in the document or in the file, come back with the save; what was written on either side is kept.
 */
export class KeptBases {
  readonly #state: Memento;
  readonly #private = new Map<string, Kept>();

  constructor(state: Memento) {
    this.#state = state;
  }

  get(uri: Uri): Kept | undefined {
    const key = uri.toString();
    return this.#private.get(key) ?? this.#all()[key];
  }

  /** Keeps it, or forgets it where there is nothing to keep. */
  async set(uri: Uri, kept: Kept | undefined): Promise<void> {
    const key = uri.toString();
    this.#private.delete(key);
    const isPrivate = kept !== undefined && isPrivateFile(Uri.parse(kept.file));
    if (isPrivate) this.#private.set(key, kept);
    await this.#store(key, isPrivate ? undefined : kept);
  }

  async #store(key: string, kept: Kept | undefined): Promise<void> {
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
