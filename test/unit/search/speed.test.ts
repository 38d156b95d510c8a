import assert from 'node:assert/strict';
import { matchesIn } from '../../../src/core/search/matchesIn';
import { queryMatcher } from '../../../src/core/search/queryMatcher';
import { newestPathsFirst } from '../../../src/core/search/rank';

const FILES = 100_000;

/** A note of about 600 bytes; every third holds letters beyond ASCII. */
function note(n: number): string {
  const name = n % 3 === 0 ? 'Zoë’s' : 'Their';
  return `date: 2026-11-21
topics:
  - text: ${name} plan for the release train, take ${n}
    kind: coaching
    from: me
    done: true
notes: |
  We drew a payment from tap to bank on one sheet, and drew it back from memory, with one arrow the
  other way, and the arrow turned out to be right. Asked what they would change first.

  ## Next
  - A glossary, perhaps, written by whoever does *not* know yet.
actions:
  - text: Introduce them to the data guild
    owner: me
    due: 2026-11-28
  - text: A change in production this week, however tiny
    owner: ada-lovelace
`;
}

describe('a search through 100,000 notes @heavy', () => {
  const notes = Array.from({ length: 1000 }, (_, n) => note(n));
  /** How many times as much a job computes as to fold the notes' letters, by this process's own clock: the best of two. */
  const timesReading = (job: () => void) => {
    const timed = (work: () => void) => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const fold = () => {
      for (let n = 0; n < FILES; n++) notes[n % notes.length]?.normalize('NFD').toLowerCase();
    };
    return Math.min(...[1, 2].map(() => timed(job) / timed(fold)));
  };
  const cases: [string, string][] = [
    ['found nowhere', 'unobtainium'],
    ['found in one of a thousand', 'release take 777'],
    ['found in every note', 'text'],
    ['two words found in every note', 'arrow righ'],
  ];
  for (const [name, query] of cases) {
    it(`takes few times as long as folding them: ${name}`, () => {
      const match = queryMatcher(query);
      let hits = 0;
      const times = timesReading(() => {
        hits = 0;
        for (let n = 0; n < FILES; n++) hits += matchesIn(notes[n % notes.length] ?? '', match).length;
      });
      console.log(`      ${times.toFixed(1)} times as long as folding them, ${hits} hits`);
      assert.ok(times < 40, `${times} times`);
    });
  }

  it('orders their paths in less than the longest of these', () => {
    const paths = Array.from(
      { length: FILES },
      (_, n) => `people/p-${n % 1000}/one-on-ones/20${10 + (n % 17)}-0${1 + (n % 9)}-1${n % 10}.yaml`,
    );
    const times = timesReading(() => newestPathsFirst(paths));
    console.log(`      ${times.toFixed(1)} times as long as folding them`);
    assert.ok(times < 20, `${times} times`);
  });
});
