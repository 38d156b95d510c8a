/** How long work may go on before others get their turn, in milliseconds: well below what a person notices. */
const SLICE = 8;

/** Long work in slices: ask before each piece, and whoever else waits for the extension host comes in between. */
export class Turns {
  #since = performance.now();
  #turn: Promise<void> | undefined;

  /** Resolves at once, or after everybody else had a turn where the slice is used up. */
  async next(): Promise<void> {
    // Asked again after waiting: of all that waited for this turn only the first few fit into it.
    while (performance.now() - this.#since > SLICE) {
      this.#turn ??= new Promise((done) => {
        setTimeout(() => {
          this.#since = performance.now();
          this.#turn = undefined;
          done();
        });
      });
      await this.#turn;
    }
  }
}
