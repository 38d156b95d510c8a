import { reads } from './readKinds';

describe('what a form says of how to fill it in', () => {
  const asks = 'List any **process-related** changes you are planning to make (if there are any)';
  reads('is no action', ['#### Q3. Planned changes', '', asks, '', '* Explain why you are making a change.']);
  reads(
    'is parted from the answer right below it',
    [
      '### Planned changes',
      asks,
      'Ordered from most to least important.',
      'Plan a release before the deadline.',
      '',
      'Only one person to one branch, so branches stay small.',
    ],
    '4: Plan a release before the deadline.',
    '6: Only one person to one branch, so branches stay small.',
  );
  reads(
    'is none of the hints among its items',
    ['## Planned changes', '* Keep this very short (1-3 lines).', '* Review before noon'],
    '3: Review before noon',
  );
  reads(
    'is not what one person asks of another',
    [
      '## Action items',
      '- List the flaky tests',
      '- Explain your changes in the pull request',
      '- List your blockers, if you have any',
    ],
    '2: List the flaky tests',
    '3: Explain your changes in the pull request',
    '4: List your blockers, if you have any',
  );
  reads(
    'names nobody where it asks for the answer',
    ['## Planned changes', '', '##### Answer', '1. Review before noon'],
    '4: Review before noon',
  );
});

describe('a file of nothing but lists of actions, a day each', () => {
  const lists = (days: readonly string[]) =>
    days.flatMap((day, at) => [`## Action Items - ${day}`, `1. Write down rule ${at}`, '']);
  reads(
    'is a log, the newest first',
    lists(['04/04/2026', '01/24/2026', '11/29/2025']),
    '2: Write down rule 0',
  );
  reads('is a log, the newest last', lists(['2026-01-24', '2026-04-04']), '5: Write down rule 1');
  reads(
    'is none where the heading of each has its number',
    ['## Action 1', '- Review before noon', '## Action 2', '- Deploy twice a week'],
    '2: Review before noon',
    '4: Deploy twice a week',
  );
});

describe('paragraphs below a heading for actions', () => {
  reads(
    'are actions where most of them say what to do',
    [
      '## Actions',
      '',
      'Work out what is critical and list it.',
      '',
      'Speed up the deployment of new tasks for the API',
      '',
      'Define who may release.',
    ],
    '3: Work out what is critical and list it.',
    '5: Speed up the deployment of new tasks for the API',
    '7: Define who may release.',
  );
  reads('are none where most of them tell', [
    '## Actions',
    '',
    'The API was down for two hours because a task hung.',
    '',
    'It came back once the task was killed by hand.',
    '',
    'Write it down.',
  ]);
});

describe('lists of all that was said', () => {
  reads(
    'hold actions below an item that names them, however deep',
    [
      '# Notes of the retrospective',
      '- Retro board:',
      '    - What went badly:',
      '        - Nobody knew the status',
      '    - Action plan:',
      '        - Create a channel for the status',
      '        - Have more pair programming',
      '- Next meeting on Friday',
    ],
    '6: Create a channel for the status',
    '7: Have more pair programming',
  );
});
