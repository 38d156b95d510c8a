import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { actionToRecord } from '../../../src/core/retro/actionToRecord';
import { setActionOwner } from '../../../src/core/retro/setActionOwner';
import { settleAction } from '../../../src/core/retro/settleAction';
import { apply } from '../../../src/core/yaml/splice';
import { areActions, areNone, reads } from './readKinds';

const well = ['# Retro', '', '## What went well', '- Demo', ''];

describe('what is left from last time', () => {
  for (const heading of [
    'Not done from last time',
    'Nothing done yet from last retro',
    'Notable actions carried over',
    'Notre suivi des actions précédentes',
    'Nota: acciones anteriores',
  ])
    reads(heading, [...well, `## ${heading}`, '- Fix the build'], '7: Fix the build');
  for (const heading of [
    'Notes carried forward',
    'Key lessons carried forward',
    'Notas de la retro anterior',
  ])
    reads(`not ${heading}`, [...well, `## ${heading}`, '- The ratios have 1070 rows']);
});

describe('what is for a sprint by its number', () => {
  areActions(
    'For Sprint 3',
    'Going into Sprint 3',
    'Goals for Sprint 3',
    'Ziele für Sprint 3',
    'Plan for Sprint 3',
  );
  areActions('Mejoras para el Sprint 3', 'Actions for Sprint 3', 'Focus for Sprint 3');
  areNone('Notes for Sprint 3', 'Kudos for Sprint 3', 'Velocity for Sprint 3', 'Metrics for Sprint 3');
  areNone(
    'Summary for Sprint 3',
    'Feedback for Sprint 3',
    'Agenda for Sprint 3',
    'Retrospective for Sprint 3',
  );
  areNone('Rückblick für Sprint 3', 'Notas para el Sprint 3');
});

describe('what surely is an action', () => {
  reads(
    'kept on from last time',
    [
      ...well,
      '## Carried over from last retro',
      '- [ ] Keep pairing',
      '- [ ] Fix the build (Ben)',
      '- Keep the board tidy',
    ],
    '7: Keep pairing',
    '8: Fix the build | Ben',
    '9: Keep the board tidy',
  );
  reads(
    'a box or an owner where what is kept is none',
    [
      ...well,
      '## What we should carry forward',
      '- Keep the pace',
      '- [ ] Keep the demo short',
      '- Keep a list (Ana)',
    ],
    '8: Keep the demo short',
    '9: Keep a list | Ana',
  );
  reads(
    'a box, an owner or a day below two questions',
    [
      ...well,
      '## What did we learn? What are our action items?',
      '- The queue is slow',
      '- [ ] CI alerts (Ben)',
      '- Dashboards (Ana)',
      '- [ ] Runbooks',
      '- Review daily',
    ],
    '8: CI alerts | Ben',
    '9: Dashboards | Ana',
    '10: Runbooks',
    '11: Review daily',
  );
});

describe('owners where people sign what they say', () => {
  const signed = [
    '# Retro',
    '## What went well',
    '- Demo (Ana)',
    '- Lunch (Ben)',
    '## To improve',
    '- Tests (Caro)',
  ];
  const text = [...signed, '## Actions', '- Fix CI', '- [ ] Split stories'].join('\n');
  reads(
    'a box, and what was carried',
    [
      ...signed,
      '## Still open',
      '- Old thing (Ada Lovelace)',
      '## Actions',
      '- [ ] Fix CI (Ben)',
      '- Pair (Caro)',
    ],
    '8: Old thing | Ada Lovelace',
    '10: Fix CI | Ben',
    '11: Pair (Caro)',
  );
  it('known people, too', () => {
    const isPerson = (name: string) => ['Ana', 'Ben', 'Caro'].includes(name);
    const found = actionLines(`${text} (Ben)`, 'md', { isPerson });
    assert.deepEqual(
      found.map(({ owner }) => owner),
      [undefined, 'Ben'],
    );
  });
  for (const [line, expected] of [
    [7, '- Fix CI (Owner: Ada)'],
    [8, '- [ ] Split stories (Ada)'],
  ] as const)
    it(`an owner is written as one: ${expected}`, () => {
      const set = setActionOwner(text, 'md', line, 'Ada');
      assert.ok(set.ok);
      assert.equal(apply(text, set.edits).split('\n')[line], expected);
    });
  it('no second owner is written', () => {
    for (const action of [
      '- [ ] Ben: split stories',
      '- Fix CI (Owner: Ben)',
      '- [ ] Fix CI (Ben) by 2026-12-01',
    ])
      assert.equal(setActionOwner(`## Actions\n${action}\n`, 'md', 1, 'Ada').ok, false, action);
  });
});

describe('questions in brackets', () => {
  reads(
    'at the end of what is to be done',
    [
      '## Actions',
      '- [ ] Decide on a tool [Jira or Linear?]',
      '- Ask Ana [who has the keys?]',
      '- **Testing:** [How effective was it?]',
      '- [What will you change?]',
    ],
    '2: Decide on a tool [Jira or Linear?]',
    '3: Ask Ana [who has the keys?]',
  );
});

describe('lists in HTML', () => {
  const html = ['## Next steps', '<ul>', '<li>Merge sooner</li>', '</ul>'].join('\n');
  it('are left to be changed by hand', () => {
    const [action] = actionLines(html, 'md');
    assert.ok(action);
    const href = '../leadbook/opportunities/2026-11-21-merge-sooner.yaml';
    for (const edit of [
      actionToRecord(html, 'md', 2, { href }),
      setActionOwner(html, 'md', 2, 'Ana'),
      settleAction(html, 'md', action, 'done'),
      settleAction(html, 'md', action, 'dropped'),
    ])
      assert.equal(edit.ok ? '' : edit.refusal.code, 'unproved');
  });
  reads(
    'no code in them',
    [
      '## Next steps',
      '<ul>',
      '````html',
      '```',
      '<li>Not this</li>',
      '~~~',
      '<li>Nor this</li>',
      '````',
      '<li>Merge sooner</li>',
      '</ul>',
    ],
    '9: Merge sooner',
  );
});

describe('what is no action, and what no owner', () => {
  reads('who is away, and what will be seen', [
    '- Demo',
    '- I will be on vacation next week',
    '- We will see how the next sprint goes',
    '- Estaremos de vacaciones la próxima semana, vamos a la playa',
  ]);
  reads(
    'but what is promised',
    ['- Demo', '- Next sprint we will be more careful with reviews'],
    '2: Next sprint we will be more careful with reviews',
  );
  areNone('¿Qué tal?', 'Fix');
  reads(
    'what something turns into',
    ['## Actions', '- Fix flaky tests -> Stability', '- Split stories → Smaller'],
    '2: Fix flaky tests -> Stability',
    '3: Split stories → Smaller',
  );
  reads(
    'one name among many items',
    ['## Actions', '- Fix flaky tests -> Vega', '- Split stories', '- Pair more'],
    '2: Fix flaky tests -> Vega',
    '3: Split stories',
    '4: Pair more',
  );
  reads(
    'a role that something happens to',
    ['## Actions', '- Tech lead will be on leave, so plan less', '- Tech lead will book a room'],
    '2: Tech lead will be on leave, so plan less',
    '3: Tech lead will book a room | Tech lead',
  );
});

describe('what stands beside actions', () => {
  reads(
    'reasons, measures and risks of their own heading',
    [
      '## Action Plan',
      '- Test on Tuesdays',
      '### Why both?',
      '- They belong together',
      '### Success criteria',
      '- Coverage grows',
      '### How we measure',
      '- Each week',
      '### Risks',
      '- Too much at once',
      '### Later',
      '- Review daily',
    ],
    '2: Test on Tuesdays',
    '12: Review daily',
  );
  reads(
    'whose it is in the label',
    ['# Retro', '', '**Action for Sprint 2 (owner: @ada):** hand out the numbers'],
    '3: hand out the numbers | @ada',
  );
  reads(
    'how to improve what went wrong',
    [
      '# Dissatisfactions',
      '## Debt',
      '- What to improve: we mend more than we build',
      'because nobody sees the whole.',
      '- How to improve: Brief each other',
      'at every meeting.',
      '- How to evaluate: ask around',
      '## Reviews',
      '- What to improve: they are slow',
      '- How to improve: Review daily',
    ],
    '5: Brief each other',
    '10: Review daily',
  );
});

describe('a list below a line of its own among actions', () => {
  reads(
    'of reasons',
    ['## Actions', '', 'Do this:', '- Test on Tuesdays', '', 'Why this:', '- It pays', '- It is fun'],
    '4: Test on Tuesdays',
  );
});
