/** How long work may go on before others get their turn, in milliseconds: well below what a person notices. */
const SLICE = 8;

/** Long work in slices: ask before each piece, and whoever else waits for the extension host comes in between. */
export class Turns {
  #since = performance.now();
  #last: Promise<void> = Promise.resolve();

  /**
   * Resolves when it is the caller's turn: soon, or after everybody else had theirs where the slice is used up. A thousand
   * who ask at once get it one after the other, each when the one before has begun its piece: were they all let through
   * by the same look at the clock, their pieces together would be one long stretch.
   */
  next(): Promise<void> {
    this.#last = this.#last.then(() =>
      performance.now() - this.#since > SLICE ? this.#others() : undefined,
    );
    return this.#last;
  }

  #others(): Promise<void> {
    return new Promise((done) => {
      setTimeout(() => {
        this.#since = performance.now();
        done();
      });
    });
  }
}
