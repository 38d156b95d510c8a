import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { retroContent } from '../../../src/core/retro/retroContent';
import { retroPath } from '../../../src/core/retro/retroPath';
import { areActions, areNone, reads } from './readKinds';

describe('what is to be done next, by classes of words', () => {
  describe('who intends, with what they do', () => {
    areActions(
      'What will we change?',
      "What we'll fix",
      '¿Qué vamos a mejorar?',
      'O que vamos mudar',
      'Was wollen wir ändern?',
    );
    areActions(
      'Ce que nous allons changer',
      'Cosa vogliamo migliorare',
      'Wat gaan we anders doen?',
      'Vad ska vi ändra?',
    );
    areActions(
      'Hvad vil vi gøre anderledes?',
      'Hva skal vi endre?',
      'Co budeme dělat jinak',
      'Yang akan diubah',
      'Что будем менять',
    );
    areActions('Ce vom schimba', 'Çfarë do të përmirësojmë', 'Mit fogunk változtatni');
    areNone(
      'What will we keep doing?',
      '¿Qué vamos a seguir haciendo?',
      'What could we change?',
      'Was würden wir ändern?',
    );
  });
  describe('one word that promises', () => {
    areActions(
      '¿Qué cambiaremos?',
      'O que faremos',
      'Cosa cambieremo',
      'Ce que nous ferons',
      'Mitä muutamme?',
      'Co zmienimy?',
    );
    areActions(
      'Co uděláme',
      'Čo zmeníme',
      'Neyi değiştireceğiz?',
      'Что изменим',
      'Що змінимо',
      'Què canviarem',
    );
  });
  describe('nouns for measures, and for what was agreed or proposed', () => {
    areActions(
      'Corrective measures',
      'Going forward',
      'To-do list',
      'Follow-up items',
      'Maatregelen',
      'Åtgärder',
      'Tiltak',
    );
    areActions(
      'Opatření',
      'Akcje',
      'Działania naprawcze',
      'Eylem planı',
      'Tindak lanjut',
      'Hành động cải tiến',
      'Действия',
    );
    areActions(
      'Team agreements',
      'Acuerdos del equipo',
      'Vereinbarungen',
      'Afspraken',
      'Ustalenia',
      'Kararlar',
      'Keputusan',
      'Cam kết',
    );
    areActions('Suggestions', 'Vorschläge', 'Propositions', 'Návrhy', 'Öneriler', 'Đề xuất', 'Предложения');
    areActions('Proposed solutions', 'Soluciones', 'Lösungen', 'Rozwiązania', 'Giải pháp', 'Çözüm önerileri');
    areNone(
      'Technical decisions',
      'Challenges and how we met them',
      'Decisions of the last sprint',
      'Commits',
      'Suggestion box results',
    );
  });
  describe('better, as a plan or still to be carried out', () => {
    areActions(
      'Improvement strategy',
      'Plan de mejoras',
      'Objetivos de mejora',
      'Kế hoạch cải tiến',
      'План улучшений',
    );
    areActions(
      'Changes to implement',
      'Cambios a realizar',
      'Améliorations à apporter',
      'Concrete verbeteringen',
      'Konkrete Verbesserungen',
    );
    areNone('Improvements implemented', 'Mejoras implementadas', 'Improvements of the previous sprint');
  });
  describe('differently, the next time', () => {
    areActions('What would we do differently next time?', 'Vad skulle vi göra annorlunda nästa gång?');
    areNone('What would we do differently?');
  });
});

describe('tables of a retro', () => {
  const grid = ['| Went well | Hard | What we will try |', '|---|---|---|'];
  reads(
    'a column for actions beside other parts',
    [
      '# Sprint 4',
      ...grid,
      '| Calls | Builds | Cache the builds |',
      '| Tests | | Merge daily <br> Pair more |',
    ],
    '4: Cache the builds',
    '5: Merge daily',
    '5: Pair more',
  );
  it('is asked about', () => {
    const text = ['# Ours', '', ...grid, '| Calls | Builds | Cache them |', 'x'.repeat(9)].join('\n');
    assert.equal(retroContent(text + '\nMore of it.'.repeat(40), 'docs/retro.md'), 'question');
  });
  reads(
    'a row for actions below others',
    [
      '| What went well | Calls |',
      '|---|---|',
      '| What went badly | Builds |',
      '| Action items | Cache the builds |',
    ],
    '4: Cache the builds',
  );
  reads(
    'actions with their owners below another heading',
    [
      '## What went badly',
      '| Problem | Action | Owner |',
      '|---|---|---|',
      '| Slow | Cache the builds | Ada |',
    ],
    '4: Cache the builds | Ada',
  );
  reads(
    'a column without a name for actions',
    [
      '## Action items',
      '| # | Subject | Who | When |',
      '|---|---|---|---|',
      '| 1 | Cache the builds | Ada | May |',
    ],
    '4: Cache the builds | Ada',
  );
  reads(
    'improvements beside problems',
    [
      '## Changes for Sprint 2',
      '| Problem seen | Specific improvement |',
      '|---|---|',
      '| Slow | Cache the builds |',
    ],
    '4: Cache the builds',
  );
  reads('figures', [
    '## Summary',
    '| Measure | Count |',
    '|---|---|',
    '| Commits | 258 |',
    '| Went well | 3 |',
  ]);
});

describe('subheadings and labels', () => {
  reads(
    'each subheading with its prose',
    [
      '# Retro',
      '## Decisions for the next sprint',
      '',
      '### Merge more often',
      'So that it hurts less.',
      '',
      '### Write tests first',
      'Owner: Ada',
    ],
    '4: Merge more often',
    '7: Write tests first | Ada',
  );
  reads(
    'not where lists stand below some',
    ['## Action items', '### Tools we use', '- Cache the builds', '### How we talk', 'Less.'],
    '3: Cache the builds',
  );
  reads('not periods', ['## Next steps', '### Sprint 3', 'We go on.']);
  reads(
    'a label with brackets or a number',
    ['**Action item (carried into Sprint 2):** Cache the builds', '', '**Action 2:** Pair more'],
    '1: Cache the builds',
    '3: Pair more',
  );
  reads(
    'a bold name above one item',
    ['## Action items', '1. **Tools**:', '   - [ ] Cache the builds', '2. Pair more'],
    '3: Cache the builds',
    '4: Pair more',
  );
  reads(
    'quoted lists',
    ['- Improvement goals for the next sprint?', '', '  > 1. Cache the builds', '  > 2. Pair more often'],
    '3: Cache the builds',
    '4: Pair more often',
  );
  reads(
    'headings of HTML',
    ['<h2>Actions</h2>', '- Cache the builds', '<h2 id="x">Thanks</h2>', '- Ada'],
    '2: Cache the builds',
  );
  reads(
    'a heading without its space',
    ['### Action items', '- Cache the builds', '##Minutes', '- We met'],
    '2: Cache the builds',
  );
});

describe('wishes that say what to do', () => {
  reads(
    'verbs',
    ['## How we can improve', '- Split large stories', '- Regularly pull', '- Ensure reviews'],
    '2: Split large stories',
    '3: Regularly pull',
    '4: Ensure reviews',
  );
  reads(
    'infinitives',
    ['## O que podemos melhorar na próxima sprint?', '- Documentar tudo', '- Dividir tarefas'],
    '2: Documentar tudo',
    '3: Dividir tarefas',
  );
  reads('complaints', [
    '## How could we improve?',
    '- Communication',
    '- Slow builds',
    '- Too many meetings',
  ]);
});

describe('owners that the retro itself shows', () => {
  reads(
    'behind a dash, in several items',
    [
      '# Actions',
      '- Cache the builds -bola',
      '- Split the model - ines',
      '# Thanks',
      '- for the talk -bola',
      '- for the cake -ines',
    ],
    '2: Cache the builds | bola',
    '3: Split the model | ines',
  );
  reads(
    'who was there begins a sentence',
    ['Present: Marília, Bola', '## Actions', '- Marília describes the API', '- Sentry describes nothing'],
    '3: Marília describes the API | Marília',
    '4: Sentry describes nothing',
  );
  reads(
    'who will',
    ['## Actions', '- Ines vai produzir o mapa', '- Planning will be shorter'],
    '2: Ines vai produzir o mapa | Ines',
    '3: Planning will be shorter',
  );
  reads(
    'to whom it is assigned',
    ['## Actions', '- Dark mode assigned to Ada in May'],
    '2: Dark mode assigned to Ada in May | Ada',
  );
});

describe('what is none, and whose it is', () => {
  reads(
    'questions',
    ['## Action items', '- What is the state of our cluster?', '- Cache the builds'],
    '3: Cache the builds',
  );
  reads(
    'a box makes a question one',
    ['## Action items', '- [ ] Can we cache the builds?'],
    '2: Can we cache the builds?',
  );
  reads('parts of one sentence', [
    '## Suggestions',
    '',
    '- clear and small,',
    '- bound to a test,',
    '- and written down.',
  ]);
  reads(
    'what belongs to an action that a title has',
    [
      '# Retro',
      '## Action items',
      '### 2. Write it down',
      '**Action:** Describe the model:',
      '- its parts',
      '- its owner',
    ],
    '4: Describe the model:',
  );
  reads(
    'roles beside everybody',
    [
      '## Actions',
      '- **All:** Join the call',
      '- **Backend:** Fix the calendar',
      '- **Ada / leads:** Keep notes',
    ],
    '2: Join the call | All',
    '3: Fix the calendar | Backend',
    '4: Keep notes | Ada / leads',
  );
  reads(
    'roles alone are subjects',
    ['## Actions', '- Backend: fix the calendar', '- Design: fix the colors'],
    '2: Backend: fix the calendar',
    '3: Design: fix the colors',
  );
  for (const [action, owner, due] of [
    ['改进措施', '责任人', '完成时限'],
    ['액션', '담당자', '기한'],
    ['Действие', 'Ответственный', 'Срок'],
    ['Aksiyon', 'Sorumlu', 'Tarih'],
    ['Tindakan', 'PIC', 'Tenggat'],
    ['Toimenpide', 'Kuka', 'Milloin'],
  ])
    reads(
      `columns: ${action}, ${owner}, ${due}`,
      [
        '## Action items',
        `| ${action} | ${owner} | ${due} |`,
        '|---|---|---|',
        '| Cache the builds | Ada | 2026-12-01 |',
        '| Pair more | 待定 | |',
      ],
      '4: Cache the builds | Ada',
      '5: Pair more',
    );
  reads(
    'actions carried out already',
    ['## Acciones correctivas aplicadas', '- Se reinició el servidor'],
    '2: Se reinició el servidor',
  );
  it('actions carried out already are of before', () => {
    const [action] = actionLines('## Acciones correctivas aplicadas\n- Se reinició el servidor\n', 'md');
    assert.equal(action?.family, 'previous');
  });
});

describe('paths in more languages', () => {
  for (const path of [
    'retrospektywa.md',
    'docs/retrospektiva.md',
    'retrospectif.md',
    '회고.md',
    '振り返り/3.md',
    '复盘.md',
    'ретроспектива.md',
    'docs/retrospectivesprint1.md',
  ])
    it(path, () => assert.equal(retroPath(path), 'yes'));
  for (const path of [
    'docs/retrospectacle.ts',
    'retrofit.md',
    'retroarch.md',
    'retrograde.md',
    'retrovirus.md',
  ])
    it(`not ${path}`, () => assert.notEqual(retroPath(path), 'yes'));
});
