import type { Disposable } from 'vscode';

/** What must be given back together: registered on the line where it is born. */
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
