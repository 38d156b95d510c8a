import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { reads } from './readKinds';

const good = ['## Went well', '- a', '', '## Went badly', '- b', ''];

describe('labels without emphasis', () => {
  reads(
    'say how what went wrong is mended',
    [
      '## Improvements for Sprint 2',
      '',
      '**Improvement 1:**',
      'What went wrong: Commits held many things',
      'How I will fix it: Commit after each test',
      '',
      'What went wrong: Slow reviews',
      'How we will solve this: Review before lunch',
    ],
    '5: Commit after each test',
    '8: Review before lunch',
  );
});

describe('lists that are written in HTML', () => {
  reads(
    'below a heading for actions',
    [
      '## Next steps',
      '<ul>',
      '<li>Split stories</li>',
      '  <li class="a"><b>Ana:</b> fix the build</li>',
      '</ul>',
    ],
    '3: Split stories',
    '4: fix the build | Ana',
  );
  reads(
    'on a page of HTML, not what is commented out',
    [
      '<section>',
      '      <h2>Lessons Learned</h2>',
      '      <li>Tests help</li>',
      '      <h2>Next Steps</h2>',
      '      <ul>',
      '        <!--',
      '        <li>Old one</li>',
      '        -->',
      '        <li>Write a runbook</li>',
      '      </ul>',
      '</section>',
    ],
    '9: Write a runbook',
  );
  reads(
    'in the cell of a table',
    ['| Good | Bad | Actions |', '|---|---|---|', '| team | PRs | <ul><li>Open drafts</li></ul> |'],
    '3: Open drafts',
  );
});

describe('labels that words stand behind', () => {
  reads(
    'without emphasis, beside what went well and what did not',
    [
      '# Retro',
      '',
      'Went well: demo',
      '',
      'To improve: tests',
      '',
      'How we will improve: we write them first',
    ],
    '7: we write them first',
  );
  reads(
    'numbered ones',
    ['1. Good things: team', '2. Bad things: late', '3. Next steps: start earlier'],
    '3: start earlier',
  );
  reads(
    'a question in bold with its answer',
    ['**What went well?** The team.', '', '**What will we do differently?** Start on Monday.'],
    '3: Start on Monday.',
  );
  reads(
    'what a person does next, not when the next sprint is',
    ['Went well: a', 'To improve: b', 'Next sprint: finish the search page', 'Next sprint: 2026-12-01'],
    '3: finish the search page',
  );
  reads(
    'for short, where somebody or something to do follows',
    ['### Slow builds', '- **AI**: Ana to enable the cache', '- **AI**: we used it for code'],
    '2: Ana to enable the cache | Ana',
  );
  reads(
    'no footer, though it is in bold',
    ['# Reflection', '', '**What worked**: standups', '**Change for next sprint**: keep PRs small'],
    '4: keep PRs small',
  );
  reads(
    'arrows below what was told of subjects',
    [
      '### Reviews',
      '- slow',
      '- → Rotate reviewers',
      '',
      '### Tests',
      '- flaky',
      '- → Quarantine them',
      '- → Add retries',
    ],
    '3: Rotate reviewers',
    '8: Add retries',
  );
  reads('not where they explain', ['### Reviews', '- slow', '- → the queue grew', '- → Add people']);
});

describe('forms of numbered questions', () => {
  const form = [
    '1. ¿Cuál fue el mayor logro?',
    'Entender la herencia.',
    '2. ¿Qué hicieron bien como equipo? ¿Qué se comprometen a hacer para mejorar?',
    'Hablamos mucho. Nos comprometemos a empezar antes.',
    '3. ¿Qué referencias usaron? ¿Cuál fue la más útil?',
    '- Barker, J. (2005). Beginning Java Objects.',
  ];
  it('each ends what the one before began, and what is promised is the action', () => {
    const found = actionLines(form.join('\n'), 'txt').map(({ line, text }) => `${line + 1}: ${text}`);
    assert.deepEqual(found, ['4: Nos comprometemos a empezar antes.']);
  });
  it('labels in an answer', () => {
    const answered = [
      ...form.slice(0, 3),
      'Lo bueno:',
      '- Hablamos',
      'Compromisos:',
      '- Empezar antes',
      ...form.slice(4),
    ];
    const found = actionLines(answered.join('\n'), 'txt').map(({ text }) => text);
    assert.deepEqual(found, ['Empezar antes']);
  });
  reads(
    'answers without their questions',
    [
      '1. I made the page.',
      '2. I was confused.',
      '3. For the next sprint, I want to upload the files. It is late.',
    ],
    '3: For the next sprint, I want to upload the files',
  );
  reads(
    'a quoted question',
    [
      '> What went well?',
      '',
      'We shipped.',
      '',
      '> What will we commit to in the next sprint?',
      '',
      'Review within a day.',
    ],
    '7: Review within a day.',
  );
});

describe('items and lines that are headings', () => {
  reads(
    'beside items for the parts of a retro, without a mark',
    [
      '- What went well',
      '  - a',
      '- What did not go well',
      '  - b',
      '- What we will do about it',
      '  - Write tests',
    ],
    '6: Write tests',
  );
  reads(
    'what to accomplish next',
    [
      '## Went well',
      '- a',
      '',
      '## Sprint 2',
      '- Lead: Ana',
      '- What to accomplish for sprint 2:',
      '  - Search page',
      '  - Login',
    ],
    '7: Search page',
    '8: Login',
  );
  reads(
    'a line right above its list',
    ['Things we did well', '* a', '', 'Things we will do in the next iteration', '* Use feature flags'],
    '5: Use feature flags',
  );
  reads(
    'a subject as the title, and below it what to do',
    [
      ...good,
      '## Decisions for the next sprint',
      '',
      '### Code review',
      'We will review each change. It helps.',
    ],
    '10: We will review each change',
  );
  reads(
    'a title that says what to do itself',
    [
      ...good,
      '## Decisions for the next sprint',
      '',
      '### Review each change',
      'We will do it daily. It helps.',
    ],
    '9: Review each change',
  );
});

describe('sections that are actions by what they say', () => {
  reads(
    'process improvements with their subjects in bold',
    [
      '## Process improvements',
      '1. **Testing**: Add integration tests.',
      '2. **Planning**: Split large stories.',
    ],
    '2: **Testing**: Add integration tests.',
    '3: **Planning**: Split large stories.',
  );
  reads('not what was learnt', [
    '## Lessons learned',
    '### Process improvements',
    '- Add tests',
    '- Split stories',
  ]);
  reads('not of the product', ['## Technical improvements', '- Add pagination', '- Improve memory use']);
  reads('not notes that are carried forward', [
    ...good,
    '## Notes carried forward',
    '- The ratios have 1070 rows',
  ]);
  reads('not what is kept', [
    ...good,
    '## What we should carry forward',
    '- Keep the pace',
    '- Use small samples',
  ]);
  reads(
    'one sentence, where it is asked for',
    [
      '**Qué salió bien**',
      '',
      'El equipo.',
      '',
      '**Qué vamos a hacer al respecto**',
      '',
      'Vamos a planificar cada lunes.',
    ],
    '7: Vamos a planificar cada lunes.',
  );
});

describe('what nobody filled in', () => {
  reads(
    'questions in brackets',
    ['## Improvements for sprint 2', '- **Testing:** [How effective was it?]', '- Add tests'],
    '3: Add tests',
  );
});

describe('the newest entry of a log', () => {
  reads(
    'whose parts are known by their beginnings only',
    [
      ...[
        '# Retros',
        '',
        '## Sprint 1',
        '',
        '**What went well**',
        '- a',
        '',
        '**Next time**',
        '- Talk more',
        '',
      ],
      ...[
        '## Sprint 2',
        '',
        '**Vad var bra**',
        '- b',
        '',
        '**Åtgärd till nästa sprint**',
        '- Mindre uppgifter',
      ],
    ],
    '17: Mindre uppgifter',
  );
});
