import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { actionToRecord } from '../../../src/core/retro/actionToRecord';
import { setActionOwner } from '../../../src/core/retro/setActionOwner';
import { settleAction } from '../../../src/core/retro/settleAction';
import { apply } from '../../../src/core/yaml/splice';
import { reads } from './readKinds';

const well = ['## What went well', '- Demo', '', '## What went badly', '- Builds were slow', ''];

describe('sentences of one paragraph, each of which says what to do', () => {
  reads(
    'are one action each, where a question asks for them',
    [
      '## What will we commit to in Sprint 2?',
      'We will agree on the folders before we write tests. We should also have one person who merges. Last time that was chaos.',
    ],
    '2: We will agree on the folders before we write tests',
    '2: We should also have one person who merges',
  );
  reads(
    'are one each below a label',
    [
      ...well,
      'What we’re changing for Sprint 2:',
      'We’re going to add a workflow that builds each push, and main must be green by Friday. At planning, we’ll agree on shared classes before anyone builds on them.',
    ],
    '8: We’re going to add a workflow that builds each push, and main must be green by Friday',
    '8: At planning, we’ll agree on shared classes before anyone builds on them.',
  );
  reads(
    'are one each where all command, over the ends of lines',
    [
      '## What we would do differently',
      'Agree the scope with the owner before writing any code. Write the acceptance criteria',
      'when the story is created, not afterwards. Commit every day of the sprint, so the burndown',
      'shows the work. The board was empty for a week.',
    ],
    '2: Agree the scope with the owner before writing any code',
    '2: Write the acceptance criteria when the story is created, not afterwards',
    '3: Commit every day of the sprint, so the burndown shows the work',
  );
  reads(
    'are one each in the passive',
    [
      '## Improvement plan',
      'In the next sprint, all bugs of the login will be fixed. Then, the pages will be aligned with the prototype. Users liked the prototype.',
    ],
    '2: In the next sprint, all bugs of the login will be fixed',
    '2: Then, the pages will be aligned with the prototype',
  );
  reads(
    'are one where the others explain it',
    [
      '## What will we do differently?',
      'We will pair on every story. This will keep knowledge shared. It will also make reviews shorter. We will see how it goes.',
    ],
    '2: We will pair on every story. This will keep knowledge shared. It will also make reviews shorter. We will see how it goes.',
  );
  reads(
    'are one where how to do it is told behind it',
    [
      '## What will we do differently?',
      'We will plan in the calendar. Use the shared one for that. The old one was never looked at.',
    ],
    '2: We will plan in the calendar. Use the shared one for that. The old one was never looked at.',
  );
});

describe('several actions on one line', () => {
  const text = [
    '## What will we commit to?',
    'We will write tests first. We will merge every day. It was late.',
    '',
  ].join('\n');
  const texts = (now: string) => actionLines(now, 'md').map((one) => [one.text, one.owner, one.done]);

  it('are linked each to its own record', () => {
    const href = '../opportunities/2026-11-30-merge.yaml';
    const linked = actionToRecord(text, 'md', 1, { href }, { nth: 1 });
    assert.ok(linked.ok);
    assert.match(apply(text, linked.edits), /first\. \[We will merge every day\]\(\.\.\/opp[^)]*\)\. It/);
  });

  it('get each its own owner', () => {
    const set = setActionOwner(text, 'md', 1, 'Ada', 1);
    assert.ok(set.ok);
    assert.deepEqual(texts(apply(text, set.edits)), [
      ['We will write tests first', undefined, false],
      ['We will merge every day', 'Ada', false],
    ]);
  });

  it('are done each by itself', () => {
    const [first] = actionLines(text, 'md');
    assert.ok(first);
    const settled = settleAction(text, 'md', first, 'done');
    assert.ok(settled.ok);
    assert.deepEqual(
      texts(apply(text, settled.edits)).map(([, , done]) => done),
      [true, false],
    );
  });
});

describe('prose that promises', () => {
  reads(
    'is read where the headings are of other things',
    [
      '# Retrospective',
      '## Summary',
      'The release went out.',
      '## Discussion',
      'Moving into the next iteration we have decided to split tasks by layer. That was unclear. Next sprint we will also review on Mondays.',
    ],
    '5: Moving into the next iteration we have decided to split tasks by layer',
    '5: Next sprint we will also review on Mondays.',
  );
  reads(
    'says in which sprint',
    ['# Retro 2', 'The menus differed. For iteration 3 we will standardize the top bar for all menus.'],
    '2: For iteration 3 we will standardize the top bar for all menus.',
  );
  reads(
    'agrees, in Spanish',
    [
      '### Conclusiones',
      'La entrega llegó a tiempo. Nos propusimos retomar la paleta de colores para todas las vistas.',
      '',
      'Acordamos estar en contacto para comentar en qué estado están las tareas.',
    ],
    '2: Nos propusimos retomar la paleta de colores para todas las vistas.',
    '4: Acordamos estar en contacto para comentar en qué estado están las tareas.',
  );
  reads('tells what was decided then', [
    '# Retrospective',
    '## Summary',
    'We decided to use React. We agreed on a name for it.',
    '## Discussion',
    'We have decided that the logo was fine.',
  ]);
  reads(
    'is a list in which each item says what the team will do',
    [
      'SPRINT 4',
      'We delivered on time.',
      '',
      '    1. We will work on a single branch.',
      '    2. We will commit more often.',
    ],
    '4: We will work on a single branch.',
    '5: We will commit more often.',
  );
});

describe('subjects with what will be done behind their colon', () => {
  reads(
    'are actions below a heading for them',
    [
      'Compromisos:',
      '',
      'Tiempo: Buscaremos maneras de usar mejor las horas del sprint.',
      '',
      'Calidad: Estableceremos una revisión cada semana.',
    ],
    '3: Tiempo: Buscaremos maneras de usar mejor las horas del sprint.',
    '5: Calidad: Estableceremos una revisión cada semana.',
  );
});

describe('what would be done otherwise', () => {
  reads(
    'is said of each subject',
    [
      '### How we would improve:',
      'For organization, we would have more meetings to decide who does what.',
      '',
      'Regarding time estimates, we would record times right as we finish.',
    ],
    '2: For organization, we would have more meetings to decide who does what.',
    '4: Regarding time estimates, we would record times right as we finish.',
  );
});

describe('a retro that is indented as a whole', () => {
  reads(
    'has its labels and lists as if it were not',
    [
      'En este sprint se llega a la siguiente conclusión:',
      '',
      '    Qué hicimos bien:',
      '        - Ser resilientes.',
      '',
      '    Acciones de mejora:',
      '        -   Extender horas de trabajo.',
      '        -\tRecuperar la comunicación.',
      '',
      'Fin.',
    ],
    '7: Extender horas de trabajo.',
    '8: Recuperar la comunicación.',
  );
  reads(
    'has items without a space behind their markers',
    [
      'Sprint Retrospective :',
      '',
      '    Ce qui s’est bien passé :',
      '',
      '    -Le sprint s’est bien déroulé.',
      '',
      '    Décisions et axes d’amélioration :',
      '',
      '    -Mieux répartir le travail tout au long du sprint.',
      '',
      '    -Clarifier la communication au sein de l’équipe.',
    ],
    '9: Mieux répartir le travail tout au long du sprint.',
    '11: Clarifier la communication au sein de l’équipe.',
  );
  reads('is not what hangs from an item', [
    '## What went well',
    '- The demo',
    '',
    '    Actions:',
    '',
    '    - We clapped',
    '',
    '## End',
    'Bye.',
  ]);
});

describe('ideas for better, in Finnish', () => {
  reads(
    'are actions, as nouns',
    ['## Hyvää', '- Demo', '', '## Kehitysajatukset', '- Kommunikaation lisääminen'],
    '5: Kommunikaation lisääminen',
  );
  reads(
    'with a slip',
    ['## Hyvää', '- Demo', '', 'Kehitysedotukset?', '', '- Vastuualueiden parempi jakaminen'],
    '6: Vastuualueiden parempi jakaminen',
  );
});

describe('what would be done next time', () => {
  reads(
    'is asked of the team',
    [
      '## 6. How would you improve your workflow next time?',
      '_Next time, we’d do more frequent reviews. We’d break down tasks beforehand. We’d also define connections between features._',
    ],
    '2: Next time, we’d do more frequent reviews',
    '2: We’d break down tasks beforehand',
    '2: We’d also define connections between features',
  );
  reads(
    'is listed',
    [
      ...well,
      '## What we would improve next time',
      '* Define validations earlier.',
      '* Write edge cases first.',
    ],
    '8: Define validations earlier.',
    '9: Write edge cases first.',
  );
});

describe('a promise that goes on', () => {
  reads(
    'in the next sentence',
    [
      '# Retro',
      'Para el próximo sprint, nos comprometemos a fijar los horarios. Además, evitaremos tareas dependientes. Fue difícil.',
    ],
    '2: Para el próximo sprint, nos comprometemos a fijar los horarios',
    '2: Además, evitaremos tareas dependientes',
  );
  reads(
    'is of others, and what for stands before it',
    [
      '# Retro',
      'Los dos se comprometieron a usar en un futuro otras medidas. Todo salió bien.',
      '',
      'To tackle the issue of uneven work loads, the team members decided that upcoming issues should be smaller. It was uneven.',
    ],
    '2: Los dos se comprometieron a usar en un futuro otras medidas',
    '4: To tackle the issue of uneven work loads, the team members decided that upcoming issues should be smaller',
  );
});

describe('a log whose later entries wait for their days', () => {
  reads(
    'is at the last that has one',
    [
      '## Sprint 1 - 08/09/2026',
      '### Keep',
      '- Reviews',
      '### Action for next sprint',
      '| Action | Owner |',
      '|---|---|',
      '| Name a reviewer | Ada |',
      '### Did last sprint’s action happen?',
      'It was the first.',
      '## Sprint 2 - <start date>',
      '### Keep',
      '-',
      '### Action for next sprint',
      '| Action | Owner |',
      '|---|---|',
      '| | @ |',
      '### Did last sprint’s action happen?',
    ],
    '7: Name a reviewer | Ada',
  );
  reads(
    'or at the newest, where the first goes without its number',
    [
      '# Minutes of the retro:',
      '# Improvements and actions:',
      '- Ship',
      ...[2, 3, 4].flatMap((number) => [
        `# Minutes of the retro, sprint ${number}:`,
        '# Improvements and actions:',
        `- Do ${number} things`,
      ]),
    ],
    '12: Do 4 things',
  );
});

describe('an action below its title, with parts of other names', () => {
  reads(
    'is owned by the label behind them',
    [
      '## Action items',
      '### 1. A checklist',
      '- **Action:** Write a checklist for changes of the environment',
      '- **Include:** Verify it locally first',
      '- **Owner:** Ada Chun',
    ],
    '3: Write a checklist for changes of the environment | Ada Chun',
  );
});

describe('a form whose questions are items', () => {
  reads(
    'in bold, with its answers indented below',
    [
      '# Retrospective (Team 4)',
      '## ASSESSMENT',
      '- **What went wrong in the sprint?**  ',
      '  Merging took long.',
      '',
      '- **Improvement goals for the next sprint and how to achieve them (technical tasks, team coordination, etc.)**  ',
      '  Respect deadlines more strictly.',
      '  Split the stories before planning.',
      '',
      '- **One thing you are proud of as a team!**  ',
      '  We talk.',
    ],
    '7: Respect deadlines more strictly.',
    '8: Split the stories before planning.',
  );
  reads(
    'in italics, with its answers in lines of their own',
    [
      '## ASSESSMENT',
      '- _What lessons did you learn (both positive and negative)?_',
      '',
      'Coordination',
      '',
      '- _Improvement goals for the next sprint and how to achieve them (technical tasks, coordination)_',
      '',
      'Better planning of story points.',
      'Better division of tasks.',
      '',
      '- _One thing you are proud of as a Team!!_',
      '',
      'We worked well together.',
    ],
    '8: Better planning of story points.',
    '9: Better division of tasks.',
  );
});

describe('what was open before, each with what became of it', () => {
  reads(
    'is no action',
    [
      '## Actions for next sprint',
      '- Merge sooner',
      '## Review previous retrospective actionable points',
      '1) Write more tests',
      '\t- We wrote them for most classes.',
      '2) Estimate better',
      '\t- Definitely improved.',
    ],
    '2: Merge sooner',
  );
  reads(
    'is one where its owner hangs from it',
    ['## Previous action items', '- Write more tests', '  - Owner: Ada', '- Estimate', '  - Owner: Bo'],
    '2: Write more tests | Ada',
    '4: Estimate | Bo',
  );
});

describe('what will be done', () => {
  reads(
    'is what titles lead to',
    [
      '## What was good',
      '- Demo',
      '## What will be done',
      '1. **Testing:**',
      '',
      '    - Finish the tests of the last sprint.',
      '    - Test each story.',
      '2. **Meetings:**',
      '    - Meet daily at 17h.',
      '    - Look at how that works.',
    ],
    '6: Finish the tests of the last sprint.',
    '7: Test each story.',
    '9: Meet daily at 17h.',
    '10: Look at how that works.',
  );
  reads(
    'is recommended, in Indonesian',
    [
      '## Yang berjalan baik',
      '- Demo',
      '### Rekomendasi untuk Proyek Selanjutnya',
      '1. Setup pipeline CI/CD.',
    ],
    '4: Setup pipeline CI/CD.',
  );
  reads(
    'is nobody’s name',
    [
      '## Action plan',
      '- **Enforce Branching Rigor**: Each feature has a branch.',
      '- **Ada Chun**: Checks.',
    ],
    '2: **Enforce Branching Rigor**: Each feature has a branch.',
    '3: Checks. | Ada Chun',
  );
});

describe('kinds of other languages', () => {
  reads(
    'a change that is a list, below what was selected',
    [
      '## Mejora seleccionada',
      '- **Problema:** Nadie lo notó.',
      '- **Cambio:**',
      '  1. La Daily revisa primero los bloqueos.',
      '  2. Cada movimiento se anota ese día.',
      '- **Indicador:** Cuatro historias cerradas.',
    ],
    '4: La Daily revisa primero los bloqueos.',
    '5: Cada movimiento se anota ese día.',
  );
  reads(
    'what is begun, by what stands behind the dash',
    [
      '## Stop — Lo que no repetiremos',
      '- Mezclar',
      '## Start — Lo que incorporaremos en la próxima iteración',
      '- Pruebas',
    ],
    '4: Pruebas',
  );
  reads(
    'names in Korean, beside each other',
    ['## Action items', '### 이주호', '- 배포한다', '### 박준현', '- 분석한다'],
    '3: 배포한다 | 이주호',
    '5: 분석한다 | 박준현',
  );
  reads('that there is none', ['## Action points', '| Action | Owner |', '|---|---|', '| Não há | - |']);
  it('what was resolved', () => {
    const text =
      '## Action points\n| Action Point | Responsáveis | Foi resolvido? |\n|---|---|---|\n| Ajustar | Ada | Sim |\n';
    assert.deepEqual(
      actionLines(text, 'md').map(({ done }) => done),
      [true],
    );
  });
});

describe('what is decided, and yet no promise', () => {
  reads('of the team', [
    '# Sprint 3 retrospective',
    'We agreed that the next sprint is the last one. We decided to move the login story to the next sprint.',
    'Last sprint we agreed that in the next sprint we would use Trello, but nobody did. Next, we will go through the results.',
    'Acordamos con el cliente la fecha de la próxima reunión. In the coming weeks we will have exams.',
  ]);
  reads('of the product, or of how to meet', [
    '# Sprint 3 retrospective',
    '## Product',
    'In the next sprint we will cache the pictures.',
    '## Ground rules:',
    '- We will listen',
    '- We will wait',
  ]);
});

describe('what a sentence ends with', () => {
  reads(
    'is no abbreviation, no day and no code',
    [
      '## What will we change?',
      'We will take max. 3 stories. We will ask Dr. Chen. We will run `npm test. Then` before each push.',
      '',
      'Wir werden das bis zum 5. Dezember erledigen. Wir werden täglich mergen.',
    ],
    '2: We will take max. 3 stories',
    '2: We will ask Dr. Chen',
    '2: We will run `npm test. Then` before each push.',
    '4: Wir werden das bis zum 5. Dezember erledigen',
    '4: Wir werden täglich mergen.',
  );
  reads(
    'leaves a paragraph whole where another says it in another way',
    ['## Actions', 'Add a linter. Ada sets up CI by Friday. Write a README.'],
    '2: Add a linter. Ada sets up CI by Friday. Write a README.',
  );
  it('is found in a file of Windows, too', () => {
    const text = '## What will we change?\r\nWe will agree on\r\nthe folders. We will merge daily.\r\n';
    assert.deepEqual(
      actionLines(text, 'md').map(({ textStart, textEnd }) => text.slice(textStart, textEnd)),
      ['We will agree on\r\nthe folders', 'We will merge daily.'],
    );
  });
});

describe('entries that wait for their day', () => {
  const log = (second: string, ...lines: string[]) => [
    '## Sprint 1 - 2026-01-01',
    '### Went well',
    '- a',
    '### Actions',
    '- Write x',
    second,
    '### Went well',
    ...lines,
  ];
  reads(
    'are the newest where they are written',
    log('## Sprint 2 - TBD', '**Good demo**', '### Actions', '| Action |', '|---|', '| Merge |'),
    '12: Merge',
  );
  reads('and with words in brackets', log('## Sprint 2 [remote]', '### Actions', '- Write y'), '9: Write y');
});

describe('promises in prose, in many words and languages', () => {
  const below = (sentence: string) => ['# Sprint 3 retro', '## What went badly', sentence];
  for (const sentence of [
    'In der nächsten Iteration wollen wir die Tests zuerst schreiben.',
    'In Zukunft werden wir zuerst Tests schreiben.',
    'In de volgende sprint gaan we eerst tests schrijven.',
    'In futuro vogliamo scrivere prima i test.',
    'I neste sprint skal vi skrive tester først.',
    'For future sprints, we will review before noon.',
    'As a next step, we will write a checklist.',
    'Next, we plan to write a checklist.',
    'In the next stage, we will review before noon.',
    'En la próxima etapa vamos a escribir los tests primero.',
    'En el próximo sprint haremos revisiones antes del mediodía.',
    'Au prochain sprint, nous ferons des revues avant midi.',
    'Wir sollten im nächsten Sprint früher testen.',
    'Para la próxima vamos a comunicarnos más.',
    'Next sprint we want to have fewer meetings.',
    'In the next sprint we will show the burndown in each daily.',
    'Next sprint we will, as a team, review before noon.',
  ])
    reads(sentence, below(sentence), `3: ${sentence}`);
  for (const sentence of [
    'For sprint 2 we decided to use Trello, which worked fine.',
    'En el sprint 2 decidimos usar Trello y funcionó bien.',
    'Acordamos usar Trello al inicio del sprint y funcionó bien.',
    'Nos propusimos terminar el login, pero faltó tiempo.',
    'Päätimme tulevassa sprintissä siirtää kirjautumisen, koska aika loppui.',
    'In the next sprint we will have fewer bugs.',
  ])
    reads(`not: ${sentence}`, below(sentence));
});

describe('what was open before, and is still', () => {
  reads(
    'stays, though some of it is told',
    [
      '## Previous action items',
      '1. Write more tests',
      '   - Improved, but needs more work',
      '2. Automate deploys',
      '   - Done for staging, production is still open',
    ],
    '2: Write more tests',
    '4: Automate deploys',
  );
});

describe('beside a change, and elsewhere', () => {
  reads(
    'the owner of it is no action',
    [
      '## Mejora seleccionada',
      '- **Problema:** No avanzó.',
      '- **Cambio:** revisar primero',
      '- **Responsable:** Ana',
    ],
    '3: revisar primero | Ana',
  );
  reads(
    'the same words begin actions',
    ['## Acciones', '- Problemas: anotarlos en el tablero', '- Dailys: empezar a las 10'],
    '2: Problemas: anotarlos en el tablero',
    '3: Dailys: empezar a las 10',
  );
});

describe('lists of what we will', () => {
  for (const lead of ['What we said last time:', 'Our worries', 'Risks:', 'How we will run this retro:'])
    reads(`not below: ${lead}`, ['# Retro', lead, '- We will pair more', '- We will test more']);
});
