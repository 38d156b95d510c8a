import assert from 'node:assert/strict';
import { type MirrorFacts, mirrorOf } from '../../../src/core/rules/mirror';
import { sumMirrors } from '../../../src/core/rules/mirrorSum';
import { delegation, type fileOf, goal, note, recognition, TODAY } from './facts';

const none: MirrorFacts = { notes: [], next: [], goals: [], delegations: [], recognition: [] };
const first: MirrorFacts = {
  notes: [
    note('2026-11-14', {
      topics: [{ text: 'a', kind: 'coaching' }, { text: 'b', kind: 'planning' }, { text: 'c' }],
      actions: [
        { text: 'd', owner: 'me', due: '2026-11-20' },
        { text: 'e', owner: 'me', done: 'true' },
      ],
    }),
  ],
  next: [note('next', { actions: [{ text: 'f', owner: 'me' }] })],
  goals: [goal('g', { checkins: [{ date: '2026-11-14', text: 'h' }] })],
  delegations: [delegation('i', { since: '2026-11-01' })],
  recognition: [recognition('2026-11-19-j', { text: 'j' })],
};
const of = (person: string, facts: MirrorFacts): MirrorFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([key, files]) => [
      key,
      (files as readonly ReturnType<typeof fileOf>[]).map((file) => ({
        ...file,
        thing: { ...file.thing, person },
      })),
    ]),
  ) as unknown as MirrorFacts;

describe('mirrors taken together', () => {
  it('show the same as all files thrown together', () => {
    const second = of('bo', first);
    const together: MirrorFacts = {
      notes: [...first.notes, ...second.notes],
      next: [...first.next, ...second.next],
      goals: [...first.goals, ...second.goals],
      delegations: [...first.delegations, ...second.delegations],
      recognition: [...first.recognition, ...second.recognition],
    };
    const each = [first, second].map((facts) => mirrorOf(facts, TODAY, 4));
    assert.deepEqual(sumMirrors(mirrorOf(none, TODAY, 4), each), mirrorOf(together, TODAY, 4));
  });

  it('of nobody show no share', () => {
    assert.equal(sumMirrors(mirrorOf(none, TODAY, 4), [mirrorOf(none, TODAY, 4)]).share, undefined);
  });
});
