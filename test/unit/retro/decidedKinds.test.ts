import { reads } from './readKinds';

const well = ['# Retro', '## What went well', '- Demo', '## What went badly', '- Builds were slow'];

describe('items of a retro without a list of actions', () => {
  reads(
    'are actions where they say that it was decided',
    [
      '# RETRO SPRINT 2',
      '## Comenzar a hacer',
      '- Se decide seguir con las reuniones semanales.',
      '- Se establece avisar por WhatsApp de cada aporte.',
      '## Hacer más',
      '- Decidimos enfocarnos en lo que funciona.',
      '## Dejar de hacer',
      '- Trabajar de noche',
    ],
    '3: Se decide seguir con las reuniones semanales.',
    '4: Se establece avisar por WhatsApp de cada aporte.',
    '6: Decidimos enfocarnos en lo que funciona.',
  );
  reads(
    'are so in other languages',
    [
      ...well,
      '- Reviews took days. ',
      '- We agreed to review before noon',
      '- Wir haben beschlossen, früher zu testen',
      '- On a décidé de couper les réunions',
    ],
    '7: We agreed to review before noon',
    '8: Wir haben beschlossen, früher zu testen',
    '9: On a décidé de couper les réunions',
  );
  reads('are not where it worked already', [
    '# Retro',
    '## What went well',
    '- We decided to pair on reviews',
    '## What went badly',
    '- We agreed to stop at five but it never worked',
    '- Nobody decided on a tool',
  ]);
  reads(
    'give way to a list of actions',
    [...well, '- We agreed on nothing', '## Action items', '- Cache the build'],
    '8: Cache the build',
  );
});

describe('what was decided in one sentence', () => {
  const heading = '## Acción comprometida para la próxima sesión';
  const sentence =
    'Antes de cerrar la sesión, el equipo revisará si alguna historia es demasiado grande, y la dividirá.';
  reads(
    'is an action below a heading for what comes, with the owner below it',
    ['# Retrospectiva', heading, '', sentence, '', '**Responsable:** Ana Ruiz (Scrum Master)', '', '---'],
    `4: ${sentence} | Ana Ruiz`,
  );
  reads('is none where it tells what was', [
    '# Retrospectiva',
    heading,
    '',
    'El equipo revisó las historias antes de la sesión.',
  ]);
});

describe('what is to be done', () => {
  reads(
    'may stand behind when to do it',
    [
      '## Process Improvements',
      '1. **Notes of migrations**: Include the upgrade in the notes.',
      '2. **Tests of routes**: When adding a route, write its test beside it.',
      '3. **Sample data**: Expand the samples.',
    ],
    '2: **Notes of migrations**: Include the upgrade in the notes.',
    '3: **Tests of routes**: When adding a route, write its test beside it.',
    '4: **Sample data**: Expand the samples.',
  );
  reads('is not what solved a problem already', [
    '## Challenges and solutions',
    '**Problem:** The tool failed',
    '**Solution:** Created a second file',
    '**Problem:** Two stores',
    '**Solution:** Enhanced the constructor',
  ]);
  reads('is not how challenges were resolved', [
    '# Sprint 1 retrospective',
    '## Challenges and resolutions',
    '### File placement',
    'Files were placed in different folders, which caused errors.',
    '### Editor settings',
    'The editor asked for a path that was not there.',
  ]);
  reads(
    'is what it takes to do better, in Korean',
    ['# 회고', '## Sprint 2에서 더 잘하려면', '- **브랜치를 먼저 만들기**: 다음엔 작업 전에 만든다'],
    '3: **브랜치를 먼저 만들기**: 다음엔 작업 전에 만든다',
  );
  reads(
    'is what will solve it',
    ['## Challenges and solutions', '**Problem:** The tool failed', '**Solution:** Create a second file'],
    '3: Create a second file',
  );
  reads(
    'is not what sums up',
    [
      '## What I’d Do Differently',
      'Start earlier, sketch layouts first, and check sooner.',
      'Overall, this project helped me to combine planning and design.',
    ],
    '2: Start earlier, sketch layouts first, and check sooner.',
  );
  reads(
    'may sum up',
    ['## What will we do differently?', 'Overall, we will plan less and test sooner.'],
    '2: Overall, we will plan less and test sooner.',
  );
});
