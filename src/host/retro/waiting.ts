import { EventEmitter, type Uri } from 'vscode';
import { Disposables } from '../platform/disposables';
import type { OpenBook } from '../store/books';
import type { RetroMemory } from './memory';
import type { RetroFiles } from './retroFiles';

/** Retro files that still wait for an answer to the question, the newest first. Looked for when a view asks. */
export class WaitingRetros {
  readonly #changed = new EventEmitter<void>();
  readonly #disposables = new Disposables();
  readonly #found = new Map<OpenBook, Promise<readonly Uri[]>>();
  readonly #find: (book: OpenBook) => Promise<readonly Uri[]>;
  /** Fires when retros came, went or were answered. */
  readonly onDidChange = this.#changed.event;

  /** @param find looks for those in the workspace folder of a book, the newest first */
  constructor(files: RetroFiles, memory: RetroMemory, find: (book: OpenBook) => Promise<readonly Uri[]>) {
    this.#find = find;
    this.#disposables.add(this.#changed);
    this.#disposables.add(memory.onDidChange(() => this.forget()));
    this.#disposables.add(files.onDidChange(() => this.forget()));
  }

  /** Those in the workspace folder of a book. */
  of(book: OpenBook): Promise<readonly Uri[]> {
    let found = this.#found.get(book);
    if (!found) {
      found = this.#find(book);
      this.#found.set(book, found);
      found.catch(() => this.#found.delete(book));
    }
    return found;
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Looks again the next time. */
  forget(): void {
    if (this.#found.size === 0) return;
    this.#found.clear();
    this.#changed.fire();
  }
}
