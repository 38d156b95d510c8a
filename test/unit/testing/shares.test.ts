// Tests that run in several shares all run, each once.
import assert from 'node:assert/strict';
import { shareOf } from '../../../scripts/lib/shares.mts';

describe('shares of test files', () => {
  const weights = new Map([
    ['a', 5],
    ['b', 1],
    ['c', 4],
    ['d', 2],
    ['e', 3],
  ]);
  const all = [...weights.keys()];
  const share = (which?: string) => shareOf(all, (one) => weights.get(one) ?? 0, which);

  it('are the whole together, each of about the same weight and in order', () => {
    assert.deepEqual(share('1/2'), ['a', 'b', 'd']);
    assert.deepEqual(share('2/2'), ['c', 'e']);
    assert.deepEqual([1, 2, 3].flatMap((n) => share(`${n}/3`)).sort(), all);
  });

  it('are all where nothing is said', () => {
    assert.deepEqual(share(), all);
  });
});
