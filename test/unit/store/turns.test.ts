import assert from 'node:assert/strict';
import { Turns } from '../../../src/host/store/turns';

describe('turns', () => {
  it('let others come between many who ask at once', async () => {
    const clock = new WorkClock();
    const turns = new Turns(clock.now);
    const piece = async () => {
      await turns.next();
      // Not at once, as a row's own questions come first.
      for (let step = 0; step < 10; step++) await undefined;
      clock.work(1);
    };
    const longest = await clock.longest(Array.from({ length: 100 }, piece));
    // Some more than a slice, as a few are let through before the first of them begins.
    assert.ok(longest < 16, `${longest} ms with nobody between`);
  });

  it('share their slices with other long work', async () => {
    const clock = new WorkClock();
    const work = async (turns: Turns) => {
      for (let piece = 0; piece < 40; piece++) {
        await turns.next();
        clock.work(2);
      }
    };
    // Five slices of their own would be 50.
    const longest = await clock.longest(Array.from({ length: 5 }, () => work(new Turns(clock.now))));
    assert.equal(longest, 10);
  });

  it('are taken in the order in which they were asked for', async () => {
    const turns = new Turns();
    const order: number[] = [];
    const asked = Array.from({ length: 50 }, (_, index) => index);
    await Promise.all(asked.map((index) => turns.next().then(() => order.push(index))));
    assert.deepEqual(order, asked);
  });
});

/** A clock that goes on only while somebody works. */
class WorkClock {
  #time = 0;
  readonly now = () => this.#time;

  work(ms: number): void {
    this.#time += ms;
  }

  /** How long at most, in milliseconds, the work went on before another, who always waits, had a turn. */
  async longest(work: readonly Promise<void>[]): Promise<number> {
    let longest = 0;
    let since = this.#time;
    const look = () => {
      longest = Math.max(longest, this.#time - since);
      since = this.#time;
      waiting = setImmediate(look);
    };
    let waiting = setImmediate(look);
    await Promise.all(work);
    clearImmediate(waiting);
    return Math.max(longest, this.#time - since);
  }
}
