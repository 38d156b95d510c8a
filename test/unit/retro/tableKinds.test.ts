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
  reads('is none of these by a word of its own', [
    ...well,
    '## Dropped stories',
    ...table('Owner', 'Deadline'),
  ]);
  reads(
    'is an idea where others say what was agreed',
    [...well, '## Start', ...table('Owner', 'Deadline'), '', '## Action items', '- Pair on Mondays'],
    '9: Pair on Mondays',
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

  reads(
    'has rows named for parts where its header is one of them',
    [
      '| What went well | Good teamwork |',
      '|---|---|',
      '| Badly | Slow reviews |',
      '| Action items | Merge sooner |',
    ],
    '4: Merge sooner',
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

  reads(
    'is one of many, whatever was answered in others',
    [
      '# Retros',
      '',
      ...day(5, 'Newest'),
      ...[4, 3].flatMap((number) => [...day(number, 'Older'), '### Opportunities to face', '', '- A', '']),
    ],
    '6: Newest',
  );
  reads(
    'is read with others of the same day',
    [
      ...day(3, 'One').with(0, '## 2026-03-12 Team A'),
      ...day(3, 'Two').with(0, '## 2026-03-12 Team B'),
      ...day(2, 'Three').with(0, '## 2026-03-05 Team A'),
    ],
    '4: One',
    '9: Two',
    '14: Three',
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

describe('a log of tables with a template last', () => {
  it('is answered above it', () => {
    const table = (next: string) => ['| Went well | Try next |', '|---|---|', `| calls | ${next} |`, ''];
    const text = [
      '# Retros',
      '## Day 2',
      ...table('a'),
      '## Day 3',
      ...table('b'),
      '## Template',
      ...table(''),
    ];
    const done = answerEdits(text.join('\r\n'), 'md', { kind: 'opportunity', title: 'Build sooner' });
    assert.ok(done.ok);
    const written = apply(text.join('\r\n'), done.edits);
    assert.match(written, /\| calls \| b \|\r\n\r\n### [^\r]+\r\n(?:\r\n)?- Build sooner\r\n\r\n## Template/);
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
  reads('is told of what was not planned better', [
    '## Went well',
    '- Shipped',
    '## What we would change next time',
    'We would have better planned the sprints.',
    '',
    'We would have more carefully tested the importer.',
  ]);
  reads('is told of what cannot be changed', [
    '## Went well',
    '- Shipped',
    '## What we would change next time',
    'For organization, we would have needed a board.',
  ]);
});
