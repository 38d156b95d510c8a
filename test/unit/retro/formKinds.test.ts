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
      '- List config changes you want deployed in the ticket',
      '- Explain in the ADR why you have chosen a library',
      '- Ordered from IKEA: new desks for the team',
      '- Keep this very short list of priorities on the wall',
    ],
    '2: List the flaky tests',
    '3: Explain your changes in the pull request',
    '4: List your blockers, if you have any',
    '5: List config changes you want deployed in the ticket',
    '6: Explain in the ADR why you have chosen a library',
    '7: Ordered from IKEA: new desks for the team',
    '8: Keep this very short list of priorities on the wall',
  );
  reads(
    'names nobody where it asks for the answer',
    ['## Planned changes', '', '##### Answer', '1. Review before noon'],
    '4: Review before noon',
  );
  reads(
    'and none where the answer is a sentence',
    ['## Planned changes', '', '##### Answer', '', 'We will rotate the reviewers.'],
    '5: We will rotate the reviewers.',
  );
});

describe('a file of nothing but lists of actions, a day each', () => {
  const lists = (headings: readonly string[], top: readonly string[] = []) => [
    ...top,
    ...headings.flatMap((heading, at) => [`## ${heading}`, `- Write down rule ${at}`, '']),
  ];
  const on = (days: readonly string[]) => lists(days.map((day) => `Action Items - ${day}`));
  reads('is a log, the newest first', on(['04/04/2026', '01/24/2026', '11/29/2025']), '2: Write down rule 0');
  reads('is a log, the newest last', on(['2025-12-01', '2026-01-24', '2026-04-04']), '8: Write down rule 2');
  // 03/07 can be the 3rd of July as well.
  reads('is in order', on(['04/18/2026', '04/04/2026', '03/07/2026']), '2: Write down rule 0');
  reads(
    'is read where something is written',
    ['## Action items - 2026-05-18', '', ...on(['2026-05-04', '2026-04-20', '2026-04-06'])],
    '4: Write down rule 0',
  );
  const all = (at: number, count: number) =>
    Array.from({ length: count }, (_, n) => `${at + 3 * n}: Write down rule ${n}`);
  for (const days of [
    ['Action items due 2026-05-04', 'Action items due 2026-05-18', 'Action items due 2026-06-01'],
    ['Maßnahmen bis 04.05.2026', 'Maßnahmen bis 18.05.2026', 'Maßnahmen bis 01.06.2026'],
    ['Next steps 2026-05-04', 'Next steps 2026-05-05'],
    ['Action 1', 'Action 2', 'Action 3'],
  ])
    reads(`is none: ${days[0]}`, lists(days), ...all(2, days.length));
  reads(
    'is none where a retro has other parts',
    lists(
      ['Action items 04.05.2026', 'Action items 11.05.2026', 'Action items 18.05.2026'],
      ['## What went well', '- The demo', ''],
    ),
    ...all(5, 3),
  );
});

describe('paragraphs below a heading for actions', () => {
  reads(
    'are actions where others clearly say what to do',
    [
      '## Actions',
      '',
      'More detailed tickets that are small. They were too large.',
      '',
      'Plan a release before the deadline.',
      '',
      'Only one person to one branch.',
    ],
    '3: More detailed tickets that are small. They were too large.',
    '5: Plan a release before the deadline.',
    '7: Only one person to one branch.',
  );
  for (const told of [
    'Velocity dropped this time. Half of the team was on leave.',
    'Customers were informed on Tuesday. Support received 34 tickets.',
    'Letztes Mal hatten wir keine Zeit. Anna war krank.',
    'Next retro is on Monday. Ada runs it.',
  ])
    reads(
      `are none where they tell: ${told}`,
      ['## Next steps', '', 'Rotate the reviewers weekly.', '', 'Add a cache for the build.', '', told],
      '3: Rotate the reviewers weekly.',
      '5: Add a cache for the build.',
    );
});

describe('a list of actions', () => {
  reads(
    'may say why first, and not only why',
    [
      '## Planned changes',
      '1. Test more.',
      '2. Because main was behind, we decided to update it weekly.',
      '3. Because main was behind the other branch.',
    ],
    '2: Test more.',
    '3: Because main was behind, we decided to update it weekly.',
  );
});

describe('a log whose heading was copied with its day', () => {
  const weeks = ['Week 5 18/10/2026', 'Week 6 18/10/2026'].flatMap((heading, at) => [
    `# ${heading}`,
    '## What worked well',
    '- The demo',
    '## Actions',
    `- Write down rule ${at}`,
  ]);
  reads(
    'is told apart by its number',
    ['# Week 4 11/10/2026', '## Actions', '- Old', ...weeks],
    '13: Write down rule 1',
  );
});
