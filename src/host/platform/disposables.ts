import type { Disposable } from 'vscode';

/** A set of disposables released together. Register each where it is created. */
export class Disposables {
  readonly #items = new Set<Disposable>();
  #disposed = false;

  /** Takes an item and hands it on; one that comes too late is disposed of at once. */
  add<T extends Disposable>(item: T): T {
    if (this.#disposed) item.dispose();
    else this.#items.add(item);
    return item;
  }

  dispose(): void {
    this.#disposed = true;
    for (const item of this.#items) item.dispose();
    this.#items.clear();
  }
}
