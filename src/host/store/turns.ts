import { delay } from './delay';

/** How long work may go on before others get their turn, in milliseconds: well below what a person notices. */
const SLICE = 8;

interface Slice {
  /** When it began. */
  readonly since: number;
  /** Done when others had their turn. */
  readonly over: Promise<void>;
}

// One for all long work that goes on at the same time: timers that are due together run with nobody between them, so
// slices of their own would follow one another.
let slice: Slice | undefined;
/** When a turn was taken last. */
let lastTurn = Number.NEGATIVE_INFINITY;

const machineTime = () => performance.now();

/** Long work in slices: ask before each piece, and whoever else waits for the extension host comes in between. */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  readonly #now: () => number;

  /** @param now the time in milliseconds */
  constructor(now = machineTime) {
    this.#now = now;
  }

  /**
   * Resolves when it is the caller's turn: soon, or after everybody else had theirs where the slice is used up. A thousand
   * who ask at once get it one after the other, each when the one before has begun its piece: were they all let through
   * by the same look at the clock, their pieces together would be one long stretch.
   */
  next(): Promise<void> {
    this.#last = this.#last.then(async () => {
      // Again after a wait: others waited with us, and may have used up the new slice.
      for (let wait = this.#pause(); wait; wait = this.#pause()) await wait;
      lastTurn = performance.now();
    });
    return this.#last;
  }

  #pause(): Promise<void> | undefined {
    return pauseAfter(SLICE, this.#now);
  }
}

/**
 * Resolves when nobody has taken a turn for a while: rows that were being drawn are drawn by then.
 * @param ms how long a while is, in milliseconds
 * @param most how many of them are waited for at most, whoever works
 */
export async function untilRested(ms: number, most: number): Promise<void> {
  let rest = ms;
  for (let waits = 0; rest > 0 && waits < most; waits++) {
    await delay(rest);
    rest = lastTurn + ms - performance.now();
  }
}

/**
 * For work that is done at once where this gives nothing: what to wait for before asking again, where the slice is used up.
 * @param most how much of the slice may be used, in milliseconds
 * @param now the time in milliseconds
 */
export function pauseAfter(most: number, now = machineTime): Promise<void> | undefined {
  const { since, over } = current(now);
  return now() - since > most ? over : undefined;
}

/** Gives all others their turn who wait for one. A timer would leave the thread idle for a millisecond, if there is another way. */
const others: (then: () => void) => unknown = typeof setImmediate === 'function' ? setImmediate : setTimeout;

/** The slice that goes on, which begins with the first who asks after others had their turn. */
function current(now: () => number): Slice {
  slice ??= {
    since: now(),
    over: new Promise((done) => {
      others(() => {
        slice = undefined;
        done();
      });
    }),
  };
  return slice;
}
