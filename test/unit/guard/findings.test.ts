import assert from 'node:assert/strict';
import type { Privacy } from '../../../src/core/book/gitignore';
import { type GitGroup, guardFindings, type Reach } from '../../../src/core/guard/findings';

const NOTE = 'people/ada/one-on-ones/next.private.yaml';
const OPEN = 'people/ada/one-on-ones/next.yaml';
const MINE = 'reflections/2026-W47.yaml';

interface Row {
  readonly what: string;
  readonly ignored?: readonly string[];
  readonly groups?: Readonly<Record<string, GitGroup>>;
  /** The groups may not have all. */
  readonly late?: boolean;
  /** The files are gone from disk. */
  readonly gone?: boolean;
  /** How the note, the other file and the reflection are within reach, by privacy; `-` where they are not. */
  readonly found: Readonly<Record<Privacy, string>>;
}

const rows: readonly Row[] = [
  {
    what: 'all is ignored',
    ignored: [NOTE, OPEN, MINE],
    found: { private: '- - -', shared: '- - -', everything: '- - -' },
  },
  {
    what: 'nothing is ignored, nothing has changed',
    found: { private: 'tracked tracked tracked', shared: 'tracked - tracked', everything: 'tracked - -' },
  },
  {
    what: 'nothing is ignored, and not all changes are told',
    late: true,
    found: { private: 'seen seen seen', shared: 'seen - seen', everything: 'seen - -' },
  },
  {
    what: 'git would take all',
    groups: { [NOTE]: 'untracked', [OPEN]: 'untracked', [MINE]: 'untracked' },
    found: {
      private: 'untracked untracked untracked',
      shared: 'untracked - untracked',
      everything: 'untracked - -',
    },
  },
  {
    what: 'the note was added by force',
    ignored: [OPEN, MINE],
    groups: { [NOTE]: 'staged' },
    found: { private: 'staged - -', shared: 'staged - -', everything: 'staged - -' },
  },
  {
    what: 'the note is tracked and changed',
    ignored: [OPEN, MINE],
    groups: { [NOTE]: 'changed' },
    found: { private: 'changed - -', shared: 'changed - -', everything: 'changed - -' },
  },
  {
    what: 'the note is staged and gone from disk',
    gone: true,
    groups: { [NOTE]: 'staged' },
    found: { private: 'staged - -', shared: 'staged - -', everything: 'staged - -' },
  },
  {
    what: 'what is gone from disk was never tracked',
    gone: true,
    groups: { [NOTE]: 'untracked' },
    found: { private: '- - -', shared: '- - -', everything: '- - -' },
  },
];

describe('what git does not leave alone', () => {
  for (const { what, ignored = [], groups = {}, late = false, gone = false, found } of rows) {
    for (const privacy of ['private', 'shared', 'everything'] as const) {
      it(`${what}: ${privacy}`, () => {
        const findings = guardFindings(
          {
            paths: gone ? [] : [OPEN, MINE, NOTE],
            ignored: new Set(ignored),
            groups: new Map(Object.entries(groups)),
            groupsAreComplete: !late,
          },
          privacy,
        );
        const reachOf = (path: string): Reach | '-' =>
          findings.find((one) => one.path === path)?.reach ?? '-';
        assert.equal([NOTE, OPEN, MINE].map(reachOf).join(' '), found[privacy]);
        assert.deepEqual(
          findings.map(({ path }) => path),
          findings.map(({ path }) => path).sort(),
        );
      });
    }
  }
});
