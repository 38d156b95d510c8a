import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { type Family, family } from '../../../src/core/retro/families';
import type { Format } from '../../../src/core/retro/format';

function are(expected: Family | undefined, ...headings: string[]) {
  for (const heading of headings)
    it(`${expected}: ${heading}`, () => assert.equal(family(heading), expected));
}

/** Actions as `text | owner | due | done`, what is absent left out. */
function shownActions(
  format: Format,
  lines: readonly string[],
  isPerson?: (name: string) => boolean,
): string[] {
  return actionLines(lines.join('\n'), format, isPerson ? { isPerson } : {}).map(
    ({ text, owner, due, done }) =>
      [text, owner && `owner ${owner}`, due && `due ${due}`, done && 'done'].filter(Boolean).join(' | '),
  );
}

function reads(why: string, format: Format, lines: readonly string[], ...expected: string[]) {
  it(`${format}: ${why}`, () => assert.deepEqual(shownActions(format, lines), expected));
}

/** One item below a heading for actions. */
function item(words: string, ...expected: string[]) {
  reads(words, 'md', ['## Action items', '', `- ${words}`], ...expected);
}

const book = new Set(['Yuki', 'Ada', 'Ada Lovelace', 'Ines', 'ines']);
function itemOfBook(words: string, ...expected: string[]) {
  it(`with the book: ${words}`, () => {
    const lines = ['## Action items', '', `- ${words}`];
    assert.deepEqual(
      shownActions('md', lines, (name) => book.has(name)),
      expected,
    );
  });
}

describe('kinds of headings', () => {
  describe('a word for actions with anything beside it', () => {
    are(
      'actions',
      'Actions / decisions',
      'Decisions & actions',
      'Key actions for next sprint',
      'Our commitments',
    );
    are(
      'actions',
      'TODO in next Sprint',
      'To do before the release',
      'Process changes for Sprint 3',
      'Improvement actions',
    );
    are(
      'actions',
      'Action items (Start / Stop / Continue)',
      'Who does what',
      '2026-10-02 Action items',
      'Actions, and what became of them',
    );
    are(
      'actions',
      'Acciones acordadas',
      'Compromisos del equipo',
      'Quién hace qué',
      'Cambios para el próximo sprint',
    );
    are(
      'actions',
      'Abgeleitete Maßnahmen für den Endspurt',
      'Verbesserungsmaßnahmen',
      'Wer macht was?',
      'Vereinbarte Aktionen',
    );
    are(
      'actions',
      'Actions décidées',
      'Nos engagements',
      'Qui fait quoi ?',
      'Changements pour le prochain sprint',
    );
    are(
      'actions',
      'Ações combinadas',
      'Nossos compromissos',
      'Quem faz o quê',
      'Mudanças para o próximo sprint',
    );
    are(
      'actions',
      'Azioni concordate',
      'I nostri impegni',
      'Chi fa cosa',
      'Cambiamenti per il prossimo sprint',
    );
    are(
      'actions',
      'Afgesproken acties',
      'Onze afspraken',
      'Wie doet wat',
      'Veranderingen voor de volgende sprint',
    );
    are('previous', 'Actions from last retro', 'Open actions', 'Completed actions', 'Sprint 9 Actions Taken');
    are(
      'previous',
      'Acciones pendientes',
      'Umgesetzte Maßnahmen',
      'Actions passées',
      'Ações concluídas',
      'Azioni precedenti',
      'Afgeronde acties',
    );
    are(undefined, 'GitHub Actions', 'Setting up GitHub Actions', 'Interaction', 'Transactions');
  });
  describe('two names', () => {
    are('startStop', 'Keep / Beibehalten', 'Keep（続けること）', 'Start | Anfangen', 'Continue [seguir]');
    are('fourLs', 'Liked / Glad', 'Longed For/ Sad', 'Learned – gelernt');
    are('actions', 'Try（試すこと）', 'Try (next sprint)');
    are('well', 'Well & good', 'Was lief gut (Positive Feedback)');
  });
  describe('common wordings', () => {
    are('fourLs', 'What did we like?', 'What we lacked this time', 'What did we learn this sprint?');
    are(
      'improve',
      'What Could Improve',
      'What should we improve?',
      'Challenges we faced',
      'What is not working?',
      'Needs improvement',
    );
    are(
      'improve',
      '¿Qué hicimos mal?',
      'Aspectos a mejorar',
      'Was war nicht gut?',
      'Was lief schief?',
      'Points à améliorer',
    );
    are(
      'improve',
      'O que podemos fazer melhor',
      'Cosa possiamo migliorare',
      'Wat ging minder?',
      'Wat liep niet goed?',
    );
    are(
      'well',
      'What worked great',
      'Things that worked',
      '¿Qué hicieron bien?',
      'Was hat gut geklappt?',
      'Ce qui a marché',
      'Wat liep goed?',
    );
    are(
      'startStop',
      'Comenzar Hacer',
      'Hacer más',
      'Deberíamos empezar a hacer',
      'Womit anfangen',
      'Stoppen met',
    );
  });
  describe('headings that ask', () => {
    are(
      'improve',
      'Anything we would do differently?',
      'What would we do differently next time?',
      'What could we do differently?',
    );
    are(
      'improve',
      '¿Qué haríamos diferente?',
      'Was würden wir anders machen?',
      'Que ferions-nous différemment ?',
    );
    are('improve', 'O que faríamos diferente?', 'Cosa faremmo diversamente?', 'Wat zouden we anders doen?');
    are('actions', 'What we will do differently', 'What will we do differently?', 'What are our next steps?');
  });
  describe('apostrophes of all keyboards', () => {
    for (const apostrophe of "'’‘`´ʼ′‛＇")
      are('improve', `What didn${apostrophe}t go well`, `Ce qui n${apostrophe}a pas bien fonctionné`);
    are('improve', 'What didn&#39;t go well', 'What didn&rsquo;t go well');
  });
});

describe('kinds of actions', () => {
  describe('done, and owners', () => {
    item('Write it down **completed**', 'Write it down | done');
    item('Write it down (completed)', 'Write it down | done');
    item('Write it down, completed on 2026-05-04', 'Write it down | done');
    item('Write it down — done 2026-05-04', 'Write it down | done');
    item('Write it down (Ada, completed on 2026-05-04)', 'Write it down | owner Ada | done');
    item('Aufschreiben, erledigt am 04.05.2026', 'Aufschreiben | done');
    item('Anotarlo (hecho el 2026-05-04)', 'Anotarlo | done');
    item('Opschrijven - afgerond op 2026-05-04', 'Opschrijven | done');
    item('Mark it as completed', 'Mark it as completed');
    item('Write it down — Tomasz — 2026-11-05', 'Write it down | owner Tomasz | due 2026-11-05');
    item('Write it down – Tomasz', 'Write it down | owner Tomasz');
    item('Write it down - Ada Lovelace', 'Write it down | owner Ada Lovelace');
    item('Write it down -- Tomasz', 'Write it down | owner Tomasz');
    item('TODO(ines): write it down', 'write it down | owner ines');
    item('TODO(ines) write it down', 'write it down | owner ines');
    item('FIXME(@bola): write it down', 'write it down | owner bola');
    item('TODO(later): write it down', 'TODO(later): write it down');
    item('Write it down (Bola, 24 Sep)', 'Write it down | owner Bola');
    item('Escribirlo (Bola, 24 septiembre)', 'Escribirlo | owner Bola');
    item('Write it down (24. Oktober, Bola)', 'Write it down | owner Bola');
    item('Yuki owns the call', 'Yuki owns the call | owner Yuki');
    item('Show it (Gwen to write the issue)', 'Show it (Gwen to write the issue) | owner Gwen');
    item('Show it (Need to ask first)', 'Show it (Need to ask first)');
    item('Clean the board (Dev team)', 'Clean the board | owner Dev team');
    item('Clean the board (het team)', 'Clean the board | owner het team');
    item('Het team: clean the board', 'clean the board | owner Het team');
    item('Going to work on the main branch', 'Going to work on the main branch');
    item('This will take a while', 'This will take a while');
    item('Define the indicators (KPIs)', 'Define the indicators (KPIs)');
    for (const tool of [
      'WebSocket',
      'Redis',
      'GraphQL',
      'GitHub',
      'PostgreSQL',
      'Kubernetes',
      'Backend',
      'Future',
    ])
      item(`Try it (${tool})`, `Try it (${tool})`);
    for (const name of ['Dalva', 'April', 'June', 'McKenzie', 'O’Neill', 'DeShawn', 'Ada van Dijk'])
      item(`Try it (${name})`, `Try it | owner ${name}`);
    for (const subject of [
      'Parking Lot',
      'Risk Control',
      'Next Sprint',
      'Test Coverage',
      'Qualität',
      'Riesgos',
    ])
      item(`${subject}: talk of it`, `${subject}: talk of it`);
  });
  describe('a person of the book named in the line', () => {
    itemOfBook('Yuki owns the call', 'Yuki owns the call | owner Yuki');
    itemOfBook('Yuki will ask support', 'Yuki will ask support | owner Yuki');
    itemOfBook('Yuki übernimmt den Anruf', 'Yuki übernimmt den Anruf | owner Yuki');
    itemOfBook(
      'Call support, owned by Ada Lovelace',
      'Call support, owned by Ada Lovelace | owner Ada Lovelace',
    );
    itemOfBook('Bruno owns the call', 'Bruno owns the call');
    itemOfBook('Write it down — Bruno', 'Write it down — Bruno');
    itemOfBook('Write it down — Yuki — 2026-11-05', 'Write it down | owner Yuki | due 2026-11-05');
    itemOfBook('TODO(ines): write it down', 'write it down | owner ines');
  });
  describe('placeholders', () => {
    const table = (owner: string, due: string) => [
      '## Actions',
      '',
      '| Action | Owner | Due |',
      '|-|-|-|',
      `| Write it | ${owner} | ${due} |`,
    ];
    for (const owner of [
      '[COMPLETAR]',
      '[Nombre]',
      '[NAME]',
      'TBD',
      '{owner}',
      'A definir',
      'auszufüllen',
      'À compléter',
      'A preencher',
      'Da compilare',
      'In te vullen',
      '—',
    ])
      reads(`nobody: ${owner}`, 'md', table(owner, owner), 'Write it');
    reads(
      'a linked name',
      'md',
      table('[Iris](https://example.org/iris)', '2026-10-02'),
      'Write it | owner Iris | due 2026-10-02',
    );
    reads('a name in brackets', 'md', table('[Iris]', ''), 'Write it | owner Iris');
    for (const action of [
      'À compléter',
      'Por completar',
      '[Aktion]',
      'Action 1',
      'Maßnahme 2',
      'Add your action here',
    ])
      reads(`no action: ${action}`, 'md', ['## Actions', '', `- ${action}`, '- Write it'], 'Write it');
  });
  describe('days with a short year', () => {
    const table = (...days: string[]) => [
      '## Actions',
      '',
      '|Action|Due|',
      '|-|-|',
      ...days.map((day, at) => `|Do ${at}|${day}|`),
    ];
    reads('by points', 'md', table('25.06.25', '5.6.26'), 'Do 0 | due 2025-06-25', 'Do 1 | due 2026-06-05');
    reads(
      'that can mean one',
      'md',
      table('01/26/26', '26/01/26'),
      'Do 0 | due 2026-01-26',
      'Do 1 | due 2026-01-26',
    );
    reads(
      'by the others of the column',
      'md',
      table('24/06/2026', '03/07/26'),
      'Do 0 | due 2026-06-24',
      'Do 1 | due 2026-07-03',
    );
    reads(
      'in American order',
      'md',
      table('06/24/2026', '03/07/26'),
      'Do 0 | due 2026-06-24',
      'Do 1 | due 2026-03-07',
    );
    reads('that can mean two', 'md', table('03/07/26'), 'Do 0');
    reads(
      'with months in words',
      'md',
      table('2. Oktober 2026', '3 de octubre de 2026'),
      'Do 0 | due 2026-10-02',
      'Do 1 | due 2026-10-03',
    );
  });
  describe('the parts of a heading for actions', () => {
    reads(
      'start and stop',
      'md',
      [
        '## Maßnahmen',
        '### Start',
        '- Früher testen',
        '### Stop',
        '- Spät mergen',
        '### Beibehalten',
        '- Dailys',
      ],
      'Früher testen',
      'Spät mergen',
    );
    reads(
      'in AsciiDoc',
      'adoc',
      ['== Action items', '=== Start', '* Test first', '=== Continue', '* Lunch'],
      'Test first',
    );
    reads(
      'in Org',
      'org',
      ['* Action items', '** Start', '- Test first', '** Continue', '- Lunch'],
      'Test first',
    );
    reads(
      'bold names',
      'md',
      ['## Action items', '**Ada**', '- Draw the map', '', '**Linus Torvalds:**', '- Pin it'],
      'Draw the map | owner Ada',
      'Pin it | owner Linus Torvalds',
    );
    reads(
      'bold names below who does what',
      'md',
      ['## Who does what', '', '**Ada**', '', '- Draw the map'],
      'Draw the map | owner Ada',
    );
    reads(
      'subjects',
      'md',
      [
        '## Next steps',
        '### Risk Control',
        '- Pin it',
        '### Build Pipeline',
        '- Split it',
        '### Hanna',
        '- Draw it',
      ],
      'Pin it',
      'Split it',
      'Draw it | owner Hanna',
    );
    reads(
      'a label instead of a heading',
      'md',
      ['Retro', '', 'Action items:', '- Write it (Ada)', '', 'Wat ging goed?', '- Lunch'],
      'Write it | owner Ada',
    );
    reads(
      'an item instead of a heading',
      'md',
      ['- **Went well:**', '  - Lunch', '- **Action items:**', '  - Write it (Ada)', '  - Pin it'],
      'Write it | owner Ada',
      'Pin it',
    );
  });
  describe('the course format', () => {
    const items = (goal: string, change: string, measure: string) => [
      '## Action item',
      '',
      `* a goal: ${goal}`,
      `* a change: ${change}`,
      `* a measurement: ${measure}`,
    ];
    reads('the change', 'md', items('Talk more', 'Meet on Tuesdays', 'Issues closed'), 'Meet on Tuesdays');
    reads(
      'its prompts',
      'md',
      items(
        'identify something the team wants to get better at',
        'identify one thing that the team will change about how it works',
        'identify at least one way to measure it',
      ),
    );
    reads(
      'described prompts',
      'md',
      items('describe the goal', 'describe what the team will change', 'describe how'),
    );
    reads('Spanish prompts', 'md', [
      '## Acciones',
      '',
      '* cambio: identificar una cosa que el equipo va a cambiar',
    ]);
    reads(
      'a real one that begins alike',
      'md',
      items('x', 'Identify flaky tests each Monday', 'y'),
      'Identify flaky tests each Monday',
    );
    reads(
      'a table',
      'md',
      ['## Action items', '', '|Goal|Change|Measurement|', '|-|-|-|', '|Talk|Meet on Tuesdays|Issues|'],
      'Meet on Tuesdays',
    );
    reads('a table on its side', 'md', [
      '## Action items',
      '',
      '|Goal|Talk more|',
      '|-|-|',
      '|Change|Meet on Tuesdays|',
      '|Measurement|Issues|',
    ]);
    reads('an action on its side', 'md', [
      '## Action items',
      '',
      '|Action|Write the runbook|',
      '|-|-|',
      '|Owner|Sven|',
      '|Due|2026-10-02|',
    ]);
    reads(
      'the report on the last one',
      'md',
      ['## Action item', '', '- Meet', '', '## Experiment/Change', '', '- We met, and it helped.'],
      'Meet',
    );
  });
  describe('tables with one dash to a column', () => {
    reads(
      'with colons',
      'md',
      ['## Actions', '', '|Action|Owner|', '|:-|-:|', '|Write it|Sven|'],
      'Write it | owner Sven',
    );
    reads(
      'without outer pipes',
      'md',
      ['## Actions', '', 'Action | Owner', '- | -', 'Write it | Sven'],
      'Write it | owner Sven',
    );
    reads('no table', 'md', ['## Actions', '', '- a | b', '- c | d'], 'a | b', 'c | d');
  });
  describe('logs', () => {
    const entry = (day: string, who: string) => [
      `## ${day} What went well`,
      '',
      '- x',
      '',
      `## ${day} Action items`,
      '',
      `- Do it (${who})`,
      '',
    ];
    reads(
      'newest first',
      'md',
      ['# Log', ...entry('2026-10-02', 'Ines'), ...entry('2026-09-18', 'Kofi')],
      'Do it | owner Ines',
    );
    reads(
      'newest last',
      'md',
      ['# Log', ...entry('2026-09-18', 'Kofi'), ...entry('2026-10-02', 'Ines')],
      'Do it | owner Ines',
    );
    reads(
      'German days',
      'md',
      ['# Log', ...entry('02.10.2026', 'Ines'), ...entry('18.09.2026', 'Kofi')],
      'Do it | owner Ines',
    );
    reads(
      'months in words',
      'md',
      ['# Log', ...entry('18 September 2026 –', 'Kofi'), ...entry('2 October 2026 –', 'Ines')],
      'Do it | owner Ines',
    );
    reads(
      'sprints',
      'md',
      ['# Log', ...entry('Sprint 9:', 'Kofi'), ...entry('Sprint 10:', 'Ines')],
      'Do it | owner Ines',
    );
    const below = (title: string, who: string) => [
      `# ${title}`,
      '## What went well',
      '- x',
      '## Action items',
      `- Do it (${who})`,
    ];
    reads('quarters', 'md', [...below('Q1 2027', 'Ines'), ...below('Q4 2026', 'Kofi')], 'Do it | owner Ines');
    reads(
      'months',
      'md',
      [...below('December 2026', 'Kofi'), ...below('January 2027', 'Ines')],
      'Do it | owner Ines',
    );
    reads(
      'Spanish days',
      'md',
      [...below('2 de octubre de 2026', 'Ines'), ...below('18 de septiembre de 2026', 'Kofi')],
      'Do it | owner Ines',
    );
    const flat = (title: string, who: string) => [
      `## ${title}`,
      '## Liked',
      '- x',
      '## Action items',
      `- Do it (${who})`,
    ];
    reads(
      'on one level',
      'md',
      [...flat('Board - Sprint 4', 'Kofi'), ...flat('Board - Sprint 5', 'Ines')],
      'Do it | owner Ines',
    );
    reads(
      'years apart',
      'md',
      ['# Log', ...entry('2022-10-02', 'Kofi'), ...entry('2026-10-02', 'Ines')],
      'Do it | owner Ines',
    );
    const subject = (title: string, who: string) => [
      `# ${title}`,
      '## Problem',
      '- x',
      '## Actions',
      `- Do it (${who})`,
    ];
    reads(
      'no log: numbered subjects',
      'md',
      [...subject('1. Builds', 'Kofi'), ...subject('2. Calls', 'Ines')],
      'Do it | owner Kofi',
      'Do it | owner Ines',
    );
    reads(
      'no log: subjects with figures',
      'md',
      [...subject('Team 1', 'Kofi'), ...subject('Team 2', 'Ines')],
      'Do it | owner Kofi',
      'Do it | owner Ines',
    );
  });
});
