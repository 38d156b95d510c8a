import { background } from '../platform/background';
/** Runs jobs of the same key one after the other, in the order in which they were asked for. */
export class Queue {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs `job` when all earlier jobs of `key` have ended, well or badly; gives its result or its error. */
  run<T>(key: string, job: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const result = before.then(job, job);
    const tail = result.catch(() => {});
    this.#tails.set(key, tail);
    background(
      tail.then(() => {
        if (this.#tails.get(key) === tail) this.#tails.delete(key);
      }),
    );
    return result;
  }

  /** Resolves when all jobs that were asked for by now have ended, well or badly. */
  async idle(): Promise<void> {
    await Promise.all(this.#tails.values());
  }
}
