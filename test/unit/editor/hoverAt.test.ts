import assert from 'node:assert/strict';
import type { EditorContext } from '../../../src/core/editor/editorContext';
import { hoverAt } from '../../../src/core/editor/hoverAt';
import { goal, marked, next, note, opportunity } from './world';

function hover(text: string, context: EditorContext) {
  const at = marked(text);
  const found = hoverAt(at.text, at.offset, context);
  if (!found) return undefined;
  const { start, end, ...facts } = found;
  return { on: at.text.slice(start, end), ...facts };
}

describe('hoverAt', () => {
  const cases: readonly (readonly [string, EditorContext, object | undefined])[] = [
    [
      'tit▮le: x\n',
      goal,
      {
        on: 'title',
        kind: 'key',
        key: 'title',
        description: 'The goal, in their words: Lead the payments migration.',
        required: true,
      },
    ],
    ['coff▮ee: x\n', goal, undefined],
    [
      'status: act▮ive # x\n',
      goal,
      { on: 'active', kind: 'word', key: 'status', word: 'active', meaning: 'They work on it now.' },
    ],
    ['status: activ▮\n', goal, undefined],
    ['due: 2026-12-0▮1\n', goal, { on: '2026-12-01', kind: 'day', key: 'due', day: '2026-12-01', days: 9 }],
    [
      'due: "2026-11-2▮1"\n',
      goal,
      { on: '"2026-11-21"', kind: 'day', key: 'due', day: '2026-11-21', days: -1 },
    ],
    [
      'actions:\n  - text: a: b\n    owner: grace▮-hopper\n',
      note,
      { on: 'grace-hopper', kind: 'person', slug: 'grace-hopper', name: 'Grace Hopper', archived: false },
    ],
    [
      'actions:\n  - {text: a, owner: m▮e}\n',
      note,
      { on: 'me', kind: 'person', slug: 'me', archived: false },
    ],
    ['actions:\n  - text: a\n    owner: nob▮ody\n', note, undefined],
    ['actions:\n  - text: a\n    done: tr▮ue\n', note, undefined],
    [
      'goal: speak-at▮-a-conference',
      opportunity,
      {
        on: 'speak-at-a-conference',
        kind: 'goal',
        person: 'grace-hopper',
        slug: 'speak-at-a-conference',
        title: 'Speak at a conference',
      },
    ],
    [
      'opportunities: [2026▮-11-21-own-the-release-train]',
      goal,
      {
        on: '2026-11-21-own-the-release-train',
        kind: 'opportunity',
        name: '2026-11-21-own-the-release-train',
        title: 'Own the release train',
      },
    ],
    ['notes: |\n  due: 2026▮-11-11\n', next, undefined],
    ['title: x # du▮e\n', goal, undefined],
    ['▮', goal, undefined],
  ];
  for (const [text, context, expected] of cases) {
    it(`of ${JSON.stringify(text)}`, () => assert.deepEqual(hover(text, context), expected));
  }
});
