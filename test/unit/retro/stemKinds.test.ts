import assert from 'node:assert/strict';
import { isStemmedActions, namesImprovements, stemTopic } from '../../../src/core/retro/stems';
import { judges, reads } from './readKinds';

const prose = Array.from({ length: 40 }, (_, at) => `Line ${at} of something else.`);

describe('headings by their stems', () => {
  const topics = [
    ['Positive surprises', 'well'],
    ['Not so great', 'improve'],
    ['Biggest frustration', 'improve'],
    ['Kendala', 'improve'],
    ['Was wir beibehalten', 'continue'],
    ["Ce qu'on gardera", 'continue'],
    ['Sugestões de Melhoria', 'actions'],
    ['Perbaikan Sprint Berikutnya', 'actions'],
    ['Kehitystoimenpiteet', 'actions'],
    ['Improving next iteration', 'actions'],
    ['Ajustes de processo para a Sprint 2', 'actions'],
    ['Process adjustments for sprint 3', 'actions'],
    ['Anpassungen für Sprint 3', 'actions'],
    ['Process adjustments', undefined],
    ['Goal for next week', undefined],
    ['Attendance', undefined],
  ] as const;
  for (const [heading, topic] of topics)
    it(`${heading}: ${topic ?? 'nothing'}`, () => assert.equal(stemTopic(heading), topic));
  it('what could be improved next sprint is a complaint', () =>
    assert.equal(isStemmedActions('What could we improve next sprint?'), false));
  it('improvements are named, or asked for', () => {
    assert.equal(namesImprovements('Process improvements'), true);
    assert.equal(namesImprovements('Which improvements do we need?'), false);
    assert.equal(namesImprovements('To improve'), false);
  });
});

describe('retros of a team without known headings', () => {
  judges(
    'question',
    'a title with its sprint',
    'docs/retro.md',
    '# Sprint 3 retro',
    '## Lunch',
    '- a',
    '- b',
    ...prose,
  );
  judges('question', 'a name with its day', 'retro/2026-01-21.md', '# Lunch', '- a', '- b', ...prose);
  judges(
    'question',
    'those who were there',
    'retro.md',
    '# Our retro',
    'Participants: Ada, Bola',
    '- a',
    '- b',
    ...prose,
  );
  judges(
    'question',
    'two by their stems',
    'retro.md',
    '# Retro',
    '## Positive',
    '## Biggest struggle',
    ...prose,
  );
  judges('silent', 'no day, no sprint', 'docs/retro.md', '# The retro command', '- a', '- b', ...prose);
  judges('silent', 'nothing but prose', 'retro/2026-01-21.md', '# Lunch', ...prose);
  judges(
    'silent',
    'another path',
    'docs/2026-01-21.md',
    '# Sprint 3 retro',
    '## Positive',
    '## Struggle',
    ...prose,
  );
});

describe('actions by stems and structure', () => {
  reads(
    'improvements for what comes next',
    [
      '## Which improvements will the team commit to in Sprint 2?',
      '',
      'We will pair on reviews.',
      '',
      'Ada sets up the board.',
    ],
    '3: We will pair on reviews.',
    '5: Ada sets up the board.',
  );
  reads('a label in Indonesian', ['Perbaikan Sprint Berikutnya:', '- Rapat singkat'], '2: Rapat singkat');
  reads(
    'improvements below recommendations',
    ['## Recommendations', '### Process improvements', '- Merge sooner', '### Notes', '- Lunch'],
    '3: Merge sooner',
  );
  reads(
    'markers without a space',
    ['Actions:', '', '-Merge sooner', '', '•Ask first', '-'],
    '3: Merge sooner',
    '5: Ask first',
  );
  reads(
    'answers to an item that asks',
    [
      '- Improvement goals for the next sprint (technical, team)',
      '',
      '  > Shorter planning sessions',
      '',
      '- One thing you are proud of',
    ],
    '3: Shorter planning sessions',
  );
  reads('no answers of yes and no', [
    '## Did the team commit to changes for Sprint 2?',
    '',
    'Yes, and it was fine.',
  ]);
  reads('no prose below a bare name', ['## Action items', '', 'We will see how it goes.']);
  reads('no pictures', ['## Action items', '- [Board](board.png)', '- Ask first'], '3: Ask first');
  reads(
    'no lists about the meeting behind an experiment',
    [
      '## Action item',
      '* a goal: merge sooner',
      '* a change: pair',
      '',
      'How it went.',
      '',
      '* We talked a lot',
    ],
    '3: pair',
  );
  reads(
    'owners behind a dash',
    ['## Action items', '- Refine the colors — Ada will lead this', '- Finish the tests - Bola to write six'],
    '2: Refine the colors — Ada will lead this | Ada',
    '3: Finish the tests - Bola to write six | Bola',
  );
  reads(
    'items that rules part',
    ['## Action items', '- Ask first', '---', '- Merge sooner'],
    '2: Ask first',
    '4: Merge sooner',
  );
  reads(
    'a table with a gap below its header',
    ['## Actions', '| Action | Owner |', '', '|---|---|', '| Ask first | Ada |'],
    '5: Ask first | Ada',
  );
  reads('no label that goes on', ['## What we shipped', '', 'TODO: list what we shipped', '- The cluster']);
  reads(
    'what the team wants to do differently',
    ['What do we want to do differently next time?', '* Ask first'],
    '2: Ask first',
  );
  reads('complaints about what comes', [
    '## How can we improve next sprint?',
    '* Communication',
    '* Slow laptops',
  ]);
  reads(
    'what an item asks and a paragraph answers',
    [
      '## Assessment',
      '- What lessons did you learn?',
      '',
      'We learned to ask first.',
      '',
      '- Improvement goals for the next sprint and how to achieve them (technical tasks, team coordination, etc.)',
      '',
      'We should check constraints all the time.',
      '',
      '- One thing you are proud of as a Team!!',
      '',
      'We help each other.',
    ],
    '8: We should check constraints all the time.',
  );
  reads(
    'titles whose first sentence goes on with them',
    [
      '# Sprint 1',
      '## Décisions pour le prochain sprint',
      '### Améliorer la communication interne',
      'Nous allons renforcer notre communication.',
      '### Tests fonctionnels plus approfondis',
      'Pour cela, nous allons essayer de réaliser tous les tests.',
    ],
    '3: Améliorer la communication interne',
    '5: Tests fonctionnels plus approfondis',
  );
  reads('no sentence that goes on below', [
    '## Notes',
    '- What went well',
    '- What went wrong',
    '- Our commitment to clean and reusable code brought consistency and',
    '  high standards to our work.',
  ]);
});
