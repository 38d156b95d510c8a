import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareText } from '../../../src/core/compareText';
import { complete } from '../../../src/core/editor/complete/complete';
import { mentionAt } from '../../../src/core/editor/complete/mentionAt';
import { diagnose } from '../../../src/core/editor/diagnose/diagnose';
import type { EditorContext } from '../../../src/core/editor/editorContext';
import { TOPIC_KINDS } from '../../../src/core/records/oneOnOneKind';
import { delegation, goal, marked, next, note, opportunity, person, recognition, reflection } from './world';

function offered(text: string, context: EditorContext) {
  const at = marked(text);
  return complete(at.text, at.offset, context);
}

function labels(text: string, context: EditorContext): string[] {
  const items = offered(text, context)?.items ?? [];
  return [...items].sort((one, other) => compareText(one.sort, other.sort)).map(({ label }) => label);
}

/** The text once the completion with the label is taken, `▮` where the cursor goes. */
function taken(text: string, context: EditorContext, label: string): string {
  const at = marked(text);
  const found = complete(at.text, at.offset, context);
  const item = found?.items.find((one) => one.label === label);
  assert.ok(found && item, `no ${label} in ${text}`);
  return at.text.slice(0, found.start) + item.insert.replace('$0', '▮') + at.text.slice(found.end);
}

describe('complete', () => {
  const keys: readonly (readonly [string, EditorContext, string[]])[] = [
    ['▮', next, ['date', 'topics', 'notes', 'actions', 'skipped']],
    ['date: 2026-11-21\n▮\nnotes: x\n', note, ['topics', 'actions', 'skipped']],
    ['actions:\n  - text: a\n    ▮\n', note, ['owner', 'due', 'done', 'link']],
    ['actions:\n  - text: a\n    ow▮\n    due: 2026-11-22\n', note, ['owner', 'done', 'link']],
    ['actions:\n  - ▮\n', note, ['text', 'owner', 'due', 'done', 'link']],
    ['actions:\n  - {text: a, ▮}\n', note, ['owner', 'due', 'done', 'link']],
    ['title: T\nstatus: kept\noutcome:\n  ▮\n', opportunity, ['text', 'date']],
    [
      'status: active\n▮',
      goal,
      [
        'title',
        'why',
        'since',
        'due',
        'support',
        'value',
        'milestones',
        'evidence',
        'checkins',
        'opportunities',
      ],
    ],
    [
      'outcome: x\nstatus: active\nretur▮',
      { ...delegation, private: true },
      ['authority', 'expectations', 'limits', 'support', 'since', 'quiet', 'returned', 'changes', 'learned'],
    ],
    [
      'outcome: x\nstatus: active\nretur▮',
      delegation,
      ['authority', 'expectations', 'limits', 'support', 'since', 'quiet', 'changes', 'learned'],
    ],
    [
      'title: foo: bar\nsupport: [a\nsta▮',
      goal,
      ['status', 'why', 'since', 'due', 'value', 'milestones', 'evidence', 'checkins', 'opportunities'],
    ],
    ['coffee:\n  ▮', person, []],
    ['# na▮', person, []],
    ['notes: |\n  kind: ▮\n', note, []],
    ['title: ▮\n', goal, []],
  ];
  for (const [text, context, expected] of keys) {
    it(`offers ${expected.join(' ') || 'nothing'} in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(labels(text, context), expected));
  }

  const values: readonly (readonly [string, EditorContext, string[]])[] = [
    ['topics:\n  - text: a\n    from: ▮\n', note, ['Ada Lovelace', 'me', 'Grace Hopper']],
    ['topics:\n  - text: a\n    from:▮\n', note, ['Ada Lovelace', 'me', 'Grace Hopper']],
    [
      'topics:\n  - text: Welcome\n  - text: Ist das Ticket überfällig?\n    kind: ▮\n',
      note,
      ['controlling', ...TOPIC_KINDS.filter((kind) => kind !== 'controlling')],
    ],
    ['topics:\n  - text: Eleven cents\n    kind: ▮\n', note, [...TOPIC_KINDS]],
    ['title: x\nstatus: ac▮', goal, ['planned', 'active', 'achieved', 'dropped']],
    ['authority: ▮', delegation, ['tell me first', 'decide together', 'decide then tell', 'decide']],
    ['checkins:\n  - text: a\n    confidence: ▮', goal, ['low', 'medium', 'high']],
    ['owner: grace-hopper\ngoal: ▮', opportunity, ['Speak at a conference']],
    ['goal: ▮', opportunity, ['Lead the payments migration', 'Speak at a conference']],
    ['opportunities: [▮]', goal, ['Own the release train']],
    ['opportunities:\n  - ▮', goal, ['Own the release train']],
    ['week: ▮', reflection, ['2026-W47']],
    ['cadence: ▮', person, ['1 week', '2 weeks', '3 weeks', '1 month']],
    ['date: ▮', note, ['2026-11-21', '2026-11-22']],
    ['text: a\ntold: ▮', recognition, ['2026-11-22', '2026-11-21']],
    ['actions:\n  - text: a\n    done: ▮', next, ['2026-11-22', '2026-11-21', 'true']],
    [
      'actions:\n  - text: a: b\n    due: ▮',
      next,
      [
        '2026-11-22',
        '2026-11-23',
        '2026-11-28',
        '2026-11-27',
        '2026-11-29',
        '2026-12-06',
        '2026-12-22',
        '2027-02-22',
      ],
    ],
  ];
  for (const [text, context, expected] of values) {
    it(`offers ${expected[0]} in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(labels(text, context), expected));
  }

  it('names days by code', () => {
    const items = offered('actions:\n  - text: a\n    due: ▮', next)?.items ?? [];
    assert.deepEqual(
      items.map(({ choice }) => [choice?.code, choice?.count ?? 0, choice?.day]),
      [
        ['today', 0, '2026-11-22'],
        ['tomorrow', 0, '2026-11-23'],
        ['nextOneOnOne', 0, '2026-11-28'],
        ['nextFriday', 0, '2026-11-27'],
        ['inWeeks', 1, '2026-11-29'],
        ['inWeeks', 2, '2026-12-06'],
        ['inMonths', 1, '2026-12-22'],
        ['inMonths', 3, '2027-02-22'],
      ],
    );
  });

  const results: readonly (readonly [string, EditorContext, string, string])[] = [
    ['to▮', next, 'topics', 'topics:\n  - text: ▮'],
    ['topics:\n- text: a\nac▮', next, 'actions', 'topics:\n- text: a\nactions:\n- text: ▮'],
    ['topics:\n    - text: a\nac▮', next, 'actions', 'topics:\n    - text: a\nactions:\n    - text: ▮'],
    ['no▮', next, 'notes', 'notes: |\n  ▮'],
    ['topics: ▮', next, '- text:', 'topics: \n  - text: ▮'],
    ['topics:▮', next, '- text:', 'topics:\n  - text: ▮'],
    ['topics:\n  ▮', next, '- text:', 'topics:\n  - text: ▮'],
    ['topics:\n  - text: a\n  ▮', next, '- text:', 'topics:\n  - text: a\n  - text: ▮'],
    ['topics:\n  -▮', next, 'text', 'topics:\n  - text: ▮'],
    ['topics:\n  - te▮', next, 'text', 'topics:\n  - text: ▮'],
    ['ev▮', goal, 'evidence', 'evidence:\n  - date: 2026-11-22\n    text: ▮'],
    ['supp▮', goal, 'support', 'support:\n  - ▮'],
    ['support:\n  - a\n  ▮', goal, '-', 'support:\n  - a\n  - ▮'],
    ['outc▮', opportunity, 'outcome', 'outcome:\n  date: 2026-11-22\n  text: ▮'],
    ['outcome: ▮', opportunity, 'text', 'outcome: \n  text: ▮'],
    ['tit▮le: x\n', goal, 'title', 'title: x\n'],
    ['title: x\nst▮: active\n', goal, 'status', 'title: x\nstatus: active\n'],
    ['actions:\n  - {text: a, ow▮}', next, 'owner', 'actions:\n  - {text: a, owner: ▮}'],
    [
      'actions:\n  - text: a\n    owner:▮',
      next,
      'Grace Hopper',
      'actions:\n  - text: a\n    owner: grace-hopper',
    ],
    [
      'actions:\n  - text: a\n    owner: gr▮ac # x',
      next,
      'Grace Hopper',
      'actions:\n  - text: a\n    owner: grace-hopper # x',
    ],
    [
      'actions:\n  - text: Ask @gr▮ about it',
      next,
      'Grace Hopper',
      'actions:\n  - text: Ask Grace Hopper about it',
    ],
    ['notes: |\n  Talked to @▮\n', next, 'Ada Lovelace', 'notes: |\n  Talked to Ada Lovelace\n'],
    ['notes: |\r\n  one\r\n  (@Ad▮\r\n', next, 'Ada Lovelace', 'notes: |\r\n  one\r\n  (Ada Lovelace\r\n'],
  ];
  for (const [text, context, label, expected] of results) {
    it(`makes ${JSON.stringify(expected)}`, () => assert.equal(taken(text, context, label), expected));
  }

  it('describes keys and words', () => {
    assert.match(
      offered('▮', goal)?.items.find(({ label }) => label === 'why')?.description ?? '',
      /matters/,
    );
    assert.match(offered('status: ▮', goal)?.items[1]?.description ?? '', /now/);
  });

  it('never offers a key that the record does not know @slow', () => {
    for (const context of [next, goal, delegation, person, opportunity, recognition, reflection]) {
      for (const { label, insert } of complete('', 0, context)?.items ?? []) {
        const codes = diagnose(insert.replace('$0', 'x'), context).map(({ code }) => code);
        assert.ok(!codes.includes('unknownKey') && !codes.includes('syntax'), `${label}: ${codes}`);
      }
    }
  });

  it('answers for any text and any offset @slow', () => {
    const piece = fc.constantFrom(
      'topics',
      'text: ',
      ':',
      '\n',
      '  ',
      '- ',
      '"',
      '[',
      '{',
      '@a',
      '#',
      '|',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, seed) => {
        const text = pieces.join('');
        const offset = seed % (text.length + 1);
        const found = complete(text, offset, note);
        if (found) assert.ok(found.start <= offset && offset <= found.end && found.items.length > 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('mentionAt', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['@', ''],
    ['Ask @gr', 'gr'],
    ['(@Zoë', 'Zoë'],
    ['ada@exam', undefined],
    ['@ada now', undefined],
    ['', undefined],
  ];
  for (const [text, typed] of cases) {
    it(`is ${typed ?? 'nothing'} in ${JSON.stringify(text)}`, () =>
      assert.equal(mentionAt(text, text.length)?.typed, typed));
  }
});
