import { reads } from './readKinds';

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
