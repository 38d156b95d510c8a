import { reads } from './readKinds';

const well = ['## What went well', '- Demo', ''];

describe('an action, its owner and its day as items of one list', () => {
  reads(
    'belong together',
    [
      '## Action items',
      '- **Action:** Try the platform first',
      '- **Owner:** Ada',
      '- **Deadline:** Before the next planning',
      '',
      '- **Action:** Flag blockers sooner',
      '- **Owner:** Bo and Ada',
      '- **Status:** Open',
    ],
    '2: **Action:** Try the platform first | Ada',
    '6: **Action:** Flag blockers sooner | Bo and Ada',
  );
  reads(
    'in other words',
    ['## Maßnahmen', '- Maßnahme: Builds messen', '- Verantwortlich: Ada'],
    '2: Maßnahme: Builds messen | Ada',
  );
  reads(
    'are items of their own where none is labelled an action',
    ['## Action items', '- Show it on the wall', '- Deadline: agree on it with the customer'],
    '2: Show it on the wall',
    '3: Deadline: agree on it with the customer',
  );
});

describe('labels of items below the heading of a person', () => {
  const below = (...items: string[]) => [
    '# Sprint 3 commitments',
    '',
    '## Ada',
    ...items,
    '',
    '## Bo',
    '- Fix CI',
  ];
  reads(
    'are subjects where one names nobody',
    below('- **Landing page**: Draw a logo', '- **Theming**: Add a dark mode'),
    '4: **Landing page**: Draw a logo | Ada',
    '5: **Theming**: Add a dark mode | Ada',
    '8: Fix CI | Bo',
  );
});

describe('headings below what went well', () => {
  reads('tell what went well', [
    '## What went well',
    '### Clearer task assignments',
    '- Tasks were well-distributed',
    '- Communication improved',
  ]);
  reads(
    'are for actions where they say so',
    ['## What went well', '- Demo', '### Action items', '- Fix CI'],
    '4: Fix CI',
  );
});

describe('titles with a labelled action below', () => {
  reads(
    'are none themselves',
    [
      ...well,
      '## What could be improved',
      '### Improvement 1 — Commit granularity',
      'Some commits bundled changes.',
      '',
      '**Action for sprint 2:** Make one commit for each part.',
    ],
    '8: Make one commit for each part.',
  );
});
