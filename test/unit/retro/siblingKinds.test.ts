import assert from 'node:assert/strict';
import { retroContent } from '../../../src/core/retro/retroContent';
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
    'in boxes',
    [
      '## Actions',
      '- [ ] **Action:** Try it first',
      '- [ ] **Owner:** Ada',
      '- [ ] **Due:** Before planning',
    ],
    '2: **Action:** Try it first | Ada',
  );
  reads(
    'are no owners where they say what to do',
    [
      '## Action items',
      '- Improvement: smaller pull requests',
      '- Responsibilities: define who reviews what',
      '- Progress: show burndown in daily',
    ],
    '2: Improvement: smaller pull requests',
  );
  reads(
    'leave alone what is only labelled like them',
    ['## Actions', '- Action: Try it', '- Owner: Ada', '- Lead: Ada will moderate the next retro'],
    '2: Action: Try it | Ada',
    '4: Lead: Ada will moderate the next retro',
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
  reads(
    'are for actions where they say so',
    [...well, '### Suggestions for the next sprint', '- Merge daily'],
    '5: Merge daily',
  );
});

describe('labels of items below a heading for everybody', () => {
  const items = ['- **Ada**: Fix CI', '- **Bo**: Write docs', '- Build server: Move it'];
  reads(
    'are owners as elsewhere',
    ['## Action items', '### Team', ...items],
    '3: Fix CI | Ada',
    '4: Write docs | Bo',
    '5: Build server: Move it | Team',
  );
});

describe('titles with a labelled action below', () => {
  reads(
    'leave the others what they are',
    [
      '## Action items',
      '### Merge sooner',
      'Branches lived too long.',
      '',
      '### Write tests first',
      'The importer broke twice. Action: add a suite before the demo',
      '',
      '### Pair on reviews',
      'Reviews took days.',
    ],
    '2: Merge sooner',
    '6: add a suite before the demo',
    '8: Pair on reviews',
  );
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

describe('a review of decisions', () => {
  const lines = [
    '# Team 9',
    '#### Decisions that turned out well',
    '1. Branches for each part',
    '#### Decisions that did not turn out as well as we hoped',
    '1. No agenda',
    '#### Planned changes',
    ' * Ordered from most to least important.',
    ' * We plan stricter deadlines.',
  ];
  reads('has planned changes', lines, '8: We plan stricter deadlines.');

  it('is asked about, whatever its name', () =>
    assert.equal(retroContent(lines.join('\n'), 'deliverables/iteration-02.review.md'), 'question'));

  it('is none without what did well or badly', () => {
    const plan = ['# Design', '## Decisions', '- One database', '## Planned changes', '- Two databases'];
    assert.equal(retroContent(plan.join('\n'), 'docs/design.md'), 'silent');
  });
});
