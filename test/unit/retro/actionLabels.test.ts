import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';

/** Actions as `line: text | owner | due | family`, lines from 1, what is absent or usual left out. */
function reads(why: string, lines: readonly string[], ...expected: string[]) {
  it(why, () => {
    const found = actionLines(lines.join('\n'), 'md').map(({ line, text, owner, due, done, family }) =>
      [`${line + 1}: ${text}`, owner, due, done && 'done', family !== 'actions' && family]
        .filter(Boolean)
        .join(' | '),
    );
    assert.deepEqual(found, expected);
  });
}

describe('actions that are named as such', () => {
  reads(
    'a labelled line, with its owner and day below',
    [
      '## What could be improved',
      '',
      'Builds are slow.',
      '',
      '**Action:** Cache the dependencies',
      '**Owner:** Ada',
      '**Due:** 2026-12-01',
    ],
    '5: Cache the dependencies | Ada | 2026-12-01',
  );
  reads(
    'one for each heading, in Spanish',
    [
      '## ¿Qué mejorar?',
      '### Acción 1',
      '**Problema:** Lento.',
      '**Acción:** Medir.',
      '**Responsable:** Ada',
    ],
    '4: Medir. | Ada',
  );
  reads(
    'below a complaint',
    ['## What went wrong', '- Tests are flaky', '  - **Future action**: quarantine them (Linus)'],
    '3: quarantine them | Linus',
  );
  reads('not what only begins alike', [
    '## What went well',
    '- **Empiricism in Action:** we adapted',
    '- **Clear actions for all:** everyone knew',
    '- Some action plan: it helped',
    '**Actions taken:** none',
  ]);
  reads('not what nobody filled in', ['## What went wrong', '**Action:** TBD', '**Action:** [What to do]']);
  reads('not in code', ['## What went wrong', '```', '**Action:** in an example', '```']);
  reads(
    'not twice, with what items beside it say of it',
    ['## Action items', '- **Action:** pair on reviews', '- **Owner:** Ada'],
    '2: **Action:** pair on reviews | Ada',
  );
  reads(
    'a change beside a goal, on lines',
    ['Experiment:', 'Goal: Faster reviews.', 'Change: Look at reviews each morning.', 'Measurement: Hours.'],
    '3: Look at reviews each morning. | experiment',
  );
  reads(
    'a change beside a goal, in a list of something else',
    ['## Retro', '', '### Continue', '* pairing', '* a goal: calm', '* a change: no calls on Friday'],
    '6: no calls on Friday | experiment',
  );
  reads('no change alone', ['## What went well', 'Change: the new office is bright.']);
});

describe('numbered headings that are actions', () => {
  reads(
    'with details below',
    [
      '## Actions for next sprint',
      '',
      '### Action 1: Cache the build',
      '- **Owner:** Ada',
      '- why: it takes long',
      '',
      '### Action 2 – Write the runbook',
      '- steps',
    ],
    '3: Cache the build | Ada',
    '7: Write the runbook',
  );
  reads('not the empty ones of a template', ['## Actions', '### Action 1: TBD', '### Action 2: ...']);
  reads('not another heading with a number', ['## Action items', '### Week 2: plan', '- rest'], '3: rest');
});

describe('items that lead to actions', () => {
  reads(
    'a question of a form, explained in brackets',
    [
      '## Assessment',
      '- What lessons did you learn (good and bad)?',
      '  - talk more',
      '- Improvement goals for the next sprint and how to reach them (technical, team)',
      '  - merge daily',
      '  - estimate together',
      '- One thing you are proud of',
      '  - the demo',
    ],
    '5: merge daily',
    '6: estimate together',
  );
  reads(
    'its answer in turn',
    [
      '## Assessment',
      '- Q: Improvement goals (team)',
      '  - A: We work on these:',
      '    1. test',
      '    2. document',
    ],
    '4: test',
    '5: document',
  );
  reads(
    'in bold, with more words',
    ['## Summary', '- **Next steps for Sprint 3**:', '  1. document the API', '  2. test in CI'],
    '3: document the API',
    '4: test in CI',
  );
  reads('not a sentence about actions', ['## What went wrong', '- Action items were forgotten', '  - again']);
  reads(
    'not details of one action',
    ['## Action items', '- Speed up the build', '  - cache', '  - measure'],
    '2: Speed up the build',
  );
  reads(
    'not its owner and day',
    ['## Action items', '- Speed up the build:', '  - Owner: Ada', '  - Due: 2026-12-01'],
    '2: Speed up the build: | Ada | 2026-12-01',
  );
});

describe('lines without markers', () => {
  reads(
    'each with a name, up to the next block',
    ['Sprint 2 commitments:', 'Ada: parse in the backend', 'Linus: write roles down', '', 'Links:', 'Ada: x'],
    '2: parse in the backend | Ada',
    '3: write roles down | Linus',
  );
  reads('not addresses, nor prose', [
    '## Actions',
    'Ada: https://example.org/1',
    '',
    'We will see: it helps.',
  ]);
});

describe('labels and tables', () => {
  reads(
    'headings without their space',
    ['## Action item', '- pair', '##One thing that went well', '- the demo', '#todo', '- no heading'],
    '2: pair',
  );
  reads(
    'long lines of a form without a mark',
    [
      'What lessons did you learn (both positive and negative) in this sprint, as a team?',
      '- talk',
      '',
      'Improvement goals for the next sprint and how to achieve them (technical, team)',
      '- merge daily',
      '',
      'One thing you are proud of as a Team!',
      '- the demo',
    ],
    '5: merge daily',
  );
  reads('no long sentence', [
    '## Notes',
    '',
    'We talked for a long time about the action items of the team in the last weeks',
    '- x',
  ]);
  reads(
    'the problem that a change is for',
    ['## Action item', '* The problem: too many calls', '* A goal: calm', '* A change: no calls on Friday'],
    '4: no calls on Friday | experiment',
  );
  reads(
    'a label that stands in by a space',
    [' Start', '- test', '', ' Ações de melhoria', '- Planejar melhor', '- Revisar mais'],
    '5: Planejar melhor',
    '6: Revisar mais',
  );
  reads(
    'a table of changes below a heading for actions',
    [
      '## Improvements for Sprint 3',
      '',
      '| # | Change | Why |',
      '|---|---|---|',
      '| 1 | Test twice | Bugs |',
    ],
    '5: Test twice',
  );
});
