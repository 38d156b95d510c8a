import { areActions, areNone, reads } from './readKinds';

describe('owners behind an arrow', () => {
  reads(
    'initials and names in bold',
    [
      '## Actions',
      '- Rotate the keys. → **JP**',
      '- Plan the move → **JV + RU**',
      '- Write the runbook -> **Ana**',
    ],
    '2: Rotate the keys. | JP',
    '3: Plan the move | JV + RU',
    '4: Write the runbook | Ana',
  );
  reads(
    'a name behind what says what to do',
    ['## Actions', '- Write the runbook -> Ana', '- Ask the operators about the alarm => @max'],
    '2: Write the runbook | Ana',
    '3: Ask the operators about the alarm | @max',
  );
  reads(
    'not what something turns into, nor a thing',
    [
      '## Actions',
      '- Migrate the tests -> Vitest',
      '- Speed up the build → **CI**',
      '- Slow reviews -> Pairing',
    ],
    '2: Migrate the tests -> Vitest',
    '3: Speed up the build → **CI**',
    '4: Slow reviews -> Pairing',
  );
});

describe('who said it, and who owns it', () => {
  const said = [
    '## Went well',
    '- Demo ( Ana Ruiz )',
    '- Team ( Ben Diaz, 2 votes )',
    '',
    '## To improve',
    '- Tests ( Caro Gil )',
  ];
  reads(
    'names at the end of what went well are voices, in actions as well',
    [...said, '', '## Actions', '- have meetings between the teams ( Ana Ruiz )'],
    '9: have meetings between the teams ( Ana Ruiz )',
  );
  reads(
    'names at the end of actions alone are owners',
    ['## Went well', '- Demo', '', '## Actions', '- have meetings between the teams (Ana Ruiz)'],
    '5: have meetings between the teams | Ana Ruiz',
  );
  reads(
    'a role as the subject',
    [
      '## Actions',
      '- The team leader of each team must ask first',
      '- Our Scrum Master will book a room',
      '- The build must be fast',
    ],
    '2: The team leader of each team must ask first | The team leader of each team',
    '3: Our Scrum Master will book a room | Our Scrum Master',
    '4: The build must be fast',
  );
  reads(
    'beside a day without its year',
    ['## Maßnahmen', '- CI einrichten (Max, bis 12.3.)'],
    '2: CI einrichten | Max',
  );
});

describe('more headings of what comes next', () => {
  areActions(
    "What's the plan?",
    'What do we do now?',
    "How we'll fix it",
    'For Sprint 3',
    'Heading into Sprint 4',
  );
  areActions('Next sprint goals', 'Ziele für den nächsten Sprint', 'Objetivos para el próximo sprint');
  areActions(
    'Focus areas for Sprint 3',
    'What to accomplish for sprint 2',
    'Actionable takeaways',
    'Proposals',
  );
  areActions('Hoe gaan we dit oplossen?', "Qu'allons-nous faire différemment ?", 'Hvad gør vi fremadrettet');
  areActions(
    'Mitä parannetaan?',
    'Jatkotoimet',
    'Что делать',
    'Que faire pour s’améliorer',
    'Co robimy dalej',
  );
  areNone(
    'Sprint 3',
    'Goal for next week',
    'Sprint goals',
    'How did we improve?',
    'Focus areas of the product',
  );
  areNone('Key takeaways', 'Planned features for sprint 3', 'What was accomplished');
  reads(
    'Brazilian Portuguese',
    ['Que bom:', '- prazo', '', 'Que pena:', '- testes', '', 'Que tal:', '- usar TDD'],
    '8: usar TDD',
  );
  reads(
    'Korean, with improvements beside',
    ['## 좋았던 점', '- 협업', '', '## 개선할 점 및 액션 아이템', '- PR 리뷰'],
    '5: PR 리뷰',
  );
  areActions('Sprint 4 Focus', 'Iteration 2 priorities');
  areNone('Sprint focus', 'Sprint 4');
});
