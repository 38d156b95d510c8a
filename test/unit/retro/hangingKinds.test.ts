import { reads } from './readKinds';

describe('what hangs from what it is about', () => {
  reads(
    'is an action by its label',
    [
      '# Retro',
      '## What could be improved',
      '- Builds are slow',
      '  - Solution: cache the dependencies',
      '- Reviews come late',
      '  - Action plan: review before noon',
    ],
    '4: cache the dependencies',
    '6: review before noon',
  );
  reads('is none where it tells what was done', [
    '# Retro',
    '## Challenges',
    '- Builds were slow',
    '  - Solution: we cached the dependencies',
    '- The tool failed',
    '  - Fix: Replaced it with another one',
  ]);
  reads(
    'may be counted below a bullet, and ends with the next one',
    [
      '# TEMPLATE FOR RETROSPECTIVE (Team 9)',
      '- What went well?',
      '',
      '1. The demo',
      '',
      '- Improvement goals for the next sprint and how to achieve them (technical tasks, team coordination, etc.)',
      '',
      '1. Spend more time on the design of big stories.',
      '2. We need to do reviews sooner.',
      '',
      '- One thing you are proud of as a Team!!',
      '',
      '1. The tests',
    ],
    '8: Spend more time on the design of big stories.',
    '9: We need to do reviews sooner.',
  );
});

describe('what a team will do', () => {
  reads(
    'stands behind what was told in an item',
    [
      '# Retro',
      '## Discussion',
      '- Builds are slow. Decided to cache the dependencies',
      '- Reviews came late. Nobody knew why.',
      '## What went well',
      '- The demo. We decided to show it twice.',
    ],
    '3: Decided to cache the dependencies',
  );
  reads(
    'is told one change after the other',
    [
      '# Retro',
      '## Improvements',
      'The first change we want to make is to hold standups daily. The second change we want to make is to split stories before planning.',
    ],
    '3: The first change we want to make is to hold standups daily',
    '3: The second change we want to make is to split stories before planning.',
  );
  reads(
    'is told of each subject',
    [
      '# Retrospective',
      'We found several areas to work on.',
      '',
      'To address our communication, we plan to meet after each class. It will help.',
      '',
      'Regarding deadlines, we will set one for each task.',
    ],
    '4: To address our communication, we plan to meet after each class',
    '6: Regarding deadlines, we will set one for each task.',
  );
  reads(
    'is how what was learnt will be applied, and which practices are new',
    [
      '# Retro',
      '## Lessons learned',
      '- Test early',
      '## How we will apply them',
      '- Write tests with each story',
      '## New practices to use',
      '- Smaller stories',
    ],
    '5: Write tests with each story',
    '7: Smaller stories',
  );
});
