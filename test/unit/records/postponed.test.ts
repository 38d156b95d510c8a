import assert from 'node:assert/strict';
import type { KindName } from '../../../src/core/records/kinds';
import { canPostpone, postponed } from '../../../src/core/records/postponed';

describe('what is put off', () => {
  const cases: readonly (readonly [KindName, string, string, { index: number; text: string }?])[] = [
    [
      'oneOnOne',
      'actions:\n  - text: A   # a\n',
      'actions:\n  - text: A   # a\n    due: 2026-12-05\n',
      { index: 0, text: 'A' },
    ],
    [
      'goal',
      'milestones:\n  - text: M\n    due: 2026-11-01\n',
      'milestones:\n  - text: M\n    due: 2026-12-05\n',
      { index: 0, text: 'M' },
    ],
    ['goal', 'title: G\nstatus: active\n', 'title: G\nstatus: active\ndue: 2026-12-05\n'],
    ['delegation', 'outcome: D\nquiet: 2026-11-01\n', 'outcome: D\nquiet: 2026-12-05\n'],
    ['opportunity', 'title: O\nrevisit: 2026-11-01\n', 'title: O\nrevisit: 2026-12-05\n'],
  ];
  for (const [kind, text, expected, item] of cases) {
    it(`gets its new day: ${JSON.stringify(text)}`, () => {
      const edited = postponed(text, kind, '2026-12-05', item);
      assert.equal(edited.ok && edited.text, expected);
      assert.ok(canPostpone(kind, item !== undefined));
    });
  }

  it('is refused where another text stands there by now, and of what has no day', () => {
    const edited = postponed('actions:\n  - text: A\n', 'oneOnOne', '2026-12-05', { index: 0, text: 'B' });
    assert.equal(!edited.ok && edited.refusal.code, 'noSuchPlace');
    assert.equal(postponed('a: b: c\n', 'goal', '2026-12-05', { index: 0, text: 'B' }).ok, false);
    for (const kind of ['person', 'book', 'recognition'] as const)
      assert.equal(canPostpone(kind, false), false);
    assert.equal(canPostpone('oneOnOne', false), false);
  });
});
