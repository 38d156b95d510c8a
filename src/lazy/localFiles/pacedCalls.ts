/**
 * What is at a place: an answer; nothing (`absent`); or what is left to VS Code's file system to tell (`unsure`): links, and
 * all that the system refuses.
 */
export type Local<T> = { readonly is: T } | 'absent' | 'unsure';

/** When a call may be made. */
export interface Pace {
  /** A promise to wait for before the next call, as others are to have their turn; undefined where it may be made at once. */
  pause(): Promise<void> | undefined;
  /** The time, in milliseconds. */
  now(): number;
}

/** A call that takes longer than this, in milliseconds, is a slow disk's: that is asked by callbacks. */
const SLOW = 5;
/** After so long without a call, in milliseconds, a disk may be another: one of the network that is not there any more. */
const FORGOTTEN = 2000;
/** So many slow calls soon after each other make it one, three in a row: a single one may be the work of other programs. */
const SLOW_CALLS = 2.5;
/** What remains of the number of slow calls after a quick one. */
const FORGIVEN = 0.9;
/** How long a slow disk is asked by callbacks, in milliseconds. */
const ASKED_BY_CALLBACK = 1000;
/** How much is done side by side: a process may have only so many files open. */
const MOST = 64;

/** One call of the system, to be made at once or by a callback. */
interface Call {
  readonly quick: () => unknown;
  readonly slow: (done: (error: unknown, value?: unknown) => void) => void;
}

/** Work that yields each call it needs, and goes on with what that gave. */
export type PacedSteps<T> = Generator<Call, T, unknown>;

/** Makes one call, and gives what it gave. */
export function* call<T>(
  quick: () => T,
  slow: (done: (error: unknown, value?: NoInfer<T>) => void) => void,
): PacedSteps<T> {
  // What comes back is what the call gave.
  return (yield { quick, slow: slow as Call['slow'] }) as T;
}

/**
 * Makes a function that runs steps: their calls are made at once in slices as long as the disk is quick, by callbacks
 * while it is not or nobody knows. What a call throws is told as `absent` or `unsure`.
 */
export function runner({ pause, now }: Pace): <T>(steps: PacedSteps<Local<T>>) => Promise<Local<T>> {
  let knownUntil = Number.NEGATIVE_INFINITY;
  let slowUntil = Number.NEGATIVE_INFINITY;
  let slowCalls = 0;
  let running = 0;
  const waiting: (() => void)[] = [];
  const made = ({ quick, slow }: Call, start: number): unknown => {
    if (start < slowUntil || start >= knownUntil) return byCallback(slow);
    try {
      return quick();
    } finally {
      const end = now();
      knownUntil = end + FORGOTTEN;
      slowCalls = end - start > SLOW ? slowCalls + 1 : slowCalls * FORGIVEN;
      if (slowCalls >= SLOW_CALLS) {
        slowUntil = end + ASKED_BY_CALLBACK;
        slowCalls = 0;
      }
    }
  };
  const byCallback = async (slow: Call['slow']) => {
    const value = await new Promise((done, fail) =>
      slow((error, given) => (error ? fail(error) : done(given))),
    );
    // It answers. How long that took tells nothing, as others were busy meanwhile.
    knownUntil = now() + FORGOTTEN;
    return value;
  };
  return async (steps) => {
    if (running < MOST) running++;
    else await new Promise<void>((done) => waiting.push(done));
    try {
      let next = steps.next();
      while (!next.done) {
        for (let wait = pause(); wait; wait = pause()) await wait;
        try {
          const result = made(next.value, now());
          next = steps.next(result instanceof Promise ? await result : result);
        } catch (error) {
          next = steps.throw(error);
        }
      }
      return next.value;
    } catch (error) {
      return whyNot(error);
    } finally {
      const another = waiting.shift();
      if (another) another();
      else running--;
    }
  };
}

/**
 * Tells by an error of the system whether a place is `absent` (nothing is there: `ENOENT`, `ENOTDIR`) or this is
 * `unsure`.
 */
export function whyNot(error: unknown): 'absent' | 'unsure' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'unsure';
}
