import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { nameTest } from '../../../src/core/retro/nameLike';
import { areActions, areNone, reads } from './readKinds';

const well = ['# Retro', '', '## What went well', '- Demo', ''];

/** A log of two retros, each below such a heading. */
function logOf(older: string, newer: string): string[] {
  const part = (heading: string, action: string) => [
    heading,
    '### What went well',
    '- Demo',
    '### Action items',
    `- ${action}`,
  ];
  return ['# Retros', ...part(older, 'Ask Ada'), ...part(newer, 'Merge sooner')];
}

describe('logs by numbers in words', () => {
  for (const [older, newer] of [
    ['## Sprint One', '## Sprint Two: search'],
    ['## First Sprint', '## Second Sprint'],
    ['## Sprint I Retro', '## Sprint II Retro'],
    ['## 2nd Sprint', '## 3rd Sprint'],
    ['## Sprint 2', '## Final sprint'],
    ['## Primer sprint', '## Segundo sprint'],
    ['## Erster Sprint', '## Zweiter Sprint'],
    ['## Спринт 1', '## Спринт 2'],
    ['## Первая неделя', '## Вторая неделя'],
    ['## Перша ітерація', '## Друга ітерація'],
    ['## スプリント1', '## スプリント2'],
    ['## 第1回', '## 第2回'],
    ['## 1주차 회고', '## 2주차 회고'],
  ] as const)
    reads(`${older} before ${newer}`, logOf(older, newer), '11: Merge sooner');
  reads(
    'numbered subjects are parts of one',
    [
      '## 1. Sprint goals',
      '### Action items',
      '- Ask Ada',
      '## 2. Sprint scope',
      '### Action items',
      '- Pair more',
    ],
    '3: Ask Ada',
    '6: Pair more',
  );
});

describe('what asks for nothing', () => {
  reads(
    'nothing to note',
    [
      ...well,
      '## Action items',
      '- Nada a apontar.',
      '- Nothing to add',
      '- Rien à signaler',
      '- Nichts zu berichten',
      '- Pair more',
    ],
    '11: Pair more',
  );
  reads('a pillar of Scrum, or what has to be better', [
    ...well,
    '## Scrum values',
    '- **Adaptation**: the lesson of packages was applied to project 3',
    '- **Qué se debe mejorar:** Las entradas no detallan avances',
    '- **O que deve melhorar:** As entradas',
    '- **Was muss besser werden:** Die Reviews',
  ]);
  reads(
    'words that lead to the actions',
    [
      ...well,
      '## Acciones de mejora',
      'Para que no quede en observaciones, se definen las siguientes acciones concretas.',
      '### Acción 1 — Limitar el trabajo',
      '**Regla:**',
      '',
      'Cada integrante tendrá como máximo una funcionalidad en progreso.',
      '',
      '**Objetivo:**',
      '',
      'Reducir el trabajo iniciado.',
    ],
    '8: Limitar el trabajo',
  );
  reads(
    'words that lead to a list',
    [
      ...well,
      '## Commitment',
      'For sprint 2 the team will follow the following three',
      'improvements:',
      '',
      '1. Limit the work in progress',
      '2. Link each change to its issue',
    ],
    '10: Limit the work in progress',
    '11: Link each change to its issue',
  );
  reads(
    'places for a priority and a task',
    [...well, '## Action items', '- [ ] [Priority] [Task 1: what is to be done...]', '- [ ] Pair more'],
    '8: Pair more',
  );
  reads('proposals among what to keep', [
    '# KPT',
    '## Keep (what went well, what to continue)',
    '- **UI/UX Improvement Proposals**  ',
    '  Suggested improvements such as better forms.',
    '## Problem',
    '- The build',
  ]);
});

describe('why a change is made, below it', () => {
  reads(
    'is no action',
    [
      '# Retro',
      '## Keep',
      '- Demo',
      '## Try',
      '### 1. ファイルを二つにまとめる',
      '**期待効果**:',
      '- 作業がシンプルになる',
      '**Motivation**:',
      '- Three files for one subject',
      '**Steps**:',
      '- Merge the files',
    ],
    '11: Merge the files',
  );
});

describe('what a log is not', () => {
  reads(
    'the sprint that was, and the next one with its days',
    [
      '# Sprint 1',
      '## Overview (Mar 1-7, 2024)',
      '- Search',
      '## What went well',
      '- Demo',
      '## Process improvements for next sprint',
      '- Cache the build',
      '## Next sprint focus (Mar 8-14)',
      '### Sprint theme',
      '- Onboarding',
      '## Personal highlights',
      '- The demo',
    ],
    '7: Cache the build',
    '10: Onboarding',
  );
});

describe('a form that asks in italics', () => {
  reads('is no action', [
    '# Mob retros',
    '## July 29, 2015',
    '*What went well? On a team level... For you personally...*',
    '',
    '"i saw things"',
    '',
    '*What didn’t go well? On a team level... For you personally...*',
    '',
    '"we were slow"',
    '',
    '*What would you like to try differently? On a team level... For you personally...*',
    '',
    '"we could let one of the others drive"',
  ]);
});

describe('looks back within a retro', () => {
  reads(
    'sprint by sprint: only the newest counts',
    [
      ...well,
      '## Action items',
      '- Pair more',
      '## Sprint by sprint',
      '### Sprint 1',
      '**Keep:**',
      '- Demo',
      '**Try:**',
      '- Ask Ada',
      '### Sprint 2',
      '**Keep:**',
      '- Demo',
      '**Try:**',
      '- Merge sooner',
    ],
    '7: Pair more',
    '18: Merge sooner',
  );
  reads(
    'a row for each sprint',
    [
      '| Sprint | Keep | Problem | Try |',
      '|---|---|---|---|',
      '| 1 | Demo | Late | Ask Ada |',
      '| 2 | Demo | Late | Merge sooner |',
    ],
    '4: Merge sooner',
  );
});

describe('what tells of what was', () => {
  reads('what was done', [...well, '## Solutions', '- Added a cache', '- We moved the meeting']);
  reads(
    'what was, among actions',
    [
      ...well,
      '## Action items',
      '- We missed the deadline.',
      '- There is no staging server.',
      '- The tests were slow.',
      '- We agreed to merge sooner',
      '- We failed the demo, so we will rehearse',
    ],
    '10: We agreed to merge sooner',
    '11: We failed the demo, so we will rehearse',
  );
  reads('what was done about it', [
    ...well,
    '## Action items',
    '| Problem | Action taken | Result |',
    '|---|---|---|',
    '| Red | Fixed the test | Green |',
  ]);
  reads('a commitment that went well', [
    '## What went well',
    '1. **Exceeded commitment**',
    '   - 60 points delivered',
    '## What went wrong',
    '- Late',
  ]);
  reads('nothing, and why', [...well, '## Action items', '- None - all is resolved', '- N/A: we go on']);
});

describe('what is for others, or says more of the file', () => {
  for (const heading of [
    'Recommendations for future teams',
    'Advice to next year’s students',
    'Suggestions for the course staff',
    'Next retro',
  ])
    reads(heading, [...well, `## ${heading}`, '- Start early', '- Talk more']);
  reads('an appendix', [
    ...well,
    '## Appendix',
    '### Decisions made',
    '1. Use SQLite',
    '### Next steps',
    '- Ask',
  ]);
  reads(
    'decisions beside actions',
    [...well, '## Decisions', '- Use SQLite', '## Action items', '- Merge sooner'],
    '9: Merge sooner',
  );
  reads('decisions alone', [...well, '## Decisions', '- Merge sooner'], '7: Merge sooner');
  reads(
    'outcomes',
    [...well, '## Action items', '### Expected outcomes', '- Fewer bugs', '### What', '- Merge sooner'],
    '10: Merge sooner',
  );
  reads(
    'a file’s foot',
    [...well, '## Action items', '- Merge sooner', '- Next retro on Friday', '- Last updated: 5 May'],
    '7: Merge sooner',
  );
  reads(
    'a list that explains the table above',
    [
      ...well,
      '## Action items',
      '| Action | Owner |',
      '|---|---|',
      '| Merge sooner | Ada |',
      '',
      '- Owners report in stand-up.',
    ],
    '9: Merge sooner | Ada',
  );
  reads(
    'the state of what is below is nobody',
    [...well, '## Action items', '### Completed', '- Merge sooner'],
    '8: Merge sooner',
  );
  reads(
    'a template’s numbered places',
    [
      ...well,
      '## Action items',
      '**Ada:**',
      '- card 1',
      '- Card #2',
      '- Action item 3',
      '- Acción 1',
      '- Merge sooner',
    ],
    '12: Merge sooner | Ada',
  );
  reads(
    'a solution that tells how it stands',
    [
      ...well,
      '## What went wrong',
      '- **Problem:** Slow',
      '- **Solution:** This is half solved',
      '## Actions',
      '- Merge sooner',
    ],
    '10: Merge sooner',
  );
});

describe('what is found beside it', () => {
  reads(
    'a column for what solves a problem',
    [
      '# Ретро',
      '| Что хорошо | Что плохо | Решение проблемы |',
      '|---|---|---|',
      '| Демо | Ревью | Назначить дежурного |',
    ],
    '4: Назначить дежурного',
  );
  reads(
    'somebody who is mentioned, and will do it',
    [...well, '## Action items', '- In sprint 2, @ada will check the board'],
    '7: In sprint 2, @ada will check the board | @ada',
  );
  reads(
    '次にやるなら',
    ['# 振り返り', '## 良かった点', '- デモ', '## 次にやるなら', '- テストを書く'],
    '5: テストを書く',
  );
});

describe('what was done, in the past of Spanish', () => {
  reads('regular and not', [
    ...well,
    '## Acciones',
    '- Se detuvo el contenedor.',
    '- Se instalaron las dependencias.',
    '- Se hizo una prueba.',
    '- Se vieron fallos.',
  ]);
});

describe('what only looks like something else', () => {
  reads(
    'needs, habits, participles and resolutions',
    [
      ...well,
      '## Action items',
      '- We need a staging server',
      '- On a weekly basis, review the board',
      '- Improve time management',
      '- Better risk management',
      '- Wir haben uns vorgenommen, früher zu testen',
      '- Иван fixed на неделю дежурит',
    ],
    '7: We need a staging server',
    '8: On a weekly basis, review the board',
    '9: Improve time management',
    '10: Better risk management',
    '11: Wir haben uns vorgenommen, früher zu testen',
    '12: Иван fixed на неделю дежурит',
  );
  reads('what was done, in German', [...well, '## Maßnahmen', '- CI eingerichtet', '- Board umgestellt']);
  reads(
    'a meeting that is to be done',
    [
      ...well,
      '## Action items',
      '- [ ] Next meeting: invite the design team (Ada)',
      '- Action items should be reviewed',
    ],
    '7: Next meeting: invite the design team | Ada',
  );
  for (const heading of [
    '## To do: Product Owner',
    '## To improve with stakeholders: actions',
    '## Action items',
  ]) {
    const below =
      heading === '## Action items' ? ['### Desired changes', '- Merge sooner'] : ['- Merge sooner'];
    reads(heading, [...well, heading, ...below], `${7 + below.length - 1}: Merge sooner`);
  }
  reads('the seventh sprint, after the sixth', logOf('## Sprint VI', '## Sprint VII'), '11: Merge sooner');
  reads(
    'chapters of one retro',
    [
      '# 振り返り',
      '## 第1章',
      '### アクション',
      '- テストを書く',
      '## 第2章',
      '### アクション',
      '- 会議を減らす',
    ],
    '4: テストを書く',
    '7: 会議を減らす',
  );
  reads(
    'issues by their number',
    [...well, '## Action items', '- Issue #42', '- Ticket 17'],
    '7: Issue #42',
    '8: Ticket 17',
  );
  reads(
    'a column of what is not done yet',
    [
      ...well,
      '## Action items',
      '| Actions not yet implemented | Owner |',
      '|---|---|',
      '| Merge sooner | Ada |',
    ],
    '9: Merge sooner | Ada',
  );
  it('a heading of any length is looked at in no time @slow', () => {
    const heading = `# Previous action items ${'better '.repeat(14_000)}`;
    assert.ok(actionLines([...well, heading, '- Merge sooner'].join('\n'), 'md').length <= 1);
  });
});

describe('the first word of an action, where people are known', () => {
  it('is nobody unless it is one of them', () => {
    const items = [
      'Split stories',
      'Buy a printer',
      'Rotate on-call',
      'Document it',
      'ada cleans up',
      'Ada cleans up',
    ];
    const text = ['# Retro', '## Actions', ...items.map((one) => `- ${one}`)].join('\n');
    assert.deepEqual(
      actionLines(text, 'md', { isPerson: nameTest(['Ada']) }).map(({ owner }) => owner),
      [undefined, undefined, undefined, undefined, 'ada', 'Ada'],
    );
  });
});

describe('who does it', () => {
  reads(
    'a role before a colon, and no label for owners',
    [
      ...well,
      '## Actions',
      '- Tech leads: review designs',
      '- **Engineering Manager:** hire',
      '- Workstream Owners: remind people',
    ],
    '7: review designs | Tech leads',
    '8: hire | Engineering Manager',
    '9: remind people | Workstream Owners',
  );
  reads(
    'one for all, below the list',
    [...well, '## Actions', '- Merge sooner', '- Pair more', '', '**Responsible for all:** Ada Lovelace.'],
    '7: Merge sooner | Ada Lovelace',
    '8: Pair more | Ada Lovelace',
  );
  reads(
    'nobody for all, where some have an owner',
    [...well, '## Actions', '- Merge sooner', '- Pair more (Ben)', '', 'Owner: Ada'],
    '7: Merge sooner',
    '8: Pair more | Ben',
  );
});

describe('what explains, and what should have been', () => {
  reads(
    'beside actions',
    [
      ...well,
      '## Actions',
      '- Merge sooner',
      '- Example: the tape shows it',
      '- The briefing should have been held elsewhere',
      '- Not because we need it but because we can',
      '- After asking the client, we received approval',
      '- No next sprint',
      '- After the release, we need to clean up',
      '- The tests should have names',
    ],
    '7: Merge sooner',
    '13: After the release, we need to clean up',
    '14: The tests should have names',
  );
});

describe('lines that are a sentence each', () => {
  reads(
    'in small letters',
    [
      ...well,
      '## Action items for next sprint',
      '',
      'implement daily check-ins.',
      'write test cases.',
      'update the diagrams.',
    ],
    '8: implement daily check-ins.',
    '9: write test cases.',
    '10: update the diagrams.',
  );
});

describe('what is said about an action', () => {
  reads(
    'why it, how to see it, what was not chosen, and what hindered the last one',
    [
      ...well,
      '## Actions from last sprint',
      '- Merge sooner',
      '',
      '**What got in the way** (of us all):',
      '',
      '- Tasks were handed out',
      '',
      '## Improvement action for sprint 2',
      '- Review each other',
      '- **Why this one:** The largest cluster was working alone',
      '- **Measurable in the retro:** Reviewers of merged requests',
      '- Not chosen: talk more',
      '- xxx *(placeholder for improvement)*',
    ],
    '7: Merge sooner',
    '14: Review each other',
  );
});

describe('headings that compare', () => {
  areNone(
    'Sprint 2 Improvements Over Sprint 1',
    'Sprint 3 improvements compared to sprint 2',
    'Sprint 2: Mejoras respecto al sprint anterior',
    'Sprint 2 Verbesserungen seit Sprint 1',
  );
  areActions('Improvements for sprint 2');
});

describe('what is no action below a heading for actions', () => {
  reads(
    'that something goes on',
    [
      ...well,
      '## Action',
      '- Continue doing',
      '- Seguir igual',
      '- Keep doing it!',
      '- Keep doing it at 09:05',
    ],
    '10: Keep doing it at 09:05',
  );
  reads(
    'what became of an item from the last retro',
    [
      '# Retro',
      '## Items from last retrospective',
      '- [ ] Ask Ada',
      '### Reviews on Monday',
      '- Seemed to work, but not everyone is there',
      '- It was calm',
    ],
    '3: Ask Ada',
  );
});

describe('what is open from before', () => {
  reads(
    'stands below titles of subjects as well',
    [
      '# Retro',
      '## Action items from last retro',
      '### Frontend',
      '- Tests for the login page',
      '- Dark mode',
    ],
    '4: Tests for the login page',
    '5: Dark mode',
  );
});

describe('what is awaited of all', () => {
  reads(
    'is an action',
    [
      ...well,
      '## Actions',
      '- On pensera à prévenir le PO',
      '- Wir erwarten Rückmeldung innerhalb eines Tages',
      '- On attendance: everyone replies by Monday',
      '- Wir erhoffen uns davon mehr Ruhe',
    ],
    '7: On pensera à prévenir le PO',
    '8: Wir erwarten Rückmeldung innerhalb eines Tages',
    '9: On attendance: everyone replies by Monday',
  );
});

describe('labels in brackets', () => {
  reads('no component so called', [
    ...well,
    '## To improve',
    '- [Actions] Runners out of disk space',
    '- [Tasks] Page loads slowly',
  ]);
  reads(
    'an action among what was said',
    [
      ...well,
      '- [Ada] A team for releases',
      '  - **[Action Item]** Link to the resources in each message',
      '  - [Action] Ask each group',
      '  - [Note] The team is small',
    ],
    '7: Link to the resources in each message',
    '8: Ask each group',
  );
});
