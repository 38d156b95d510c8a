import assert from 'node:assert/strict';
import { actionLines } from '../../../src/core/retro/actionLines';
import { family } from '../../../src/core/retro/families';
import { retroPath } from '../../../src/core/retro/retroPath';
import { areActions, areNone, judges, reads } from './readKinds';

describe('headings of what comes next', () => {
  describe('what needs to be done', () => {
    areActions('What still needs to be finished by then', 'Was noch zu tun ist, muss noch gemacht werden');
    areActions('Lo que falta por hacer', 'What needs to change', 'Ce qui reste à faire');
    areNone('What needs to be improved', 'What we needed');
  });
  describe('what is planned for then', () => {
    areActions(
      'Planned for the next iteration',
      'Planejado para a próxima semana',
      'Prioridades del próximo sprint',
    );
    areActions('Changes for sprint 4', 'Mejoras para el sprint 4', 'Verbesserungen für den Sprint 4');
    areNone('Planned and done', 'Changes in the product', 'Did the improvements for sprint 4 help?');
  });
  describe('who would like to, and who should try', () => {
    areActions('What would we like to try?', '¿Qué nos gustaría probar?', 'Was möchten wir ausprobieren?');
    areActions('What should we try now?', '¿Qué deberíamos probar?', 'Was sollten wir ausprobieren?');
    areNone('What would we like to keep?', 'What should we keep on trying');
  });
  describe('what is left open', () => {
    areActions('Pendientes derivados', 'Pending items', 'Offene Punkte', 'Left to do');
    areNone('Riesgos pendientes', 'Pending questions');
  });
  describe('in other words', () => {
    areActions(
      'Steps to take',
      'What are we changing',
      'Tareas a realizar',
      'Những việc cần làm',
      '¿Qué revisaremos?',
    );
    areNone('First steps', 'Changing rooms');
    for (const [heading, expected] of [
      ['Ações a serem tomadas', 'actions'],
      ['Actions taken', 'previous'],
      ['下周计划', 'actions'],
      ['다음 스프린트 계획', 'actions'],
      ['試したいこと', 'actions'],
    ] as const)
      it(`${expected}: ${heading}`, () => assert.equal(family(heading), expected));
  });
  describe('a word alone', () => {
    areActions('Next', 'To the next', 'Was tun?', 'Qué hacer', 'Plan', 'APs', 'Kehitysideat');
    areNone('The next big thing', 'Planning');
  });
});

describe('where actions stand', () => {
  const retro = ['# Retro', ''];
  reads(
    'lines below a heading, each of which says what to do',
    [...retro, '## Action items', 'Pin the clock.', 'Wind it twice.', '', 'Hanna will oil it.'],
    '4: Pin the clock.',
    '5: Wind it twice.',
    '7: Hanna will oil it. | Hanna',
  );
  reads('but no prose', [...retro, '## Action items', 'The clock was slow.', 'Nobody looked at it.']);
  reads('nor what explains the heading', [
    ...retro,
    '## Action items',
    '*Write small, clear items.*',
    '*Keep it short.*',
  ]);
  reads(
    'labels with numbers',
    [
      ...retro,
      '## Action items',
      'Action item 1: Pin the clock',
      'Owner: Hanna',
      '',
      'Action item 2: Wind it',
    ],
    '4: Pin the clock | Hanna',
    '7: Wind it',
  );
  reads(
    'a label with its owner above',
    [...retro, '## Actions', '### 1. The clock', '**Owner:** Hanna', '**Action:** Pin it'],
    '6: Pin it | Hanna',
  );
  reads(
    'bold titles',
    [
      ...retro,
      '## Action items',
      '',
      '**Pin the clock**',
      'It is slow.',
      'Owner: Hanna',
      '',
      '**Wind it twice**',
      'Each day.',
    ],
    '5: Pin the clock | Hanna',
    '9: Wind it twice',
  );
  reads(
    'titles with numbers, by other names',
    [
      ...retro,
      '## Improvements for next sprint',
      '',
      '**Improvement 1: Pin it**',
      '- Who: Hanna',
      '',
      '**Działanie 2: Wind it**',
      '- Kto? Milo',
    ],
    '5: Pin it | Hanna',
    '8: Wind it | Milo',
  );
  reads(
    'below a long sentence in bold that asks for them',
    [
      ...retro,
      '**Think of two or three concrete ways of improvement, and say how each of them will be looked at when the iteration is over:**',
      '',
      '- Pin the clock',
      '',
      'How we measure it:',
      '- The bell rings on time',
    ],
    '5: Pin the clock',
  );
  reads(
    'a label that says it all',
    [
      ...retro,
      '## Slow clock',
      '**What we will change next sprint:** Pin it',
      '**Next retrospective:** Friday',
    ],
    '4: Pin it',
  );
  reads(
    'behind an arrow',
    [
      ...retro,
      '## What went wrong',
      '- Slow clock -> Action: Pin it',
      '\u2003→ Action: Wind it',
      '- Old clock -> new clock',
    ],
    '4: Pin it',
    '5: Wind it',
  );
  reads(
    'items of a quotation with boxes',
    [...retro, '## Actions', '> - [ ] Pin the clock', '> - [x] Wind it (Hanna)'],
    '4: Pin the clock',
    '5: Wind it | Hanna',
  );
  reads(
    'an item that asks, and its answer',
    [
      ...retro,
      '**Guiding questions**:',
      '',
      '* What went well?',
      '  It ticks.',
      '* What should we do differently next time?',
      '  We pin the clock first.',
    ],
    '8: We pin the clock first.',
  );
  reads(
    'an item that leads on in other words',
    [...retro, '- **Planned for the next sprint:**', '  - Pin the clock', '- **Done:**', '  - Oil it'],
    '4: Pin the clock',
  );
  reads(
    'what each person says',
    [...retro, '## Action items', '### Hanna', 'pin the clock', '', '### Milo', 'wind it up'],
    '5: pin the clock | Hanna',
    '8: wind it up | Milo',
  );
  reads(
    'titles of two words among longer ones are no people',
    [
      ...retro,
      '## Acties',
      '### Wekelijks Winden',
      '- Elke maandag',
      '### De klok elke dag gelijk zetten',
      '- Om negen uur',
      '### Samen opruimen',
      '- Verdelen',
    ],
    '5: Elke maandag',
    '7: Om negen uur',
    '9: Verdelen',
  );
});

describe('tables of actions', () => {
  const retro = ['# Retro', ''];
  reads(
    'beside what they answer',
    [
      ...retro,
      '### What could be improved',
      '| Category | Feedback | Action item |',
      '|---|---|---|',
      '| Clock | Slow | Pin it |',
    ],
    '6: Pin it',
  );
  reads('but no list of tasks', [
    ...retro,
    '### Statistics',
    '| Topic | Tasks | Hours |',
    '|---|---|---|',
    '| Clock | Pin it | 4 |',
  ]);
  reads(
    'a column in other words',
    [
      ...retro,
      '## What will we change in the next sprint',
      '| Priority | Actionable change | Why |',
      '|---|---|---|',
      '| High | Pin it | Slow |',
    ],
    '6: Pin it',
  );
  reads(
    'parted by tabs',
    [
      ...retro,
      '## Action items',
      '',
      'Action\tOwner\tDue',
      'Pin the clock\tHanna\tFriday',
      'Wind it\tQA\tSprint 3',
      '',
      'Thank you\tall',
    ],
    '6: Pin the clock | Hanna',
    '7: Wind it | QA',
  );
  reads('no other lines with tabs', [...retro, '## Action items', '', 'Clock\tTower', 'Bell\tChurch']);
});

describe('retros by their voice', () => {
  const own = [
    'We agreed to meet at noon.',
    '',
    'Our clock was slow.',
    '',
    'The tower bell rang, and we heard it.',
  ];
  const other = ['The clock shows the time.', '', 'The tower holds it.', '', 'Bells ring.'];
  const many = Array.from({ length: 20 }, (_, at) => `The bell rang ${at} times.`);
  judges('question', 'a team that speaks of itself', 'docs/retro.md', '# Clocks', ...own);
  judges(
    'question',
    'in Spanish',
    'docs/retro.md',
    '# Relojes',
    'Decidimos parar.',
    '',
    'Nuestro reloj falla.',
    '',
    'Lo arreglamos.',
  );
  judges(
    'question',
    'in Finnish',
    'docs/retro.md',
    '# Kello',
    'Opimme paljon.',
    '',
    'Sovimme ajasta.',
    '',
    'Kävimme tornissa.',
  );
  judges(
    'silent',
    'what speaks of something else',
    'docs/retro.md',
    '# Clocks',
    ...other,
    ...many.flatMap((line) => [line, '']),
    ...many,
  );
  judges('silent', 'the same voice elsewhere', 'docs/clocks.md', '# Clocks', ...own);
  judges(
    'question',
    'a template that a team filled in',
    'docs/retrospective.md',
    '# Template for retrospective (Team ##)',
    '## Improvement goals for the next sprint',
    '- Pin the clock',
    '- Wind it twice',
  );
  judges(
    'silent',
    'a template',
    'docs/retrospective.md',
    '# Template for retrospective',
    '## Action items',
    '- …',
  );
  judges(
    'question',
    'labels above lists of their own',
    'docs/회고.md',
    '- Hanna',
    '    - 잘한 점',
    '        - 시계',
    '    - 아쉬운 점',
    '        - 종',
  );
  it('a path that says keep, problem, try', () => {
    assert.equal(retroPath('docs/kpt.md'), 'yes');
    assert.equal(retroPath('docs/kptool.md'), 'no');
  });
  it('a heading with its number and no space', () =>
    assert.deepEqual(
      actionLines('# Retro\n\n##1. Action items\n- Pin it', 'md').map(({ text }) => text),
      ['Pin it'],
    ));
});
