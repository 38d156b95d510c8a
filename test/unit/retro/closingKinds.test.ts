import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { currentSection } from '../../../src/core/retro/currentSection';
import { outline } from '../../../src/core/retro/retroOutline';
import { reads } from './readKinds';

const well = ['# Retro', '## What went well', '- Tests', '## What went wrong', '- Builds'];
const found = (lines: readonly string[], format: 'md' | 'txt' = 'md') =>
  actionLines(lines.join('\n'), format).map(({ text }) => text);

describe('what is no action below a heading for them', () => {
  for (const nothing of [
    'No action is needed',
    'No further improvements required for now',
    'No new action items this sprint',
    'Keine Maßnahmen nötig',
    'Aktuell sind keine weiteren Änderungen geplant',
    'Pour ce sprint, aucune amélioration immédiate n’est nécessaire',
    'Ninguna acción necesaria',
    'Nenhuma mudança é necessária',
    'Nessuna azione necessaria',
    'Geen acties nodig',
    'Brak działań',
  ])
    reads(nothing, [...well, '## Actions', `- ${nothing}`, '- Merge daily'], '8: Merge daily');
  reads(
    'but what forbids is',
    [...well, '## Actions', '- No changes without a review'],
    '7: No changes without a review',
  );
  reads(
    'ideas, where others say what was agreed',
    [...well, '### Ideas (Verbesserungsideen)', '- Smaller issues', '## Maßnahmen', '- Review daily'],
    '9: Review daily',
  );
  reads('ideas alone are', [...well, '## Suggestions', '- Smaller issues'], '7: Smaller issues');
});

describe('a retro that names no actions', () => {
  reads(
    'promises in its last prose',
    [
      ...well,
      '## Conclusion',
      'The sprint was good. Moving forward, we will test more, and earlier. It pays.',
      '',
      'Next sprint we want to merge daily.',
    ],
    '7: Moving forward, we will test more, and earlier',
    '9: Next sprint we want to merge daily.',
  );
  reads(
    'in German',
    [...well, '## Fazit', 'Im nächsten Sprint wollen wir früher testen.'],
    '7: Im nächsten Sprint wollen wir früher testen.',
  );
  reads('what others do is none', [
    ...well,
    '## Conclusion',
    'The next release will have a chat.',
    '',
    'We will see.',
  ]);
  reads(
    'none where actions are named',
    [...well, 'Next sprint we will rest.', '## Actions', '- Merge daily'],
    '8: Merge daily',
  );
  reads(
    'in lists below others, without headings',
    [
      '- Project B',
      '- **Team reflection**',
      '  - It was hard to begin',
      '  - Next sprint we will give out roles at the start',
    ],
    '4: Next sprint we will give out roles at the start',
  );
  reads(
    'what the team would change next time',
    [
      '# Team',
      '## What we would change next time',
      'If we were to start again, we would spend more time on the outcome. This would pay.',
      '',
      'We would also agree on who does what. Each of us should contribute, rather than wait.',
      '',
      'We would probably not change anything else. We would do it again.',
    ],
    '3: If we were to start again, we would spend more time on the outcome',
    '5: We would also agree on who does what',
  );
  reads(
    'a heading whose brackets name actions',
    [...well, '## Wrap-up (action items, owners, dates)', '- Pair more'],
    `${well.length + 2}: Pair more`,
  );
  reads('no round of closing words', [
    ...well,
    "## Sign-off round (what's next, appreciations, suggestions)",
    '- Ada: (had to leave early)',
    '- Bo: great work everyone',
  ]);
  reads('none in another document', ['# Plan', '## Scope', 'Moving forward, we will use queues.']);
  it('a goal behind all', () => {
    const text = [
      'Things that went well:',
      '* Tests',
      '',
      'Things that went less well:',
      '* Builds',
      '',
      'Goal: A strict review',
    ];
    assert.deepEqual(found(text, 'txt'), ['A strict review']);
    assert.deepEqual(found(['Goal: Ship it', '', ...text.slice(0, 5)], 'txt'), []);
    assert.deepEqual(found(['Sprint goal: Ship it', '', ...text.slice(0, 5)], 'txt'), []);
  });
});

describe('what leads to actions', () => {
  reads(
    'a sentence with a colon',
    [
      ...well,
      '## Notes',
      'Builds were slow. To improve this, we agreed on the following actions:',
      '- Cache them',
      '- Merge daily',
    ],
    '8: Cache them',
    '9: Merge daily',
  );
  reads(
    'what a form asks for',
    [
      ...well,
      '## Summary of Process Improvements',
      'By the scores of the team, what process aspects will be changed? Explain why these changes help.',
      '- Review daily',
    ],
    '8: Review daily',
  );
  reads(
    'not what is answered right behind it',
    [
      ...well,
      '## Notes',
      'What will we change? Nothing for now, as the sprint was short and all of us were away for most of it.',
      '- a',
    ].slice(0, 7),
  );
  reads(
    'what folds a list',
    [...well, '<details>', '<summary>Action items</summary>', '', '- Cache them', '</details>'],
    '9: Cache them',
  );
  reads(
    'solutions to labelled problems',
    [
      ...well,
      '- Problem: slow builds',
      '  Solution: cache them',
      '- **Issue:** late reviews',
      '- **Fix we will try:** review daily',
    ],
    '7: cache them',
    '9: review daily',
  );
  reads(
    'people, each in a paragraph',
    [...well, '## Individual commitments', '**Ada:** review within a day', '', '**Linus:** test first'],
    '7: review within a day | Ada',
    '9: test first | Linus',
  );
});

describe('subjects, and what is done about them', () => {
  reads(
    'items of items',
    [
      ...well,
      '## Improvement plan',
      '1. Communication',
      '   - Hold a daily call',
      '2. **Testing**',
      '   - Write tests first',
      '   - Nightly runs',
    ],
    '8: Hold a daily call',
    '10: Write tests first',
    '11: Nightly runs',
  );
  reads(
    'no subject: an action with its details',
    [...well, '## Improvement plan', '1. Nightly runs', '   - The lab is free then', '   - Ada knows how'],
    '7: Nightly runs',
  );
  reads(
    'numbered titles',
    [
      ...well,
      '## Action items',
      '### 1. Cache the builds',
      'With sccache.',
      '### 2. Review daily',
      'At nine.',
    ],
    '7: Cache the builds',
    '9: Review daily',
  );
});

describe('markers that make no list in Markdown', () => {
  for (const [first, second] of [
    ['a) ', 'b) '],
    ['1.', '2.'],
    ['– ', '— '],
    ['→ ', '→ '],
    ['➡️ ', '🔹 '],
    ['[ ] ', '[x] '],
  ] as const)
    reads(
      `as in ${first}Merge`,
      [...well, '## Next steps', `${first}Merge sooner`, `${second}Review daily`],
      '7: Merge sooner',
      '8: Review daily',
    );
});

describe('one sentence', () => {
  reads(
    'below what asks for the next sprint',
    [...well, '## Change for next sprint', 'We will use branches.'],
    '7: We will use branches.',
  );
  reads('below a bare name is prose', [...well, '## Next steps', 'We will use branches.']);
});

describe('logs', () => {
  const entry = ['### Went well', '- a', '### To improve', '- b'];
  it('by days without a year', () => {
    const days = ['24.02', '02.03', '09.03'].flatMap((day) => [`# Retrospectiva ${day}`, ...entry]);
    assert.equal(currentSection(outline(days.join('\n'), 'md')).from, 10);
  });
  it('of likes and learnings', () => {
    const parts = ['Like:', '- a', 'Learned:', '- b', ''];
    const text = ['2020-10-22:', '', ...parts, '2020-11-24:', '', ...parts].join('\n');
    assert.equal(currentSection(outline(text, 'txt')).from, 7);
  });
});
