import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { answerEdits } from '../../../src/core/retro/answerEdits';
import { retroEntries } from '../../../src/core/retro/retroEntries';
import { apply } from '../../../src/core/yaml/editing';
import { reads } from './readKinds';

describe('an owner’s column', () => {
  for (const [action, owner] of [
    ['Action', 'Porteur proposé'],
    ['Action', 'Porteuse / porteur'],
    ['Action', 'Proposed owner'],
    ['Acción', 'Responsable propuesto'],
  ])
    reads(
      `${owner}`,
      ['## Actions', `| ${action} | ${owner} |`, '|---|---|', '| Pin the clock | Ada Lovelace |'],
      '4: Pin the clock | Ada Lovelace',
    );
});

describe('what to start or stop, in a table', () => {
  const well = ['## Went well', '- Shipped'];
  const table = (...header: string[]) => [
    `| # | Practice | ${header.join(' | ')} |`,
    `|---|---|${header.map(() => '---').join('|')}|`,
    `| 1 | Pair on new parts | ${header.map(() => 'Ada').join(' | ')} |`,
  ];
  reads(
    'is decided where somebody does it by a day',
    [...well, '## Start', ...table('Owner', 'Deadline')],
    '6: Pair on new parts | Ada',
  );
  reads(
    'is decided where it is said how that is measured',
    [...well, '## 🔵 Stop — what we no longer do', ...table('Owner', 'Measure')],
    '6: Pair on new parts | Ada',
  );
  reads('is an idea where nobody is named', [...well, '## Start', ...table('Votes', 'Why')]);
  reads('is an idea where its author is named', [...well, '## Start', ...table('Who', 'Votes')]);
  reads('is none where it goes on', [...well, '## Continue', ...table('Owner', 'Deadline')]);
});

describe('a table whose columns are parts of a retro', () => {
  reads(
    'has no row that is named for actions',
    [
      "| What didn't go well | What went well | Try next |",
      '|---|---|---|',
      '| clarity on steps and tasks | went to the beach | more tickets in the backlog |',
    ],
    '3: more tickets in the backlog',
  );

  const day = (number: number, next: string) => [
    `## Day ${number}`,
    '| Went well | To improve | Try next |',
    '|---|---|---|',
    `| calls | builds | ${next} |`,
    '',
  ];
  const log = ['# Retros', '', ...day(2, 'Time boxing'), ...day(3, 'Smaller tickets')];

  reads('is one retro of several in a log', log, '11: Smaller tickets');
  reads('the newest first', ['# Retros', '', ...day(3, 'New'), ...day(2, 'Old')], '6: New');
  reads(
    'is one of a retro’s parts below subjects',
    ['# Retro', '', ...day(2, 'Time boxing'), '## Tools', ...day(3, 'Smaller tickets').slice(1)],
    '6: Time boxing',
    '11: Smaller tickets',
  );

  it('is read one retro after the other', () => {
    const entries = retroEntries(log.join('\n'), 'md', 'docs/retros.md');
    assert.deepEqual(
      entries.map(({ actions }) => actions.map(({ text }) => text)),
      [['Smaller tickets'], ['Time boxing']],
    );
  });

  it('is answered in the newest', () => {
    const text = ['# Retros', '', ...day(3, 'New'), ...day(2, 'Old')].join('\n');
    const answer = { kind: 'opportunity', title: 'Build sooner' } as const;
    const done = answerEdits(text, 'md', answer);
    assert.ok(done.ok);
    const written = apply(text, done.edits);
    assert.ok(written.indexOf('Build sooner') < written.indexOf('## Day 2'), written);
    assert.match(written, /^### .+\n+- Build sooner/m);
    assert.deepEqual(
      actionLines(written, 'md').map((action) => action.text),
      ['New'],
    );
    const again = answerEdits(written, 'md', { ...answer, title: 'Test sooner' });
    assert.ok(again.ok);
    assert.match(apply(written, again.edits), /^- Build sooner\n- Test sooner$/m);
  });
});

describe('what waits to be filled in', () => {
  reads('is no action, whatever it asks for', [
    '## Acciones',
    '- *(completar — quién hace qué cuándo)*',
    '- (to be completed: who does what)',
  ]);
  reads(
    'is one where it says what to do',
    ['## Actions', '- (Ada: pin the clock)'],
    '2: (Ada: pin the clock)',
  );
});

describe('what a team would do', () => {
  reads(
    'about a subject',
    [
      '## Went well',
      '- Shipped',
      '## What we would change next time',
      'For organization, we would have more meetings.',
    ],
    '4: For organization, we would have more meetings.',
  );
  reads('is told of what cannot be changed', [
    '## Went well',
    '- Shipped',
    '## What we would change next time',
    'For organization, we would have needed a board.',
  ]);
});
