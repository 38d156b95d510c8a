import assert from 'node:assert/strict';
import type { EditorContext } from '../../../src/core/editor/editorContext';
import { lensesOf } from '../../../src/core/editor/lensesOf';
import { delegation, goal, next, note, opportunity, recognition } from './world';

/** Each as its kind, the line it stands on, and its item. */
function shown(text: string, context: EditorContext): unknown[] {
  return lensesOf(text, context).map((lens) => {
    const line = text.slice(0, lens.offset).split('\n').length;
    return 'item' in lens ? [lens.kind, line, lens.item] : [lens.kind, line];
  });
}

const actions = [
  'actions:',
  '  - text: Call Tom',
  '    owner: me',
  '    due: 2026-11-20',
  '  - text: kept',
  '    done: true',
  '  - owner: me',
  '  - text: "open: still"',
  '    done: false',
  '',
].join('\n');

describe('lensesOf', () => {
  const cases: readonly (readonly [string, string, EditorContext, unknown[]])[] = [
    [
      'a note',
      actions,
      note,
      [
        ['prepare', 1],
        ['privateNote', 1],
        ['action', 2, { index: 0, text: 'Call Tom', owner: 'me', due: '2026-11-20', late: 2, age: 1 }],
        ['action', 8, { index: 3, text: 'open: still', age: 1 }],
      ],
    ],
    [
      'what comes next',
      'actions:\n  - text: a\n',
      next,
      [
        ['prepare', 1],
        ['start', 1],
        ['action', 2, { index: 0, text: 'a' }],
      ],
    ],
    [
      'evidence that is kept with a person',
      'name: Ada\nevidence:\n  - date: 2026-11-02\n    text: Asked\n  - text: ""\n',
      { ...note, kind: 'person', name: 'person' },
      [['evidence', 3, { index: 0, text: 'Asked' }]],
    ],
    [
      'a private note',
      'actions:\n  - text: a\n',
      { ...note, private: true },
      [['action', 2, { index: 0, text: 'a', age: 1 }]],
    ],
    [
      'today’s note',
      'actions:\n  - text: a\ntopics:\n  - text: b\n    kind: review\n  - text: c\n    done: true\n  - text: d\n',
      { ...note, day: note.today, name: note.today },
      [
        ['prepare', 1],
        ['privateNote', 1],
        ['wrapUp', 1],
        ['action', 2, { index: 0, text: 'a', age: 0 }],
        ['topic', 4, { index: 0, text: 'b' }],
        ['topic', 8, { index: 2, text: 'd' }],
      ],
    ],
    [
      'a delegation',
      'outcome: x\nstatus: active\nauthority: decide\nsupport:\n  - My help\n  -\n  - Time\n',
      delegation,
      [
        ['handOver', 3],
        ['support', 5, { index: 0, text: 'My help' }],
        ['support', 7, { index: 2, text: 'Time' }],
      ],
    ],
    ['a delegation that is over', 'outcome: x\nstatus: done\nsupport: [a]\n', delegation, []],
    ['a skipped one', 'skipped: ill\n', note, []],
    [
      'a goal',
      'title: x\nstatus: active\nmilestones:\n  - text: a\n    due: 2026-12-01\n  - text: b\n    done: 2026-11-01\ncheckins: []\n',
      goal,
      [
        ['checkIn', 8],
        ['addMilestone', 3],
        ['milestone', 4, { index: 0, text: 'a', due: '2026-12-01', late: -9 }],
      ],
    ],
    [
      'a goal without lists',
      'title: x\nstatus: active\n',
      goal,
      [
        ['checkIn', 1],
        ['addMilestone', 1],
      ],
    ],
    ['a goal that was reached', 'title: x\nstatus: achieved\nmilestones:\n  - text: a\n', goal, []],
    ['recognition not told', 'date: 2026-11-21\ntext: a\n', recognition, [['told', 2]]],
    ['recognition told', 'date: 2026-11-21\ntext: a\ntold: 2026-11-21\n', recognition, []],
    ['a broken file', 'actions:\n  - text: a: b\n', note, []],
    ['a delegation', 'outcome: x\n', delegation, []],
    [
      'an opportunity to look at again',
      'title: x\nkind: opportunity\nraised: 2026-11-01\nstatus: facing\nrevisit: 2026-11-22\n',
      opportunity,
      [['outcome', 5]],
    ],
    [
      'one to look at again later',
      'title: x\nkind: opportunity\nraised: 2026-11-01\nstatus: facing\nrevisit: 2026-11-23\n',
      opportunity,
      [],
    ],
  ];
  for (const [name, text, context, expected] of cases) {
    it(`of ${name}`, () => assert.deepEqual(shown(text, context), expected));
  }

  it('shows the vision above why a goal matters, where there is both and the goal is open', () => {
    const text = 'title: Lead\nstatus: active\nwhy: She wants to\n';
    const kinds = (source: string, context: EditorContext) =>
      shown(source, context).filter((one) => (one as unknown[])[0] === 'vision');
    const seen = { ...goal, vision: 'Live in a day.' };
    assert.deepEqual(kinds(text, seen), [['vision', 3]]);
    assert.deepEqual(kinds(text, goal), []);
    assert.deepEqual(kinds('title: Lead\nstatus: active\n', seen), []);
    assert.deepEqual(kinds(text.replace('active', 'achieved'), seen), []);
  });
});
