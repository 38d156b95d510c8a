import { Uri, workspace } from 'vscode';
import type { Path } from '../../core/yaml/yamlTypes';
import { isForLeadAlone } from '../store/leadsAlone';

/** What must be known of a document that is not saved when the window is opened again. */
export interface KeptBase {
  readonly file: string;
  readonly path: Path;
  /** What the document was before it was changed. */
  readonly base: string;
  readonly mtime: number;
}

const FILE = 'unsaved.json';
/** How many are kept: of those that VS Code has lost nothing ever tells. */
const MANY = 50;

/** True if a file is for the lead alone. Told by the names in its whole path: its book may not be known yet. */
export function isPrivateFile(file: Uri): boolean {
  return isForLeadAlone(file.path.replace(/^\/+/, ''));
}

/**
 * Keeps what unsaved documents were before, in a file of the workspace's storage: VS Code keeps their text over a restart, and
 * without their base nobody could tell what was written since. What is saved is kept no longer; a file, unlike VS Code's own
 * state, is gone once it is deleted. Of private files it is kept in memory alone. That costs something where the window
 * is loaded again before they are saved: then lines which were deleted since, in the document or in the file, come back
 * with the save; what was written on either side is kept.
 */
export class KeptBases {
  readonly #file: Uri | undefined;
  readonly #kept: Map<string, KeptBase>;
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: Uri | undefined, kept: Map<string, KeptBase>) {
    this.#file = file;
    this.#kept = kept;
  }

  /** @param storage of the workspace; without one they live as long as the window */
  static async load(storage: Uri | undefined): Promise<KeptBases> {
    const file = storage && Uri.joinPath(storage, FILE);
    return new KeptBases(file, new Map(Object.entries(file ? await stored(file) : {})));
  }

  get(uri: Uri): KeptBase | undefined {
    return this.#kept.get(uri.toString());
  }

  /** Keeps it, or forgets it where there is nothing to keep; resolves when that is stored. */
  async set(uri: Uri, kept: KeptBase | undefined): Promise<void> {
    const key = uri.toString();
    const old = this.#kept.get(key);
    if (old?.base === kept?.base && old?.file === kept?.file && old?.mtime === kept?.mtime) return;
    this.#kept.delete(key);
    if (kept) this.#kept.set(key, kept);
    for (const first of this.#kept.keys()) {
      if (this.#kept.size <= MANY) break;
      this.#kept.delete(first);
    }
    this.#writing = this.#writing.then(() => this.#store());
    await this.#writing;
  }

  async #store(): Promise<void> {
    if (!this.#file) return;
    const all = [...this.#kept].filter(([, { file }]) => !isPrivateFile(Uri.parse(file)));
    try {
      if (all.length === 0) await workspace.fs.delete(this.#file);
      else
        await workspace.fs.writeFile(
          this.#file,
          new TextEncoder().encode(JSON.stringify(Object.fromEntries(all))),
        );
    } catch {
      // There was none; or it cannot be stored: then it lives as long as the window.
    }
  }
}

async function stored(file: Uri): Promise<Readonly<Record<string, KeptBase>>> {
  try {
    return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
  } catch {
    // The first time there is none.
    return {};
  }
}
