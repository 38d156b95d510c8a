import assert from 'node:assert/strict';
import { Turns } from '../../../src/host/store/turns';

describe('turns', () => {
  it('let others come between many who ask at once @slow', async () => {
    const turns = new Turns();
    let done = 0;
    const piece = async () => {
      await turns.next();
      // Not at once, as a row's own questions come first.
      for (let step = 0; step < 10; step++) await undefined;
      const end = performance.now() + 1;
      while (performance.now() < end);
      done++;
    };
    const others: number[] = [];
    const look = setInterval(() => others.push(done), 0);
    await Promise.all(Array.from({ length: 100 }, piece));
    clearInterval(look);
    const between = others.filter((before) => before > 0 && before < 100);
    assert.ok(new Set(between).size > 2, `others came after ${others.join(', ')}`);
  });

  it('share their slices with other long work @heavy', async () => {
    let looks = 0;
    const look = setInterval(() => looks++, 0);
    let sinceLook = 0;
    let most = 0;
    let seen = 0;
    const work = async (turns: Turns) => {
      for (let piece = 0; piece < 40; piece++) {
        await turns.next();
        sinceLook = looks === seen ? sinceLook + 1 : 1;
        seen = looks;
        most = Math.max(most, sinceLook);
        const end = performance.now() + 2;
        while (performance.now() < end);
      }
    };
    await Promise.all(Array.from({ length: 5 }, () => work(new Turns())));
    clearInterval(look);
    // Five slices of their own would be twenty pieces of 2 ms and more before anybody else had a turn.
    assert.ok(most < 10, `${most} pieces came one after the other`);
  });

  it('are taken in the order in which they were asked for', async () => {
    const turns = new Turns();
    const order: number[] = [];
    const asked = Array.from({ length: 50 }, (_, index) => index);
    await Promise.all(asked.map((index) => turns.next().then(() => order.push(index))));
    assert.deepEqual(order, asked);
  });
});
